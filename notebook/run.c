/* A run never touches an observable. It posts messages to the main context it was started
 * in, and a run that was stopped there delivers no message any more: so an overtaken or
 * cancelled run ends in silence, whenever it notices. */

#include "notebook/run.h"

#include "analysis/core/error.h"
#include "analysis/table/head.h"
#include "notebook/column-item.h"
#include "notebook/width.h"

#define PROGRESS_INTERVAL_US (G_USEC_PER_SEC / 10)
#define SKETCH_BATCH 64

/* Shared by the owner, the thread and the messages. */
struct _EdaRun
{
  gatomicrefcount     ref_count;
  GWeakRef            owner;
  const EdaRunEvents *events;
  GMainContext       *main_context;
  GFile              *file;
  EdaLoadSettings    *settings;
  gboolean            opening;
  GPtrArray          *analyses; /* const EdaAnalysis */
  GCancellable       *reading, *running;
  gboolean            stopped;        /* touched on the main context only */
  gint64              reported_at_us; /* touched on the thread only */
  double              rows_per_byte;  /* likewise; 0 = not known */
};

typedef struct _Message Message;
struct _Message
{
  EdaRun *run;
  void (*deliver) (const EdaRunEvents *events, gpointer owner, Message *message);
  guint       index; /* of an analysis or of the first column */
  EdaProgress progress;
  EdaTable   *first_rows;
  EdaProfile *profile;
  GArray     *sketches; /* EdaColumnSketch */
  EdaResult  *result;
  GError     *error;
};

EdaRun *
eda_run_ref (EdaRun *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_run_unref (EdaRun *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_weak_ref_clear (&self->owner);
  g_main_context_unref (self->main_context);
  g_object_unref (self->file);
  eda_load_settings_unref (self->settings);
  g_object_unref (self->reading);
  g_object_unref (self->running);
  g_ptr_array_unref (self->analyses);
  g_free (self);
}

void
eda_run_stop (EdaRun *self)
{
  self->stopped = TRUE;
  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->running);
}

void
eda_run_stop_reading (EdaRun *self)
{
  g_cancellable_cancel (self->reading);
}

/* --- Messages --- */

static void
message_free (Message *message)
{
  g_clear_pointer (&message->first_rows, eda_table_unref);
  g_clear_pointer (&message->profile, eda_profile_unref);
  g_clear_pointer (&message->sketches, g_array_unref);
  g_clear_pointer (&message->result, eda_result_unref);
  g_clear_error (&message->error);
  eda_run_unref (message->run);
  g_free (message);
}

static gboolean
deliver_cb (gpointer data)
{
  Message *message = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&message->run->owner);

  if (owner != NULL && !message->run->stopped)
    message->deliver (message->run->events, owner, message);
  return G_SOURCE_REMOVE;
}

static Message *
message_new (EdaRun *run,
             void (*deliver) (const EdaRunEvents *events,
                              gpointer            owner,
                              Message            *message))
{
  Message *message = g_new0 (Message, 1);

  message->run = eda_run_ref (run);
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

static void
deliver_preview (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->previewed (owner, message->first_rows);
}

static void
deliver_progress (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->progress (owner, &message->progress);
}

static void
deliver_failure (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->failed (owner, message->error);
}

static void
deliver_profile (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->loaded (owner, message->profile);
}

static void
deliver_sketches (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->sketched (owner, message->index, message->sketches);
}

static void
deliver_start (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->started (owner, message->index);
}

static void
deliver_outcome (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->finished (owner,
                    message->index,
                    g_steal_pointer (&message->result),
                    g_steal_pointer (&message->error));
}

static void
deliver_end (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->ended (owner);
}

/* --- On the thread --- */

/* Rows are counted only when all bytes are there. */
static void
reckon_rows (const EdaRun *run, EdaProgress *progress)
{
  double rows = (double)progress->bytes_done * run->rows_per_byte;

  if (progress->rows > 0 || rows < 1)
    return;
  progress->rows = (guint64)rows;
  progress->about = TRUE;
}

static void
report_progress (const EdaProgress *progress, gpointer data)
{
  EdaRun  *run = data;
  gint64   now_us = g_get_monotonic_time ();
  Message *message;

  if (now_us - run->reported_at_us < PROGRESS_INTERVAL_US)
    return;
  run->reported_at_us = now_us;
  message = message_new (run, deliver_progress);
  message->progress = *progress;
  reckon_rows (run, &message->progress);
  post (message);
}

static void
preview (EdaRun *run)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) first_rows = NULL;
  Message *message;

  if (!run->opening)
    return;
  context.cancellable = run->reading;
  first_rows = eda_head_load (run->file,
                              eda_load_settings_get_options (run->settings),
                              &context,
                              &run->rows_per_byte);
  if (first_rows == NULL)
    return;
  message = message_new (run, deliver_preview);
  message->first_rows = g_steal_pointer (&first_rows);
  post (message);
}

