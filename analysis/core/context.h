/* What one run carries along: how to cancel it, its random seed, whom to tell of progress. */
#pragma once

#include <gio/gio.h>

#define EDA_DEFAULT_SEED 42
#define EDA_CANCEL_ROWS 4096 /* loops look at the cancellable once per so many rows */

typedef struct
{
  const char *stage;       /* "Reading", "Summarising", ...: shown to people */
  guint64     bytes_done;  /* 0 when the stage does not read bytes */
  guint64     bytes_total; /* 0 = not known */
  guint64     rows;
  gboolean    about; /* the rows are reckoned from the bytes, not counted */
  double      share; /* of all stages of a load together, up to 1; 0 = not known */
} EdaProgress;

typedef void (*EdaProgressFunc) (const EdaProgress *progress, gpointer data);

typedef struct
{
  GCancellable   *cancellable; /* (nullable) */
  guint64         seed;
  EdaProgressFunc progress; /* (nullable); called on the thread that works */
  gpointer        progress_data;
} EdaContext;

#define EDA_CONTEXT_INIT { NULL, EDA_DEFAULT_SEED, NULL, NULL }

gboolean eda_context_is_cancelled (const EdaContext *context);

/* TRUE when the run may go on; else sets EDA_ERROR_CANCELLED. */
gboolean eda_context_check (const EdaContext *context, GError **error);

void eda_context_report (const EdaContext *context, const EdaProgress *progress);
