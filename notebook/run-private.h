/* The insides of a run, for the files that work on its thread. */
#pragma once

#include "notebook/run.h"

/* Shared by the owner, the thread and the messages. */
struct _EdaRun
{
  gatomicrefcount     ref_count;
  GWeakRef            owner;
  const EdaRunEvents *events;
  GMainContext       *main_context;
  GCancellable       *cancellable;
  gboolean            stopped;        /* touched on the main context only */
  gint64              reported_at_us; /* touched on the thread only */

  /* Of a load. */
  GFile           *file;
  EdaLoadSettings *settings;
  EdaRowChoice     rows;
  gboolean         opening;
  double           rows_per_byte; /* touched on the thread only; 0 = not known */

  EdaRunWork work; /* of a plan */
};

/* The work of the two kinds; each takes a reference on the run and drops it. */
gpointer eda_run_load_thread (gpointer run); /* run-load.c */
gpointer eda_run_plan_thread (gpointer run); /* run-plan.c */

/* Each posts the event of its name; see EdaRunEvents. */
void eda_run_tell_preview (EdaRun *self, EdaTable *take_first_rows);
void eda_run_tell_failed (EdaRun *self, GError *take_error);
void eda_run_tell_loaded (EdaRun *self, EdaProfile *profile);
void eda_run_tell_made (EdaRun *self, const EdaPlanItem *item, EdaProfile *profile);
void eda_run_tell_viewed (EdaRun *self, EdaProfile *profile);
void eda_run_tell_sketched (EdaRun *self, guint first, GArray *take_sketches);
void eda_run_tell_started (EdaRun *self, const EdaPlanItem *item);
void eda_run_tell_finished (EdaRun            *self,
                            const EdaPlanItem *item,
                            EdaResult         *take_result,
                            GError            *take_error);
void eda_run_tell_ended (EdaRun *self);

/* An EdaProgressFunc; @run: the EdaRun */
void eda_run_report_progress (const EdaProgress *progress, gpointer run);
