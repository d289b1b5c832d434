/* A step's card: number, name, question, state, and the blocks of its result. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"
#include "notebook/row-selection.h"

G_BEGIN_DECLS

#define EDA_TYPE_CELL_VIEW (eda_cell_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaCellView, eda_cell_view, EDA, CELL_VIEW, GtkWidget)

/* Follows @cell for life. @columns: (nullable): EdaColumnItem that its options choose from. @selection:
 * (nullable): the rows marked in figures */
GtkWidget *eda_cell_view_new (EdaCell *cell, GListModel *columns, EdaRowSelection *selection);

EdaCell *eda_cell_view_get_cell (EdaCellView *self);

/* A folded card keeps its heading and one line of summary. */
gboolean eda_cell_view_get_folded (EdaCellView *self);
void     eda_cell_view_set_folded (EdaCellView *self, gboolean folded);

/* What the analysis found by itself: not before a challenge is compared. */
void eda_cell_view_set_findings_shown (EdaCellView *self, gboolean shown);

/* Groups (columns, pairs) are shown a few at a time. */
guint eda_cell_view_get_n_groups (EdaCellView *self);
guint eda_cell_view_get_n_groups_shown (EdaCellView *self);
/* The widget of a group, shown now if it was not; NULL when there is no such group. */
GtkWidget *eda_cell_view_show_group (EdaCellView *self, const char *group);

G_END_DECLS
