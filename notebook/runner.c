/* Which run is the newest, what it is for, and what becomes of the notebook. How a file
 * is read changes only when the table has come; everything else in the script changes
 * at once, and what follows from it is computed anew. */

#include "analysis/core/error.h"

#include <glib/gi18n.h>
#include "notebook/runner-private.h"

G_DEFINE_FINAL_TYPE (EdaRunner, eda_runner, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  PREVIEWED,
  PROGRESS,
  FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
set_state (EdaRunner *self, EdaRunnerState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
set_settings (EdaRunner *self, EdaLoadSettings *settings)
{
  eda_load_settings_ref (settings);
  g_clear_pointer (&self->settings, eda_load_settings_unref);
  self->settings = settings;
}

static void
forget_run (EdaRunner *self)
{
  self->keeping = FALSE;
  g_clear_pointer (&self->first_rows, eda_table_unref);
  if (self->run == NULL)
    return;
  eda_run_stop (self->run);
  g_clear_pointer (&self->run, eda_run_unref);
}

static void
forget_before (EdaRunner *self)
{
  g_clear_object (&self->before_file);
  g_clear_pointer (&self->before_history, eda_history_free);
}

/* --- What a run tells --- */

/* What could not be read is not what is open. */
static void
failed_cb (gpointer owner, const GError *error)
{
  EdaRunner *self = owner;

  forget_run (self);
  g_set_object (&self->file, self->old_file);
  g_clear_object (&self->old_file);
  g_clear_pointer (&self->script, eda_script_unref);
  set_settings (self, eda_runner_get_present_settings (self));
  set_state (self, EDA_RUNNER_IDLE);
  g_signal_emit (self, signals[FAILED], 0, error);
  eda_updater_update (self->updater); /* what this load had stopped */
}

static void
previewed_cb (gpointer owner, EdaTable *first_rows)
{
  EdaRunner *self = owner;

  self->first_rows = eda_table_ref (first_rows);
  g_signal_emit (self, signals[PREVIEWED], 0);
}

static void
progress_cb (gpointer owner, const EdaProgress *progress)
{
  EdaRunner *self = owner;

  self->progress = *progress;
  g_signal_emit (self, signals[PROGRESS], 0);
}

/* What was opened has a history of its own; that of the file before it is kept as long as
 * the new one can be discarded. */
static void
begin_history (EdaRunner *self, EdaTable *table)
{
  EdaScript *base
      = self->script != NULL ? self->script : eda_notebook_get_blank (self->notebook);
  g_autoptr (EdaScript) script = eda_script_with_load (base, self->settings);
  g_autoptr (EdaHistory) old = NULL;
  EdaHistory *history = eda_history_new (script);

  eda_history_set_data (history, self->file);
  old = eda_notebook_swap_history (self->notebook, history);
  forget_before (self);
  g_clear_pointer (&self->script, eda_script_unref);
  if (!eda_table_get_source (table)->partial || self->old_file == NULL)
    return;
  self->before_file = g_object_ref (self->old_file);
  self->before_history = g_steal_pointer (&old);
}

/* Of what is open, or was until the newest run. */
static gboolean
is_same_file (EdaRunner *self)
{
  return self->old_file != NULL && g_file_equal (self->old_file, self->file);
}

static char *
describe_change (EdaRunner *self)
{
  g_autofree char *name = g_file_get_basename (self->file);

  if (is_same_file (self))
    return eda_load_settings_describe_change (eda_runner_get_present_settings (self),
                                              self->settings);
  return g_strdup_printf (_ ("data replaced by %s"), name);
}

static void
push_change (EdaRunner *self)
{
  EdaHistory      *history = eda_notebook_get_history (self->notebook);
  g_autofree char *name = describe_change (self);
  g_autoptr (EdaScript) script
      = eda_script_with_load (eda_notebook_get_script (self->notebook), self->settings);

  eda_history_push (history, script, name, NULL);
  eda_history_set_data (history, self->file);
}

static void
commit_history (EdaRunner *self, EdaTable *table)
{
  EdaHistory *history = eda_notebook_get_history (self->notebook);

  if (self->purpose == EDA_RUNNER_OPEN)
    {
      begin_history (self, table);
      return;
    }
  forget_before (self);
  if (self->purpose == EDA_RUNNER_CHANGE)
    push_change (self);
  else
    eda_history_set_position (history, self->position);
  eda_notebook_follow_history (self->notebook);
}

static void
loaded_cb (gpointer owner, EdaProfile *profile)
{
  EdaRunner *self = owner;
  gboolean   same = self->purpose != EDA_RUNNER_OPEN && is_same_file (self);

  forget_run (self);
  commit_history (self, eda_profile_get_table (profile));
  g_clear_object (&self->old_file);
  eda_notebook_set_profile (self->notebook, profile, same);
  eda_updater_update (self->updater);
}

static const EdaRunEvents events = { .previewed = previewed_cb,
                                     .progress = progress_cb,
                                     .failed = failed_cb,
                                     .loaded = loaded_cb };

/* --- What the updater tells --- */

static void
updated_cb (EdaRunner *self)
{
  if (self->run == NULL)
    set_state (self,
               eda_updater_is_running (self->updater) ? EDA_RUNNER_RUNNING
                                                      : EDA_RUNNER_IDLE);
}

static void
update_progress_cb (EdaRunner *self, const EdaProgress *progress)
{
  progress_cb (self, progress);
}

/* --- The object --- */

static void
eda_runner_dispose (GObject *object)
{
  EdaRunner *self = EDA_RUNNER (object);

  forget_run (self);
  forget_before (self);
  g_clear_object (&self->notebook);
  g_clear_object (&self->file);
  g_clear_object (&self->old_file);
  g_clear_pointer (&self->settings, eda_load_settings_unref);
  g_clear_pointer (&self->script, eda_script_unref);
  g_clear_pointer (&self->rows.data, g_bytes_unref);
  g_clear_object (&self->updater);
  G_OBJECT_CLASS (eda_runner_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_parameters, GType parameter)
{
  const GSignalFlags flags = G_SIGNAL_RUN_LAST;
  GType             *types = &parameter;

  return g_signal_newv (
      name, EDA_TYPE_RUNNER, flags, 0, 0, 0, 0, G_TYPE_NONE, n_parameters, types);
}

static void
eda_runner_class_init (EdaRunnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_runner_dispose;

  signals[STATE_CHANGED] = add_signal ("state-changed", 0, G_TYPE_NONE);
  signals[PREVIEWED] = add_signal ("previewed", 0, G_TYPE_NONE);
  signals[PROGRESS] = add_signal ("progress", 0, G_TYPE_NONE);
  signals[FAILED] = add_signal ("failed", 1, G_TYPE_ERROR);
}

static void
eda_runner_init (EdaRunner *self)
{
  self->settings = eda_load_settings_new (NULL);
}

EdaRunner *
eda_runner_new (EdaNotebook *notebook)
{
  EdaRunner *self;

  g_return_val_if_fail (EDA_IS_NOTEBOOK (notebook), NULL);
  self = g_object_new (EDA_TYPE_RUNNER, NULL);
  self->notebook = g_object_ref (notebook);
  self->updater = eda_updater_new (notebook);
  g_signal_connect_swapped (
      self->updater, "state-changed", G_CALLBACK (updated_cb), self);
  g_signal_connect_swapped (
      self->updater, "progress", G_CALLBACK (update_progress_cb), self);
  return self;
}

/* --- Starting --- */

void
eda_runner_start (EdaRunner       *self,
                  EdaRunnerPurpose purpose,
                  GFile           *file,
                  EdaLoadSettings *settings)
{
  g_autoptr (GFile) opened = g_object_ref (file); /* may be our own */

  forget_run (self);
  eda_updater_stop (self->updater);
  if (self->state != EDA_RUNNER_LOADING)
    g_set_object (&self->old_file, self->file);
  g_set_object (&self->file, opened);
  set_settings (self, settings);
  self->purpose = purpose;
  self->progress = (EdaProgress){ .stage = N_ ("Reading") };
  self->run = eda_run_load (
      self, &events, self->file, self->settings, &self->rows, purpose == EDA_RUNNER_OPEN);
  self->state = EDA_RUNNER_LOADING;
  g_signal_emit (self, signals[STATE_CHANGED], 0); /* of another file, perhaps */
}

void
eda_runner_choose_rows (EdaRunner *self, const EdaRowChoice *rows)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  g_clear_pointer (&self->rows.data, g_bytes_unref);
  self->rows = *rows;
  if (rows->data != NULL)
    g_bytes_ref (rows->data);
}

void
eda_runner_open (EdaRunner *self, GFile *file, EdaLoadSettings *settings)
{
  g_autoptr (EdaLoadSettings) used = NULL;

  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (G_IS_FILE (file));
  used = settings != NULL ? eda_load_settings_ref (settings)
                          : eda_load_settings_new (NULL);
  g_clear_pointer (&self->script, eda_script_unref);
  eda_runner_start (self, EDA_RUNNER_OPEN, file, used);
}

void
eda_runner_open_script (EdaRunner *self, GFile *file, EdaScript *script)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (script != NULL);
  g_clear_pointer (&self->script, eda_script_unref);
  self->script = eda_script_ref (script);
  eda_runner_start (self, EDA_RUNNER_OPEN, file, eda_script_get_load (script));
}

void
eda_runner_change (EdaRunner *self, EdaLoadSettings *settings)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (settings != NULL);

  if (self->file == NULL || eda_load_settings_equal (self->settings, settings))
    return;
  eda_runner_start (self,
                    eda_runner_is_opening (self) ? EDA_RUNNER_OPEN : EDA_RUNNER_CHANGE,
                    self->file,
                    settings);
}

