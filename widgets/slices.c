/* To lay out what was built takes several times as long as to build it. So one source
 * serves all who build, and rests after a slice until there was a frame. */

#include "widgets/slices.h"

#define SLICE_US 1500
#define PATIENCE_MS 100 /* what is hidden has no frames */

typedef struct
{
  GtkWidget   *widget;
  EdaSliceFunc func;
  gpointer     data;
} Job;

static GQueue         jobs = G_QUEUE_INIT; /* Job */
static guint          source;              /* an idle; a timeout while it rests */
static GdkFrameClock *frames; /* (nullable): the next of these ends the rest */

static gboolean run_cb (gpointer data);

static void
stop_waiting (void)
{
  if (frames != NULL)
    g_signal_handlers_disconnect_by_func (frames, stop_waiting, NULL);
  g_clear_object (&frames);
  g_clear_handle_id (&source, g_source_remove);
  source = g_idle_add (run_cb, NULL);
}

static void
rest (GtkWidget *widget)
{
  source = g_timeout_add (PATIENCE_MS, run_cb, NULL);
  if (!gtk_widget_get_mapped (widget))
    return;
  frames = g_object_ref (gtk_widget_get_frame_clock (widget));
  g_signal_connect (frames, "after-paint", G_CALLBACK (stop_waiting), NULL);
  gdk_frame_clock_request_phase (frames, GDK_FRAME_CLOCK_PHASE_UPDATE);
}

static Job *
find (gpointer data)
{
  for (GList *item = jobs.head; item != NULL; item = item->next)
    if (((Job *)item->data)->data == data)
      return item->data;
  return NULL;
}

static gboolean
run_cb (gpointer data)
{
  gint64 end_us = g_get_monotonic_time () + SLICE_US;

  if (frames != NULL)
    g_signal_handlers_disconnect_by_func (frames, stop_waiting, NULL);
  g_clear_object (&frames);
  while (!g_queue_is_empty (&jobs) && g_get_monotonic_time () < end_us)
    {
      Job job = *(Job *)g_queue_peek_head (&jobs);

      if (!job.func (job.data))
        eda_slices_remove (job.data);
    }
  source = 0;
  if (!g_queue_is_empty (&jobs))
    rest (((Job *)g_queue_peek_head (&jobs))->widget);
  return G_SOURCE_REMOVE;
}

void
eda_slices_add (GtkWidget *widget, EdaSliceFunc func, gpointer data)
{
  if (find (data) != NULL)
    return;
  g_queue_push_tail (&jobs, g_memdup2 (&(Job){ widget, func, data }, sizeof (Job)));
  if (source == 0)
    source = g_idle_add (run_cb, NULL);
}

void
eda_slices_remove (gpointer data)
{
  Job *job = find (data);

  g_queue_remove (&jobs, job);
  g_free (job);
}

gboolean
eda_slices_are_pending (void)
{
  return !g_queue_is_empty (&jobs);
}
