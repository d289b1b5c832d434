/* A box that may be much longer than the page: only those of its children are drawn that stand on
 * the part of the page that is seen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_LONG_BOX (eda_long_box_get_type ())
G_DECLARE_FINAL_TYPE (EdaLongBox, eda_long_box, EDA, LONG_BOX, GtkBox)

G_END_DECLS
