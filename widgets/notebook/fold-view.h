/* Blocks for a second look, folded away under a title. They are built when they are first unfolded. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/result.h"
#include "notebook/cell.h"
#include "notebook/row-selection.h"

G_BEGIN_DECLS

#define EDA_TYPE_FOLD_VIEW (eda_fold_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaFoldView, eda_fold_view, EDA, FOLD_VIEW, GtkWidget)

/* @title: as in a result, English; @selection: (nullable): of figures */
GtkWidget *eda_fold_view_new (const char *title, EdaCell *cell, EdaRowSelection *selection);

/* @block: has to stay as long as the view. */
void        eda_fold_view_append (EdaFoldView *self, const EdaBlock *block);
const char *eda_fold_view_get_title (EdaFoldView *self); /* as it was given */

/* Signal "unfolded": the first time. */
/* Returns: (element-type EdaBlock) (transfer none): what is in it */
const GPtrArray *eda_fold_view_get_blocks (EdaFoldView *self);

G_END_DECLS