void
eda_runner_replace (EdaRunner *self, GFile *file)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->file != NULL);
  if (g_file_equal (file, self->file) && self->state != EDA_RUNNER_LOADING)
    eda_runner_reload (self);
  else
    eda_runner_start (self,
                      eda_runner_is_opening (self) ? EDA_RUNNER_OPEN : EDA_RUNNER_CHANGE,
                      file,
                      self->settings);
}

/* --- Stopping --- */

static void
give_up_loading (EdaRunner *self)
{
  g_autoptr (GError) error = NULL;

  eda_error_set (&error,
                 EDA_ERROR_CANCELLED,
                 NULL,
                 "Open the file again to start over.",
                 "Reading was cancelled");
  failed_cb (self, error);
}

void
eda_runner_cancel (EdaRunner *self)
{
  g_return_if_fail (EDA_IS_RUNNER (self));

  if (eda_runner_is_opening (self) && !self->keeping && self->progress.bytes_done > 0)
    {
      self->keeping = TRUE;
      eda_run_stop_reading (self->run);
      g_signal_emit (self, signals[PROGRESS], 0);
    }
  else if (self->state == EDA_RUNNER_LOADING)
    give_up_loading (self);
  else if (self->state == EDA_RUNNER_RUNNING)
    {
      eda_updater_stop (self->updater);
      eda_notebook_stop_cells (self->notebook);
      set_state (self, EDA_RUNNER_IDLE);
    }
}

