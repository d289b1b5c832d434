/* Tells when a file is changed by somebody else. */
#pragma once

#include <gio/gio.h>

typedef struct _EdaFileWatch EdaFileWatch;

typedef void (*EdaFileChanged) (gpointer data);

/* @changed is called with @data on the main thread, once for each state that the file takes after now.
 * Returns: NULL when there is nothing to watch, as on some remote places */
EdaFileWatch *eda_file_watch_new (GFile *file, EdaFileChanged changed, gpointer data);
void          eda_file_watch_free (EdaFileWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFileWatch, eda_file_watch_free)
