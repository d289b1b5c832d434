/* The insides of the runner, for the files that implement it. */
#pragma once

#include "notebook/run.h"
#include "notebook/runner.h"
#include "notebook/updater.h"

struct _EdaRunner
{
  GObject parent_instance;

  EdaNotebook     *notebook;
  EdaRunnerState   state;
  EdaRunnerPurpose purpose;
  EdaProgress      progress;
  EdaTable        *first_rows; /* (nullable): of the newest run, until all is there */
  gboolean         keeping;
  GFile           *file;     /* of the newest run */
  EdaLoadSettings *settings; /* of the newest load */
  EdaRowChoice     rows;     /* of every load from now on */
  EdaScript     *script; /* (nullable): that is being opened */
  guint            position; /* in the history, once it is there */
  GFile      *old_file; /* whose data the notebook still shows while another is read */
  EdaRun     *run;      /* (nullable): the newest load, while it is under way */
  EdaUpdater *updater;

  EdaPlan *plan; /* (nullable): the newest that was started */
  GHashTable
      *tables; /* char* table key → EdaProfile: those of the plan and of the one before */

  /* (nullable): what was open before a table in part */
  GFile      *before_file;
  EdaHistory *before_history;
};

/* Reads @file; whatever is under way is stopped. */
void eda_runner_start (EdaRunner       *self,
                       EdaRunnerPurpose purpose,
                       GFile           *file,
                       EdaLoadSettings *settings);
/* As the notebook has them, whatever is under way. */
EdaLoadSettings *eda_runner_get_present_settings (EdaRunner *self);
gboolean         eda_runner_is_opening (EdaRunner *self);
