/* Any block of a result as a widget; the one place that knows the four kinds. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/result.h"
#include "notebook/cell.h"
#include "notebook/row-selection.h"

G_BEGIN_DECLS

/* What is shown keeps its own references, so @block may go. @cell: whose result it is; @selection:
 * (nullable): of figures */
GtkWidget *eda_block_view_new (const EdaBlock *block, EdaCell *cell, EdaRowSelection *selection);

G_END_DECLS
