/* One thread per run: load, sketch the columns, then the cells in order.
 *
 * A run never touches an observable. It posts messages to the main context of the runner,
 * and the runner takes a message only from its newest run: so an overtaken or cancelled
 * run ends in silence, whenever it notices. */

#include "notebook/runner.h"

#include "analysis/core/error.h"

#define PROGRESS_INTERVAL_US (G_USEC_PER_SEC / 10)
#define SKETCH_BATCH 64

/* What one run needs; shared by its thread and its messages. */
typedef struct
{
  gatomicrefcount ref_count;
  GWeakRef        runner;
  GMainContext   *main_context;
  GFile          *file;
  GCancellable   *cancellable;
  GPtrArray      *analyses;       /* const EdaAnalysis, of the cells in order */
  gint64          reported_at_us; /* touched by the run's thread only */
} Run;

typedef struct _Message Message;
struct _Message
{
  Run *run;
  void (*deliver) (EdaRunner *runner, Message *message);
  guint       index; /* of a cell or of the first column */
  EdaProgress progress;
  EdaProfile *profile;
  GArray     *sketches; /* EdaColumnSketch */
  EdaResult  *result;
  GError     *error;
};

struct _EdaRunner
{
  GObject parent_instance;

  EdaNotebook   *notebook;
  GMainContext  *main_context;
  EdaRunnerState state;
  EdaProgress    progress;
  GFile         *file;     /* of the newest run */
  GFile         *old_file; /* whose data the notebook still shows while another is read */
  Run           *run;      /* (nullable): the newest, while it is under way */
};

G_DEFINE_FINAL_TYPE (EdaRunner, eda_runner, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  PROGRESS,
  FAILED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static Run *
run_ref (Run *run)
{
  g_atomic_ref_count_inc (&run->ref_count);
  return run;
}

static void
run_unref (Run *run)
{
  if (!g_atomic_ref_count_dec (&run->ref_count))
    return;
  g_weak_ref_clear (&run->runner);
  g_main_context_unref (run->main_context);
  g_object_unref (run->file);
  g_object_unref (run->cancellable);
  g_ptr_array_unref (run->analyses);
  g_free (run);
}

static Run *
run_new (EdaRunner *runner, GFile *file)
{
  Run *run = g_new0 (Run, 1);

  g_atomic_ref_count_init (&run->ref_count);
  g_weak_ref_init (&run->runner, runner);
  run->main_context = g_main_context_ref (runner->main_context);
  run->file = g_object_ref (file);
  run->cancellable = g_cancellable_new ();
  run->analyses = g_ptr_array_new ();
  for (guint i = 0; i < eda_notebook_get_n_cells (runner->notebook); i++)
    {
      EdaCell *cell = eda_notebook_get_cell (runner->notebook, i);

      g_ptr_array_add (run->analyses, (gpointer)eda_cell_get_analysis (cell));
    }
  return run;
}

static void
message_free (Message *message)
{
  g_clear_pointer (&message->profile, eda_profile_unref);
  g_clear_pointer (&message->sketches, g_array_unref);
  g_clear_pointer (&message->result, eda_result_unref);
  g_clear_error (&message->error);
  run_unref (message->run);
  g_free (message);
}

static gboolean
deliver_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (EdaRunner) runner = g_weak_ref_get (&message->run->runner);

  if (runner != NULL && runner->run == message->run)
    message->deliver (runner, message);
  return G_SOURCE_REMOVE;
}

static Message *
message_new (Run *run, void (*deliver) (EdaRunner *runner, Message *message))
{
  Message *message = g_new0 (Message, 1);

  message->run = run_ref (run);
  message->deliver = deliver;
  return message;
}

static void
post (Message *take_message)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, take_message, (GDestroyNotify)message_free);
  g_source_attach (source, take_message->run->main_context);
}

/* --- On the main context --- */

