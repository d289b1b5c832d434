/* Loads a file and runs a notebook's cells off the main thread; the only file with
 * threads. Everything is reported on the main context the runner was made in. */
#pragma once

#include "analysis/table/load.h"
#include "notebook/notebook.h"

G_BEGIN_DECLS

#define EDA_TYPE_RUNNER (eda_runner_get_type ())
G_DECLARE_FINAL_TYPE (EdaRunner, eda_runner, EDA, RUNNER, GObject)

typedef enum
{
  EDA_RUNNER_IDLE,
  EDA_RUNNER_LOADING, /* reading the file */
  EDA_RUNNER_RUNNING, /* the table is there, cells are filling in order */
} EdaRunnerState;

/* Signals: "state-changed" (); "progress" (): read eda_runner_get_progress, at most ten a
 * second; "failed" (GError*): loading failed or was cancelled (EDA_ERROR_CANCELLED). */
EdaRunner *eda_runner_new (EdaNotebook *notebook);

/* Starts anew; a run that is under way is cancelled and its outcome dropped (newest
 * wins). The notebook keeps its data until the new table is there. */
void           eda_runner_open (EdaRunner *self, GFile *file);
void           eda_runner_cancel (EdaRunner *self);
EdaRunnerState eda_runner_get_state (EdaRunner *self);
EdaProgress    eda_runner_get_progress (EdaRunner *self);
GFile *eda_runner_get_file (EdaRunner *self); /* (nullable): being opened or open */

G_END_DECLS
