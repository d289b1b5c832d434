/* Names for assistive technology that GTK 4.8 leaves out or gets wrong. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of all there is below @root now: buttons lose the mark of their mnemonic, and insides of
 * GTK's and libadwaita's widgets that take the focus get the name of what they belong to. */
void eda_tidy_names (GtkWidget *root);

G_END_DECLS
