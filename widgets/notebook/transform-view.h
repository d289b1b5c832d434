/* What is done to the table before what stands below is computed: its options, and what it did. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

#define EDA_TYPE_TRANSFORM_VIEW (eda_transform_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaTransformView, eda_transform_view, EDA, TRANSFORM_VIEW, GtkWidget)

/* Follows @cell for life, also one that asks for something nobody knows. @columns: (nullable):
 * EdaColumnItem to choose from */
GtkWidget *eda_transform_view_new (EdaCell *cell, GListModel *columns);

G_END_DECLS
