/* Which run is the newest, what it is for, and what becomes of the notebook: its data and
 * history change only when a table has come. */

#include "notebook/runner.h"

#include "analysis/core/error.h"
#include "notebook/run.h"

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
  EdaLoadSettings *settings; /* of the newest run */
  guint            position; /* in the history, once it is there */
  GFile  *old_file; /* whose data the notebook still shows while another is read */
  EdaRun *run;      /* (nullable): the newest, while it is under way */

  /* (nullable): what was open before a table in part */
  GFile      *before_file;
  EdaHistory *before_history;
};

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
  set_settings (self,
                eda_history_get_current (eda_notebook_get_history (self->notebook)));
  set_state (self, EDA_RUNNER_IDLE);
  g_signal_emit (self, signals[FAILED], 0, error);
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

/* A file that was opened has a history of its own; that of the file before it is kept as
 * long as the new one can be discarded. */
static void
begin_history (EdaRunner *self, EdaTable *table)
{
  EdaHistory *fresh = eda_history_new (self->settings);
  g_autoptr (EdaHistory) old = eda_notebook_swap_history (self->notebook, fresh);

  forget_before (self);
  if (!eda_table_get_source (table)->partial || self->old_file == NULL)
    return;
  self->before_file = g_object_ref (self->old_file);
  self->before_history = g_steal_pointer (&old);
}

static void
commit_history (EdaRunner *self, EdaTable *table)
{
  switch (self->purpose)
    {
    case EDA_RUNNER_OPEN:
      begin_history (self, table);
      break;
    case EDA_RUNNER_CHANGE:
      forget_before (self);
      eda_history_push (eda_notebook_get_history (self->notebook), self->settings);
      break;
    case EDA_RUNNER_RELOAD:
    case EDA_RUNNER_UNDO:
    case EDA_RUNNER_REDO:
    default:
      forget_before (self);
      eda_history_set_position (eda_notebook_get_history (self->notebook),
                                self->position);
      break;
    }
}

static void
loaded_cb (gpointer owner, EdaProfile *profile)
{
  EdaRunner *self = owner;

  self->keeping = FALSE;
  g_clear_pointer (&self->first_rows, eda_table_unref);
  commit_history (self, eda_profile_get_table (profile));
  g_clear_object (&self->old_file);
  eda_notebook_set_profile (self->notebook, profile);
  set_state (self, EDA_RUNNER_RUNNING);
}

static void
sketched_cb (gpointer owner, guint first, GArray *sketches)
{
  EdaRunner  *self = owner;
  GListModel *columns = eda_notebook_get_columns (self->notebook);

  for (guint i = 0; i < sketches->len; i++)
    {
      g_autoptr (EdaColumnItem) item = g_list_model_get_item (columns, first + i);

      eda_column_item_set_sketch (item, &g_array_index (sketches, EdaColumnSketch, i));
    }
}

static void
started_cb (gpointer owner, guint index)
{
  EdaRunner *self = owner;

  eda_cell_set_running (eda_notebook_get_cell (self->notebook, index));
}

static void
finished_cb (gpointer owner, guint index, EdaResult *take_result, GError *take_error)
{
  EdaRunner *self = owner;
  EdaCell   *cell = eda_notebook_get_cell (self->notebook, index);

  if (take_result != NULL)
    eda_cell_take_result (cell, take_result);
  else
    eda_cell_take_error (cell, take_error);
}

static void
ended_cb (gpointer owner)
{
  forget_run (owner);
  set_state (owner, EDA_RUNNER_IDLE);
}

static const EdaRunEvents events = { previewed_cb, progress_cb, failed_cb,   loaded_cb,
                                     sketched_cb,  started_cb,  finished_cb, ended_cb };

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
  return self;
}

/* --- Starting --- */

static EdaRun *
start_run (EdaRunner *self)
{
  g_autoptr (GPtrArray) analyses = eda_notebook_list_analyses (self->notebook);

  return eda_run_start (self,
                        &events,
                        &(EdaRunRequest){ .file = self->file,
                                          .settings = self->settings,
                                          .opening = self->purpose == EDA_RUNNER_OPEN,
                                          .analyses = analyses });
}

static void
start (EdaRunner *self, EdaRunnerPurpose purpose, GFile *file, EdaLoadSettings *settings)
{
  g_autoptr (GFile) opened = g_object_ref (file); /* may be our own */

  forget_run (self);
  if (self->state == EDA_RUNNER_RUNNING)
    eda_notebook_stop_cells (self->notebook);
  if (self->state != EDA_RUNNER_LOADING)
    g_set_object (&self->old_file, self->file);
  g_set_object (&self->file, opened);
  set_settings (self, settings);
  self->purpose = purpose;
  self->progress = (EdaProgress){ .stage = "Reading" };
  self->run = start_run (self);
  self->state = EDA_RUNNER_LOADING;
  g_signal_emit (self, signals[STATE_CHANGED], 0); /* of another file, perhaps */
}

void
eda_runner_open (EdaRunner *self, GFile *file, EdaLoadSettings *settings)
{
  g_autoptr (EdaLoadSettings) used = NULL;

  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (G_IS_FILE (file));
  used = settings != NULL ? eda_load_settings_ref (settings)
                          : eda_load_settings_new (NULL);
  start (self, EDA_RUNNER_OPEN, file, used);
}

static gboolean
is_opening (EdaRunner *self)
{
  return self->state == EDA_RUNNER_LOADING && self->purpose == EDA_RUNNER_OPEN;
}

void
eda_runner_change (EdaRunner *self, EdaLoadSettings *settings)
{
  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (settings != NULL);

  if (self->file == NULL || eda_load_settings_equal (self->settings, settings))
    return;
  start (self,
         is_opening (self) ? EDA_RUNNER_OPEN : EDA_RUNNER_CHANGE,
         self->file,
         settings);
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

static void
move_to (EdaRunner *self, EdaRunnerPurpose purpose, guint position)
{
  EdaHistory *history = eda_notebook_get_history (self->notebook);

  if (self->file == NULL || is_opening (self))
    return;
  self->position = position;
  start (self, purpose, self->file, eda_history_get_settings (history, position));
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

  if (is_opening (self) && !self->keeping && self->progress.bytes_done > 0)
    {
      self->keeping = TRUE;
      eda_run_stop_reading (self->run);
      g_signal_emit (self, signals[PROGRESS], 0);
    }
  else if (self->state == EDA_RUNNER_LOADING)
    give_up_loading (self);
  else if (self->state == EDA_RUNNER_RUNNING)
    {
      forget_run (self);
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
  forget_run (self);
  eda_notebook_set_profile (self->notebook, NULL);
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
