/* The window of what can be preferred. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void eda_preferences_present (GtkWindow *parent);

G_END_DECLS
