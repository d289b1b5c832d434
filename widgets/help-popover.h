/* What a statistic means and when it misleads, beside its name. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/result/help.h"

G_BEGIN_DECLS

/* @label, the name of a statistic, as a button that tells on hover what it means; a click, Enter or
 * Space opens that with the method behind it. No stop of the Tab key before its owner makes it
 * focusable. */
GtkWidget *eda_help_name_new (const EdaHelp *help, GtkWidget *label, GtkAccessibleRole role);

/* Opens the explanation beside @at; Escape closes it and the focus is back at @at. */
void eda_help_show (GtkWidget *at, const EdaHelp *help);

G_END_DECLS
