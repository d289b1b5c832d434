/* The blocks of a result in a box: neighbours of one group make a section, and of the grouped
 * sections only as many are built as were asked for. They are built in slices between the frames, so
 * that the window stays at hand whatever the result is made of. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/result.h"
#include "notebook/cell.h"
#include "notebook/row-selection.h"

typedef struct _EdaCellSections EdaCellSections;
typedef void (*EdaCellSectionsFunc) (gpointer data);

/* @box: empty; it and @cell live longer; @built: called when all that was asked for is there */
EdaCellSections *eda_cell_sections_new (GtkBox *box, EdaCell *cell, EdaCellSectionsFunc built, gpointer data);
void             eda_cell_sections_free (EdaCellSections *self);

void eda_cell_sections_clear (EdaCellSections *self);
/* @result: must live until the next clear; @selection: (nullable). Nothing is built yet. */
void eda_cell_sections_set_result (EdaCellSections *self,
                                   EdaResult       *result,
                                   EdaRowSelection *selection);
/* The sections without a group, and the next @n_groups. */
void eda_cell_sections_build (EdaCellSections *self, guint n_groups);

guint eda_cell_sections_get_n_groups (EdaCellSections *self);
guint eda_cell_sections_get_n_shown (EdaCellSections *self); /* groups that are built */

/* Builds this group now. Returns: (nullable): its section */
GtkWidget *eda_cell_sections_show_group (EdaCellSections *self, const char *group);
