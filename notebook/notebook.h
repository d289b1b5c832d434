/* The notebook as one watches it: the cells of the script, in its order, over one table. A
 * GListModel of EdaCell. */
#pragma once

#include "notebook/cell.h"
#include "notebook/column-item.h"
#include "notebook/history.h"
#include "notebook/plan.h"

G_BEGIN_DECLS

#define EDA_TYPE_NOTEBOOK (eda_notebook_get_type ())
G_DECLARE_FINAL_TYPE (EdaNotebook, eda_notebook, EDA, NOTEBOOK, GObject)

/* A cell for each analysis that needs nothing chosen: the six steps. */
EdaNotebook *eda_notebook_new (void);
/* A cell for each of @n @analyses; for tests. */
EdaNotebook *eda_notebook_new_for (const EdaAnalysis *const *analyses, guint n);

/* (nullable): of the table behind the last transform; NULL before data is loaded */
EdaProfile *eda_notebook_get_profile (EdaNotebook *self);
EdaProfile *eda_notebook_get_file_profile (EdaNotebook *self); /* (nullable): before the first */
EdaCell    *eda_notebook_get_cell (EdaNotebook *self, guint index);
guint       eda_notebook_get_n_cells (EdaNotebook *self);
EdaCell    *eda_notebook_find_cell (EdaNotebook *self, const char *id); /* (nullable) */
/* EdaColumnItem for each column of the table, in its order; the model lives as long as
 * the notebook and empties when there is no data. Data with columns of the same names
 * keeps the items. */
GListModel *eda_notebook_get_columns (EdaNotebook *self);

/* The results of every analysis of the registry, in its order, (element-type EdaResult); of one that
 * no cell asks for an empty one. NULL unless every cell is DONE. */
GPtrArray *eda_notebook_dup_results (EdaNotebook *self);
/* The same of what was chosen for the report; also NULL when nothing was. */
GPtrArray *eda_notebook_dup_chosen (EdaNotebook *self);

/* --- The script --- */

EdaScript *eda_notebook_get_script (EdaNotebook *self); /* as it is now */
/* With which every file begins. */
EdaScript *eda_notebook_get_blank (EdaNotebook *self);
/* What undo and redo walk through; one state before anything is opened. */
EdaHistory *eda_notebook_get_history (EdaNotebook *self);
/* The cells follow the script of the history's present state. Cells whose entry stays keep
 * what they show. Emits "items-changed" and "script-changed" (no arguments). */
void eda_notebook_follow_history (EdaNotebook *self);
/* Returns: (transfer full): the one before */
EdaHistory *eda_notebook_swap_history (EdaNotebook *self, EdaHistory *take_history);

/* --- What is computed --- */

/* New data: every cell waits again, and shows what it has as stale if it is @same_file. Emits
 * "profile-changed" (no arguments). @profile: (nullable) */
void eda_notebook_set_profile (EdaNotebook *self, EdaProfile *profile, gboolean same_file);
/* The table behind the transforms. Emits "profile-changed" if it is another one. */
void eda_notebook_set_view (EdaNotebook *self, EdaProfile *profile);
/* What is to be computed now. Cells whose outcome has another key than the one they show wait for it.
 * (transfer full) (nullable): NULL when there is no data */
EdaPlan *eda_notebook_plan (EdaNotebook *self);
/* Cells that will not get a result any more say so. */
void eda_notebook_stop_cells (EdaNotebook *self);

G_END_DECLS
