/* The filters of the notebook as chips, and how many rows they leave. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"

G_BEGIN_DECLS

#define EDA_TYPE_FILTER_BAR (eda_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EdaFilterBar, eda_filter_bar, EDA, FILTER_BAR, GtkWidget)

/* Activates "script.add-filter" (s), "script.set-param" (ssas) and "script.remove" (s). */
GtkWidget *eda_filter_bar_new (void);
void       eda_filter_bar_set_notebook (EdaFilterBar *self, EdaNotebook *notebook); /* once */
/* What was done to the rows by hand can become a step, by the action "data.keep". */
void       eda_filter_bar_offer_keeping (EdaFilterBar *self, gboolean offer);
void       eda_filter_bar_add (EdaFilterBar *self); /* shows where one writes a new one */

G_END_DECLS
