/* What is kept of the learner, where, and how it is taken along, brought in, and deleted. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path: of the history; @n_sessions: in it; @writable: something can be kept in it. A page that asks by
 * "progress.export", "progress.import", "progress.delete-all" and "progress.show-folder". */
GtkWidget *eda_progress_data_new (const char *path, guint n_sessions, gboolean writable);

G_END_DECLS
