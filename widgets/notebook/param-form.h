/* The options of a cell: a row for each param. A change is told at once by the action "script.set-param"
 * (ssas): the cell's id, the key and the values; none = as if never chosen. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

#define EDA_TYPE_PARAM_FORM (eda_param_form_get_type ())
G_DECLARE_FINAL_TYPE (EdaParamForm, eda_param_form, EDA, PARAM_FORM, GtkWidget)

/* Follows @cell for life. @specs: ends with key NULL. @columns: (nullable): EdaColumnItem to choose from */
GtkWidget *eda_param_form_new (EdaCell *cell, const EdaParamSpec *specs, GListModel *columns);

G_END_DECLS
