/* A figure, table or finding with what can be done with it as a result of its cell: chosen for the
 * report, noted, copied as a command. It follows the cell, and shows when it is in the report. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

#define EDA_TYPE_RESULT_FRAME (eda_result_frame_get_type ())
G_DECLARE_FINAL_TYPE (EdaResultFrame, eda_result_frame, EDA, RESULT_FRAME, GtkWidget)

/* @key: of the block; @menu_action: what shows the menu of @child: "plot.menu" */
GtkWidget *eda_result_frame_new (GtkWidget *child, EdaCell *cell, const char *key, const char *menu_action);
const char *eda_result_frame_get_key (EdaResultFrame *self);
gboolean    eda_result_frame_is_in_report (EdaResultFrame *self);

/* What every result has in its menu, if @widget stands in such a frame. */
void eda_result_menu_append (GMenu *menu, GtkWidget *widget);

G_END_DECLS
