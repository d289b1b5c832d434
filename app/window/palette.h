/* Everything that can be done now, found by typing: Ctrl+K. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens below @at, whose window takes the actions; gone when it is closed. */
void eda_palette_show (GtkWidget *at);

G_END_DECLS
