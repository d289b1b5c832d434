/* One run off the main thread: reads a file, sketches its columns, runs analyses over it.
 * The only file with threads. What happens is told on the main context that the run was
 * started in. */
#pragma once

#include "analysis/steps/step.h"
#include "notebook/load-settings.h"

typedef struct _EdaRun EdaRun;

/* In the order of a run. @owner lives during the call. */
typedef struct
{
  /* Of a big file that is opened: see eda_head_load(). */
  void (*previewed) (gpointer owner, EdaTable *first_rows);
  void (*progress) (gpointer           owner,
                    const EdaProgress *progress);       /* ten a second at most */
  void (*failed) (gpointer owner, const GError *error); /* not read; the run ends here */
  void (*loaded) (gpointer owner, EdaProfile *profile);
  void (*sketched) (gpointer owner,
                    guint    first,              /* column, from 0 */
                    GArray  *sketches);           /* EdaColumnSketch of neighbours */
  void (*started) (gpointer owner, guint index); /* of an analysis */
  void (*finished) (gpointer   owner,
                    guint      index,
                    EdaResult *take_result, /* one of the two is NULL */
                    GError    *take_error);
  void (*ended) (gpointer owner);
} EdaRunEvents;

typedef struct
{
  GFile           *file;
  EdaLoadSettings *settings;
  gboolean         opening; /* first rows are shown; see also eda_run_stop_reading() */
  GPtrArray       *analyses;       /* const EdaAnalysis */
} EdaRunRequest;

/* @owner: a GObject, held weakly; without it the run ends in silence. */
EdaRun *
eda_run_start (gpointer owner, const EdaRunEvents *events, const EdaRunRequest *request);
EdaRun *eda_run_ref (EdaRun *self);
void    eda_run_unref (EdaRun *self);

/* No event follows, whenever the thread notices. */
void eda_run_stop (EdaRun *self);
/* Reading ends now, and the run goes on with the rows so far if a file is opened and there
 * are any; else it fails with EDA_ERROR_CANCELLED. */
void eda_run_stop_reading (EdaRun *self);
