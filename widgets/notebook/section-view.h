/* Blocks that belong together, under the name of their group. Where there is room a lone
 * figure and its table stand side by side. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/result.h"
#include "notebook/cell.h"
#include "notebook/row-selection.h"

G_BEGIN_DECLS

#define EDA_TYPE_SECTION_VIEW (eda_section_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaSectionView, eda_section_view, EDA, SECTION_VIEW, GtkWidget)

/* @title: (nullable): the group's name. */
GtkWidget *eda_section_view_new (const char *title);
/* @selection: (nullable): of figures */
void       eda_section_view_append (EdaSectionView  *self,
                                    const EdaBlock  *block,
                                    EdaCell         *cell,
                                    EdaRowSelection *selection);

/* NULL-terminated: of the blocks in it, in their order; of what is folded away once it was unfolded. */
const char *const *eda_section_view_get_keys (EdaSectionView *self);
const char *eda_section_view_get_title (EdaSectionView *self); /* (nullable) */

G_END_DECLS