static EdaTable *
read_table (EdaRun *run, GError **error)
{
  EdaLoadOptions options = *eda_load_settings_get_options (run->settings);
  EdaContext     context = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) table = NULL;

  context.cancellable = run->reading;
  context.progress = report_progress;
  context.progress_data = run;
  options.keep_on_cancel = run->opening;
  table = eda_load_file (run->file, &options, &context, error);
  /* Of no use, and not what the file says of itself. */
  if (table != NULL && eda_table_get_source (table)->partial
      && eda_table_get_n_rows (table) == 0)
    {
      eda_context_check (&context, error);
      return NULL;
    }
  if (table != NULL && !eda_width_check (table, options.max_memory, error))
    return NULL;
  return g_steal_pointer (&table);
}

/* A window has no option to name a ceiling with. */
static void
suggest_batch (GError *error)
{
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY))
    eda_error_change_hint (error,
                           "Take a part of its rows or columns, or let the program "
                           "eda-batch read it all, with --max-memory.");
}

static EdaProfile *
load (EdaRun *run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  EdaProfile *profile;
  Message    *message;

  preview (run);
  table = read_table (run, &error);
  if (table == NULL)
    {
      suggest_batch (error);
      message = message_new (run, deliver_failure);
      message->error = g_steal_pointer (&error);
      post (message);
      return NULL;
    }
  eda_source_info_start_sha256 (eda_table_get_source (table));
  profile = eda_profile_new (table, NULL);
  message = message_new (run, deliver_profile);
  message->profile = eda_profile_ref (profile);
  post (message);
  return profile;
}

static void
post_sketches (EdaRun *run, guint first, GArray *take_sketches)
{
  Message *message = message_new (run, deliver_sketches);

  message->index = first;
  message->sketches = take_sketches;
  post (message);
}

/* The first pass over every column: the steps find it done. */
static void
sketch_columns (EdaRun *run, EdaProfile *profile, const EdaContext *context)
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
run_analysis (EdaRun *run, guint index, EdaProfile *profile, const EdaContext *context)
{
  Message           *start = message_new (run, deliver_start);
  Message           *outcome = message_new (run, deliver_outcome);
  const EdaAnalysis *analysis = run->analyses->pdata[index];

  start->index = index;
  post (start);
  outcome->index = index;
  outcome->result = eda_analysis_run (analysis, profile, NULL, context, &outcome->error);
  post (outcome);
}

static gpointer
run_thread (gpointer data)
{
  EdaRun    *run = data;
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = load (run);

  context.cancellable = run->running;
  context.progress = report_progress;
  context.progress_data = run;
  if (profile != NULL)
    {
      sketch_columns (run, profile, &context);
      for (guint i = 0; i < run->analyses->len; i++)
        if (!g_cancellable_is_cancelled (run->running))
          run_analysis (run, i, profile, &context);
      post (message_new (run, deliver_end));
    }
  eda_run_unref (run);
  return NULL;
}

EdaRun *
eda_run_start (gpointer owner, const EdaRunEvents *events, const EdaRunRequest *request)
{
  EdaRun *self = g_new0 (EdaRun, 1);
  g_autoptr (GThread) thread = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  g_weak_ref_init (&self->owner, owner);
  self->events = events;
  self->main_context = g_main_context_ref_thread_default ();
  self->file = g_object_ref (request->file);
  self->settings = eda_load_settings_ref (request->settings);
  self->opening = request->opening;
  self->analyses = g_ptr_array_ref (request->analyses);
  self->reading = g_cancellable_new ();
  self->running = g_cancellable_new ();
  thread = g_thread_new ("eda-run", run_thread, eda_run_ref (self));
  return self;
}
