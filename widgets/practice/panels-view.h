/* Many small figures side by side, numbered from 1, all in sight at once: they tell no values. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_PANELS_VIEW (eda_panels_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaPanelsView, eda_panels_view, EDA, PANELS_VIEW, GtkWidget)

/* @figures: EdaFigure */
GtkWidget *eda_panels_view_new (GPtrArray *figures);

G_END_DECLS
