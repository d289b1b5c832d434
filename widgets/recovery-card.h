/* One notebook that a crash has left: what it is, and what may become of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its buttons activate "recovery.restore", "recovery.save-as" and "recovery.discard" with @uri (s). */
GtkWidget *eda_recovery_card_new (const char *name, const char *description, const char *uri);

G_END_DECLS