static gboolean
is_partial (EdaRunner *self)
{
  EdaProfile *profile = eda_notebook_get_profile (self->notebook);

  return profile != NULL
         && eda_table_get_source (eda_profile_get_table (profile))->partial;
}

void
eda_runner_discard (EdaRunner *self)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (EdaHistory) history = NULL;

  g_return_if_fail (EDA_IS_RUNNER (self));
  if (self->state == EDA_RUNNER_LOADING || !is_partial (self))
    return;
  file = g_steal_pointer (&self->before_file);
  history = g_steal_pointer (&self->before_history);
  eda_updater_stop (self->updater);
  eda_notebook_set_profile (self->notebook, NULL, FALSE);
  g_clear_object (&self->file);
  set_state (self, EDA_RUNNER_IDLE);
  if (file == NULL)
    return;
  g_set_object (&self->file, file);
  self->position = eda_history_get_position (history);
  eda_history_free (
      eda_notebook_swap_history (self->notebook, g_steal_pointer (&history)));
  eda_runner_reload (self);
}

EdaRunnerState
eda_runner_get_state (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), EDA_RUNNER_IDLE);
  return self->state;
}

EdaRunnerPurpose
eda_runner_get_purpose (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), EDA_RUNNER_OPEN);
  return self->purpose;
}

gboolean
eda_runner_is_keeping (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), FALSE);
  return self->keeping;
}

EdaProgress
eda_runner_get_progress (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), (EdaProgress){ 0 });
  return self->progress;
}

EdaTable *
eda_runner_get_first_rows (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), NULL);
  return self->first_rows;
}

GFile *
eda_runner_get_file (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), NULL);
  return self->file;
}

EdaLoadSettings *
eda_runner_get_settings (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), NULL);
  return self->settings;
}
