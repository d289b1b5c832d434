/* Many events come for one change, and for reading as well: what counts is another size
 * or time of the last change. */

#include "app/file-watch.h"

struct _EdaFileWatch
{
  GFile         *file;
  GFileMonitor  *monitor;
  char          *stamp; /* (nullable): when the file is not there */
  EdaFileChanged changed;
  gpointer       data;
};

/* Returns: (transfer full) (nullable) */
static char *
read_stamp (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                  "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE,
                                                  NULL,
                                                  NULL);

  if (info == NULL)
    return NULL;
  return g_strdup_printf (
      "%" G_GUINT64_FORMAT ".%u %" G_GOFFSET_FORMAT,
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
      g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
      g_file_info_get_size (info));
}

/* While somebody writes it, and when it has gone, there is nothing to read again. */
static void
event_cb (EdaFileWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  g_autofree char *stamp = NULL;

  if (event == G_FILE_MONITOR_EVENT_CHANGED)
    return;
  stamp = read_stamp (self->file);
  if (stamp == NULL || g_strcmp0 (stamp, self->stamp) == 0)
    return;
  g_free (self->stamp);
  self->stamp = g_steal_pointer (&stamp);
  self->changed (self->data);
}

EdaFileWatch *
eda_file_watch_new (GFile *file, EdaFileChanged changed, gpointer data)
{
  EdaFileWatch *self;
  GFileMonitor *monitor
      = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return NULL;
  self = g_new0 (EdaFileWatch, 1);
  self->file = g_object_ref (file);
  self->monitor = monitor;
  self->stamp = read_stamp (file);
  self->changed = changed;
  self->data = data;
  g_signal_connect_swapped (monitor, "changed", G_CALLBACK (event_cb), self);
  return self;
}

void
eda_file_watch_free (EdaFileWatch *self)
{
  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_object_unref (self->monitor);
  g_object_unref (self->file);
  g_free (self->stamp);
  g_free (self);
}
