/* A run never touches an observable. It posts messages to the main context it was started
 * in, and a run that was stopped there delivers no message any more: so an overtaken or
 * cancelled run ends in silence, whenever it notices. */

#include "notebook/run-private.h"

#include <sys/resource.h>

#define COMPUTING_NICE 5
#define PROGRESS_INTERVAL_US (G_USEC_PER_SEC / 10)

typedef struct _Message Message;
struct _Message
{
  EdaRun *run;
  void (*deliver) (const EdaRunEvents *events, gpointer owner, Message *message);
  const EdaPlanItem *item;  /* of the run's plan */
  guint              first; /* column */
  EdaProgress        progress;
  EdaTable          *first_rows;
  EdaProfile        *profile;
  GArray            *sketches; /* EdaColumnSketch */
  EdaResult         *result;
  GError            *error;
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
  g_object_unref (self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->settings, eda_load_settings_unref);
  g_clear_pointer (&self->rows.data, g_bytes_unref);
  g_clear_pointer (&self->work.plan, eda_plan_unref);
  g_clear_pointer (&self->work.profile, eda_profile_unref);
  g_clear_pointer (&self->work.tables, g_hash_table_unref);
  g_clear_pointer (&self->work.wanted, g_hash_table_unref);
  g_free (self);
}

void
eda_run_stop (EdaRun *self)
{
  self->stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
}

void
eda_run_stop_reading (EdaRun *self)
{
  g_cancellable_cancel (self->cancellable);
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
deliver_table (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->made (owner, message->item->key, message->profile);
}

static void
deliver_view (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->viewed (owner, message->profile);
}

static void
deliver_sketches (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->sketched (owner, message->first, message->sketches);
}

static void
deliver_start (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->started (owner, message->item);
}

static void
deliver_outcome (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->finished (owner,
                    message->item,
                    g_steal_pointer (&message->result),
                    g_steal_pointer (&message->error));
}

static void
deliver_end (const EdaRunEvents *events, gpointer owner, Message *message)
{
  events->ended (owner);
}

/* --- What the thread tells --- */

void
eda_run_tell_preview (EdaRun *self, EdaTable *take_first_rows)
{
  Message *message = message_new (self, deliver_preview);

  message->first_rows = take_first_rows;
  post (message);
}

void
eda_run_tell_failed (EdaRun *self, GError *take_error)
{
  Message *message = message_new (self, deliver_failure);

  message->error = take_error;
  post (message);
}

static void
post_profile (EdaRun            *self,
              const EdaPlanItem *item,
              EdaProfile        *profile,
              void (*deliver) (const EdaRunEvents *, gpointer, Message *))
{
  Message *message = message_new (self, deliver);

  message->item = item;
  message->profile = eda_profile_ref (profile);
  post (message);
}

void
eda_run_tell_loaded (EdaRun *self, EdaProfile *profile)
{
  post_profile (self, NULL, profile, deliver_profile);
}

void
eda_run_tell_made (EdaRun *self, const EdaPlanItem *item, EdaProfile *profile)
{
  post_profile (self, item, profile, deliver_table);
}

void
eda_run_tell_viewed (EdaRun *self, EdaProfile *profile)
{
  post_profile (self, NULL, profile, deliver_view);
}

void
eda_run_tell_sketched (EdaRun *self, guint first, GArray *take_sketches)
{
  Message *message = message_new (self, deliver_sketches);

  message->first = first;
  message->sketches = take_sketches;
  post (message);
}

void
eda_run_tell_started (EdaRun *self, const EdaPlanItem *item)
{
  Message *message = message_new (self, deliver_start);

  message->item = item;
  post (message);
}

void
eda_run_tell_finished (EdaRun            *self,
                       const EdaPlanItem *item,
                       EdaResult         *take_result,
                       GError            *take_error)
{
  Message *message = message_new (self, deliver_outcome);

  message->item = item;
  message->result = take_result;
  message->error = take_error;
  post (message);
}

void
eda_run_tell_ended (EdaRun *self)
{
  post (message_new (self, deliver_end));
}

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

void
eda_run_report_progress (const EdaProgress *progress, gpointer data)
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

/* --- Starting --- */

static EdaRun *
run_new (gpointer owner, const EdaRunEvents *events)
{
  EdaRun *self = g_new0 (EdaRun, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_weak_ref_init (&self->owner, owner);
  self->events = events;
  self->main_context = g_main_context_ref_thread_default ();
  self->cancellable = g_cancellable_new ();
  return self;
}

/* Linux keeps this for each thread and gives it to those that the thread starts: all that
 * computes leaves the processor to the window when that wants it. */
static void
step_back (void)
{
  setpriority (PRIO_PROCESS, 0, COMPUTING_NICE);
}

static gpointer
run_load (gpointer run)
{
  step_back ();
  return eda_run_load_thread (run);
}

static gpointer
run_plan (gpointer run)
{
  step_back ();
  return eda_run_plan_thread (run);
}

static EdaRun *
run_start (EdaRun *self, GThreadFunc function)
{
  g_autoptr (GThread) thread = g_thread_new ("eda-run", function, eda_run_ref (self));

  return self;
}

EdaRun *
eda_run_load (gpointer            owner,
              const EdaRunEvents *events,
              GFile              *file,
              EdaLoadSettings    *settings,
              const EdaRowChoice *rows,
              gboolean            opening)
{
  EdaRun *self = run_new (owner, events);

  self->file = g_object_ref (file);
  self->settings = eda_load_settings_ref (settings);
  self->rows = *rows;
  if (rows->data != NULL)
    g_bytes_ref (rows->data);
  self->opening = opening;
  return run_start (self, run_load);
}

EdaRun *
eda_run_plan (gpointer owner, const EdaRunEvents *events, const EdaRunWork *work)
{
  EdaRun *self = run_new (owner, events);

  self->work = *work;
  eda_plan_ref (work->plan);
  eda_profile_ref (work->profile);
  g_hash_table_ref (work->tables);
  g_hash_table_ref (work->wanted);
  return run_start (self, run_plan);
}
