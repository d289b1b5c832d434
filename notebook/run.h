/* Work off the main thread, of two kinds: a file is loaded, or a plan is carried out over the
 * table. The only file with threads. What happens is told on the main context that the run was
 * started in. */
#pragma once

#include "notebook/load-settings.h"
#include "notebook/plan.h"
#include "notebook/row-choice.h"

typedef struct _EdaRun EdaRun;

/* In the order of a run. @owner lives during the call. Each run ends with one of failed, loaded
 * and ended. */
typedef struct
{
  /* Of a big file that is opened: see eda_head_load(). */
  void (*previewed) (gpointer owner, EdaTable *first_rows);
  void (*progress) (gpointer           owner,
                    const EdaProgress *progress);       /* ten a second at most */
  void (*failed) (gpointer owner, const GError *error); /* not read */
  void (*loaded) (gpointer owner, EdaProfile *profile);

  /* A transform's table is there. */
  void (*made) (gpointer owner, const char *table_key, EdaProfile *profile);
  /* All are, as far as they could be made; of the last. */
  void (*viewed) (gpointer owner, EdaProfile *profile);
  void (*sketched) (gpointer owner,
                    guint    first,     /* column, from 0 */
                    GArray  *sketches); /* EdaColumnSketch of neighbours */
  void (*started) (gpointer owner, const EdaPlanItem *item);
  void (*finished) (gpointer           owner,
                    const EdaPlanItem *item,
                    EdaResult         *take_result, /* one of the two is NULL */
                    GError            *take_error);
  void (*ended) (gpointer owner);
} EdaRunEvents;

/* @opening: first rows are shown; see also eda_run_stop_reading(). @owner: a GObject, held
 * weakly; without it the run ends in silence. */
EdaRun *eda_run_load (gpointer            owner,
                      const EdaRunEvents *events,
                      GFile              *file,
                      EdaLoadSettings    *settings,
                      const EdaRowChoice *rows, /* of them neither first rows nor a part are shown */
                      gboolean            opening);

typedef struct
{
  EdaPlan    *plan;
  EdaProfile *profile; /* of the table before the first transform */
  GHashTable *tables;  /* char* table key → EdaProfile: what need not be made again */
  GHashTable *wanted;  /* char* key: outcomes that are asked for */
  gboolean    sketch;  /* the columns of the last table */
} EdaRunWork;

/* @work: its parts are kept by reference and must not change any more. */
EdaRun *eda_run_plan (gpointer owner, const EdaRunEvents *events, const EdaRunWork *work);

EdaRun *eda_run_ref (EdaRun *self);
void    eda_run_unref (EdaRun *self);

/* No event follows, whenever the thread notices. */
void eda_run_stop (EdaRun *self);
/* Reading ends now, and the run goes on with the rows so far if a file is opened and there
 * are any; else it fails with EDA_ERROR_CANCELLED. */
void eda_run_stop_reading (EdaRun *self);
