/* The document: the list of cells over one table. A GListModel of EdaCell. */
#pragma once

#include "notebook/cell.h"
#include "notebook/column-item.h"
#include "notebook/history.h"

G_BEGIN_DECLS

#define EDA_TYPE_NOTEBOOK (eda_notebook_get_type ())
G_DECLARE_FINAL_TYPE (EdaNotebook, eda_notebook, EDA, NOTEBOOK, GObject)

/* A cell for each analysis of the registry: the six steps. */
EdaNotebook *eda_notebook_new (void);
/* A cell for each of @n @analyses; for tests. */
EdaNotebook *eda_notebook_new_for (const EdaAnalysis *const *analyses, guint n);

EdaProfile *
eda_notebook_get_profile (EdaNotebook *self); /* (nullable): before data is loaded */
EdaCell *eda_notebook_get_cell (EdaNotebook *self, guint index);
guint    eda_notebook_get_n_cells (EdaNotebook *self);
/* EdaColumnItem for each column of the table, in its order; the model lives as long as
 * the notebook and empties when there is no data. Data with columns of the same names
 * keeps the items. */
GListModel *eda_notebook_get_columns (EdaNotebook *self);

/* (element-type EdaAnalysis) (transfer container): of the cells, in their order. */
GPtrArray *eda_notebook_list_analyses (EdaNotebook *self);
/* The results in cell order, (element-type EdaResult); NULL unless every cell is DONE. */
GPtrArray *eda_notebook_dup_results (EdaNotebook *self);

/* What undo and redo walk through; one state before anything is opened. */
EdaHistory *eda_notebook_get_history (EdaNotebook *self);
/* Returns: (transfer full): the one before */
EdaHistory *eda_notebook_swap_history (EdaNotebook *self, EdaHistory *take_history);

/* New data: every cell waits again. Emits "profile-changed" (no arguments). @profile:
 * (nullable) */
void eda_notebook_set_profile (EdaNotebook *self, EdaProfile *profile);
/* Cells that will not get a result any more say so. */
void eda_notebook_stop_cells (EdaNotebook *self);

G_END_DECLS
