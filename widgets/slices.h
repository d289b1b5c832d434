/* Work on widgets that can wait, done bit by bit between the frames: what was built is laid out and
 * drawn before there is more of it, whoever builds. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Does one bit, some milliseconds of it. Returns FALSE when that was the last. */
typedef gboolean (*EdaSliceFunc) (gpointer data);

/* @widget: whose frames it waits for; work is done in the order in which it was added. Once for the
 * same @data. */
void eda_slices_add (GtkWidget *widget, EdaSliceFunc func, gpointer data);
void eda_slices_remove (gpointer data);

gboolean eda_slices_are_pending (void);

G_END_DECLS