static void
set_state (EdaRunner *self, EdaRunnerState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
forget_run (EdaRunner *self)
{
  if (self->run == NULL)
    return;
  g_cancellable_cancel (self->run->cancellable);
  g_clear_pointer (&self->run, run_unref);
}

/* The file that could not be opened is not the open file. */
static void
fail_loading (EdaRunner *self, const GError *error)
{
  forget_run (self);
  g_set_object (&self->file, self->old_file);
  g_clear_object (&self->old_file);
  set_state (self, EDA_RUNNER_IDLE);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deliver_progress (EdaRunner *self, Message *message)
{
  self->progress = message->progress;
  g_signal_emit (self, signals[PROGRESS], 0);
}

static void
deliver_load_error (EdaRunner *self, Message *message)
{
  fail_loading (self, message->error);
}

static void
deliver_profile (EdaRunner *self, Message *message)
{
  g_clear_object (&self->old_file);
  eda_notebook_set_profile (self->notebook, message->profile);
  set_state (self, EDA_RUNNER_RUNNING);
}

static void
deliver_sketches (EdaRunner *self, Message *message)
{
  GListModel *columns = eda_notebook_get_columns (self->notebook);

  for (guint i = 0; i < message->sketches->len; i++)
    {
      g_autoptr (EdaColumnItem) item
          = g_list_model_get_item (columns, message->index + i);

      eda_column_item_set_sketch (item,
                                  &g_array_index (message->sketches, EdaColumnSketch, i));
    }
}

static void
deliver_start (EdaRunner *self, Message *message)
{
  eda_cell_set_running (eda_notebook_get_cell (self->notebook, message->index));
}

static void
deliver_outcome (EdaRunner *self, Message *message)
{
  EdaCell *cell = eda_notebook_get_cell (self->notebook, message->index);

  if (message->result != NULL)
    eda_cell_take_result (cell, g_steal_pointer (&message->result));
  else
    eda_cell_take_error (cell, g_steal_pointer (&message->error));
}

static void
deliver_end (EdaRunner *self, Message *message)
{
  forget_run (self);
  set_state (self, EDA_RUNNER_IDLE);
}

/* --- On the run's thread --- */

static void
report_progress (const EdaProgress *progress, gpointer data)
{
  Run     *run = data;
  gint64   now_us = g_get_monotonic_time ();
  Message *message;

  if (now_us - run->reported_at_us < PROGRESS_INTERVAL_US)
    return;
  run->reported_at_us = now_us;
  message = message_new (run, deliver_progress);
  message->progress = *progress;
  post (message);
}

static EdaProfile *
load (Run *run, const EdaContext *context)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (run->file, NULL, context, &error);
  EdaProfile *profile;
  Message    *message;

  if (table == NULL)
    {
      message = message_new (run, deliver_load_error);
      message->error = g_steal_pointer (&error);
      post (message);
      return NULL;
    }
  profile = eda_profile_new (table, NULL);
  message = message_new (run, deliver_profile);
  message->profile = eda_profile_ref (profile);
  post (message);
  return profile;
}

static void
post_sketches (Run *run, guint first, GArray *take_sketches)
{
  Message *message = message_new (run, deliver_sketches);

  message->index = first;
  message->sketches = take_sketches;
  post (message);
}

/* The first pass over every column: the steps find it done. */
static void
sketch_columns (Run *run, EdaProfile *profile, const EdaContext *context)
{
  guint   n_columns = eda_table_get_n_columns (eda_profile_get_table (profile));
  GArray *batch = g_array_new (FALSE, FALSE, sizeof (EdaColumnSketch));
  guint   first = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumnProfile *column = eda_profile_get_column (profile, i, context, NULL);
      EdaColumnSketch         sketch;

      if (column == NULL)
        break;
      sketch = eda_column_sketch (column);
      g_array_append_val (batch, sketch);
      if (batch->len == SKETCH_BATCH)
        {
          post_sketches (run, first, batch);
          batch = g_array_new (FALSE, FALSE, sizeof (EdaColumnSketch));
          first = i + 1;
        }
    }
  post_sketches (run, first, batch);
}

static void
run_cell (Run *run, guint index, EdaProfile *profile, const EdaContext *context)
{
  Message           *start = message_new (run, deliver_start);
  Message           *outcome = message_new (run, deliver_outcome);
  const EdaAnalysis *analysis = run->analyses->pdata[index];

  start->index = index;
  post (start);
  outcome->index = index;
  outcome->result = eda_analysis_run (analysis, profile, context, &outcome->error);
  post (outcome);
}

