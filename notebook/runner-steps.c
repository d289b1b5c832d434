/* The script changes, and goes back and forth through its states. */

#include "notebook/runner-private.h"

/* As the notebook has them, whatever is under way. */
EdaLoadSettings *
eda_runner_get_present_settings (EdaRunner *self)
{
  return eda_script_get_load (eda_notebook_get_script (self->notebook));
}

gboolean
eda_runner_is_opening (EdaRunner *self)
{
  return self->state == EDA_RUNNER_LOADING && self->purpose == EDA_RUNNER_OPEN;
}

/* A pending undo or redo goes to a state that this change may take away: its settings
 * then make a new one. */
void
eda_runner_edit (EdaRunner *self, EdaScript *script, const char *name, const char *merge)
{
  EdaHistory *history;

  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (script != NULL);
  history = eda_notebook_get_history (self->notebook);
  if (eda_script_equal (script, eda_history_get_current (history)))
    return;
  if (self->state == EDA_RUNNER_LOADING && self->purpose != EDA_RUNNER_OPEN)
    self->purpose = EDA_RUNNER_CHANGE;
  eda_history_push (history, script, name, merge);
  eda_notebook_follow_history (self->notebook);
  if (self->state != EDA_RUNNER_LOADING)
    eda_updater_update (self->updater);
}

/* Where the history is, or will be when what is under way has come. */
static guint
get_wanted_position (EdaRunner *self)
{
  gboolean moving = self->state == EDA_RUNNER_LOADING && self->purpose != EDA_RUNNER_OPEN
                    && self->purpose != EDA_RUNNER_CHANGE;

  return moving ? self->position
                : eda_history_get_position (eda_notebook_get_history (self->notebook));
}

/* The file is read again only if it is another one there, or was read in another way. */
static void
move_to (EdaRunner *self, EdaRunnerPurpose purpose, guint position)
{
  EdaHistory      *history = eda_notebook_get_history (self->notebook);
  EdaLoadSettings *settings
      = eda_script_get_load (eda_history_get_script (history, position));
  GFile *file = eda_history_get_data (history, position);

  if (self->file == NULL || eda_runner_is_opening (self))
    return;
  self->position = position;
  if (purpose == EDA_RUNNER_RELOAD || self->state == EDA_RUNNER_LOADING
      || !g_file_equal (file, self->file)
      || !eda_load_settings_equal (settings, eda_runner_get_present_settings (self)))
    {
      eda_runner_start (self, purpose, file, settings);
      return;
    }
  self->purpose = purpose;
  eda_history_end_merging (history);
  eda_history_set_position (history, position);
  eda_notebook_follow_history (self->notebook);
  eda_updater_update (self->updater);
}

void
eda_runner_reload (EdaRunner *self)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  move_to (self, EDA_RUNNER_RELOAD, get_wanted_position (self));
}

void
eda_runner_undo (EdaRunner *self)
{
  guint position;

  g_return_if_fail (EDA_IS_RUNNER (self));
  position = get_wanted_position (self);
  /* A change that has not come yet: it is enough not to wait for it. */
  if (self->state == EDA_RUNNER_LOADING && self->purpose == EDA_RUNNER_CHANGE)
    eda_runner_cancel (self);
  else if (position > 0)
    move_to (self, EDA_RUNNER_UNDO, position - 1);
}

void
eda_runner_redo (EdaRunner *self)
{
  guint position;

  g_return_if_fail (EDA_IS_RUNNER (self));
  position = get_wanted_position (self);
  if (position + 1 < eda_history_get_n_states (eda_notebook_get_history (self->notebook)))
    move_to (self, EDA_RUNNER_REDO, position + 1);
}
