/* A thread of its own waits for the end: of the work, or of its time. */

#include "app/batch/batch-timer.h"

static gpointer
wait_for_the_end (gpointer data)
{
  EdaBatchTimer *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->done && !self->late)
    self->late = !g_cond_wait_until (&self->ended, &self->mutex, self->end);
  if (self->late)
    g_cancellable_cancel (self->inner);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

static void
pass_on_cb (GCancellable *outer, gpointer inner)
{
  g_cancellable_cancel (inner);
}

GCancellable *
eda_batch_timer_start (EdaBatchTimer *self, double seconds, GCancellable *outer)
{
  *self = (EdaBatchTimer){ .outer = outer };
  if (!(seconds > 0))
    return outer;
  self->inner = g_cancellable_new ();
  self->link = g_cancellable_connect (
      outer, G_CALLBACK (pass_on_cb), g_object_ref (self->inner), g_object_unref);
  self->end = g_get_monotonic_time () + (gint64)(seconds * G_TIME_SPAN_SECOND);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
  self->thread = g_thread_new ("timer", wait_for_the_end, self);
  return self->inner;
}

gboolean
eda_batch_timer_stop (EdaBatchTimer *self)
{
  if (self->inner == NULL)
    return FALSE;
  g_mutex_lock (&self->mutex);
  self->done = TRUE;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_cancellable_disconnect (self->outer, self->link);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ended);
  g_clear_object (&self->inner);
  return self->late;
}