static gpointer
run_thread (gpointer data)
{
  Run       *run = data;
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = NULL;

  context.cancellable = run->cancellable;
  context.progress = report_progress;
  context.progress_data = run;

  profile = load (run, &context);
  if (profile != NULL)
    {
      sketch_columns (run, profile, &context);
      for (guint i = 0; i < run->analyses->len; i++)
        if (!g_cancellable_is_cancelled (run->cancellable))
          run_cell (run, i, profile, &context);
      post (message_new (run, deliver_end));
    }
  run_unref (run);
  return NULL;
}

/* --- The object --- */

static void
eda_runner_dispose (GObject *object)
{
  EdaRunner *self = EDA_RUNNER (object);

  forget_run (self);
  g_clear_object (&self->notebook);
  g_clear_object (&self->file);
  g_clear_object (&self->old_file);
  g_clear_pointer (&self->main_context, g_main_context_unref);
  G_OBJECT_CLASS (eda_runner_parent_class)->dispose (object);
}

static guint
add_signal (EdaRunnerClass *klass, const char *name, guint n_parameters, GType parameter)
{
  return g_signal_newv (name,
                        G_TYPE_FROM_CLASS (klass),
                        G_SIGNAL_RUN_LAST,
                        NULL,
                        NULL,
                        NULL,
                        NULL,
                        G_TYPE_NONE,
                        n_parameters,
                        &parameter);
}

static void
eda_runner_class_init (EdaRunnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_runner_dispose;

  signals[STATE_CHANGED] = add_signal (klass, "state-changed", 0, G_TYPE_NONE);
  signals[PROGRESS] = add_signal (klass, "progress", 0, G_TYPE_NONE);
  signals[FAILED] = add_signal (klass, "failed", 1, G_TYPE_ERROR);
}

static void
eda_runner_init (EdaRunner *self)
{
  self->main_context = g_main_context_ref_thread_default ();
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

/* Cells that will not get a result any more say so. */
static void
stop_cells (EdaRunner *self)
{
  for (guint i = 0; i < eda_notebook_get_n_cells (self->notebook); i++)
    {
      EdaCell     *cell = eda_notebook_get_cell (self->notebook, i);
      EdaCellState state = eda_cell_get_state (cell);
      g_autoptr (GError) error = NULL;

      if (state != EDA_CELL_WAITING && state != EDA_CELL_RUNNING)
        continue;
      eda_error_set (&error,
                     EDA_ERROR_CANCELLED,
                     NULL,
                     "Read the file again to run it.",
                     "Stopped before this step was done");
      eda_cell_take_error (cell, g_steal_pointer (&error));
    }
}

void
eda_runner_open (EdaRunner *self, GFile *file)
{
  g_autoptr (GFile) opened = NULL;
  g_autoptr (GThread) thread = NULL;

  g_return_if_fail (EDA_IS_RUNNER (self));
  g_return_if_fail (G_IS_FILE (file));

  opened = g_object_ref (file); /* may be our own, as when a file is read again */
  forget_run (self);
  if (self->state == EDA_RUNNER_RUNNING)
    stop_cells (self);
  if (self->state != EDA_RUNNER_LOADING)
    g_set_object (&self->old_file, self->file);
  g_set_object (&self->file, opened);
  self->progress = (EdaProgress){ .stage = "Reading" };
  self->run = run_new (self, opened);
  thread = g_thread_new ("eda-run", run_thread, run_ref (self->run));
  set_state (self, EDA_RUNNER_LOADING);
}

void
eda_runner_cancel (EdaRunner *self)
{
  g_return_if_fail (EDA_IS_RUNNER (self));

  if (self->state == EDA_RUNNER_LOADING)
    {
      g_autoptr (GError) error = NULL;

      eda_error_set (&error,
                     EDA_ERROR_CANCELLED,
                     NULL,
                     "Open the file again to start over.",
                     "Reading was cancelled");
      fail_loading (self, error);
    }
  else if (self->state == EDA_RUNNER_RUNNING)
    {
      forget_run (self);
      stop_cells (self);
      set_state (self, EDA_RUNNER_IDLE);
    }
}

EdaRunnerState
eda_runner_get_state (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), EDA_RUNNER_IDLE);
  return self->state;
}

EdaProgress
eda_runner_get_progress (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), (EdaProgress){ 0 });
  return self->progress;
}

GFile *
eda_runner_get_file (EdaRunner *self)
{
  g_return_val_if_fail (EDA_IS_RUNNER (self), NULL);
  return self->file;
}
