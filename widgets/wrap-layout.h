/* Children one after the other, in as many lines as they need. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_WRAP_LAYOUT (eda_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (EdaWrapLayout, eda_wrap_layout, EDA, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *eda_wrap_layout_new (void);

G_END_DECLS
