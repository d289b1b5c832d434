/* The notebook on the screen: the rail of steps over one scrolling page of cards. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"
#include "notebook/row-selection.h"
#include "widgets/notebook/cell-view.h"

G_BEGIN_DECLS

#define EDA_TYPE_NOTEBOOK_VIEW (eda_notebook_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaNotebookView, eda_notebook_view, EDA, NOTEBOOK_VIEW, GtkWidget)

/* Action "notebook.go-to-step" (u). */
GtkWidget *eda_notebook_view_new (void);

/* @notebook: (nullable) */
void  eda_notebook_view_set_notebook (EdaNotebookView *self, EdaNotebook *notebook);
/* The rows marked in the figures; of the notebook's table. */
EdaRowSelection *eda_notebook_view_get_selection (EdaNotebookView *self);
guint eda_notebook_view_get_n_cards (EdaNotebookView *self);
EdaCellView *eda_notebook_view_get_card (EdaNotebookView *self, guint index);

/* What the analysis found by itself, in every card. */
void eda_notebook_view_set_findings_shown (EdaNotebookView *self, gboolean shown);

/* Scrolls the first card of the step to the top and gives it the focus. */
void eda_notebook_view_go_to_step (EdaNotebookView *self, guint step);
/* Scrolls the card of the cell to the top and gives what is in it the focus. */
void eda_notebook_view_go_to_cell (EdaNotebookView *self, const char *id);
/* Scrolls to what step 3 says of the column; FALSE when it says nothing (yet). */
gboolean eda_notebook_view_go_to_column (EdaNotebookView *self, const char *name);
void     eda_notebook_view_go_to_top (EdaNotebookView *self);

G_END_DECLS
