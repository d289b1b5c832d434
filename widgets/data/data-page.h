/* The rows of the notebook's table, with what one needs to find one's way in them: filters above, the
 * cell at the cursor as it stands in the file below. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/notebook.h"
#include "notebook/row-selection.h"

G_BEGIN_DECLS

#define EDA_TYPE_DATA_PAGE (eda_data_page_get_type ())
G_DECLARE_FINAL_TYPE (EdaDataPage, eda_data_page, EDA, DATA_PAGE, GtkWidget)

/* Signals: "describe-wanted" (char *column); "read-as" (char **columns, int storage); "told" (char
 * *what): what could not be done. Filters are changed by the actions "script.…". */
GtkWidget *eda_data_page_new (void);

/* Once. @marked: the rows that are marked, here and in the figures */
void eda_data_page_set_notebook (EdaDataPage *self, EdaNotebook *notebook, EdaRowSelection *marked);

void eda_data_page_focus (EdaDataPage *self);
void eda_data_page_find (EdaDataPage *self);      /* shows where one types what to search */
void eda_data_page_go_to_row (EdaDataPage *self); /* ... and the number of a row */
void eda_data_page_add_filter (EdaDataPage *self);
/* FALSE: there is none of that name, or it is hidden. */
gboolean eda_data_page_go_to_column (EdaDataPage *self, const char *name);
gboolean eda_data_page_can_keep (EdaDataPage *self); /* as a step: something was sorted or marked by hand */
void     eda_data_page_show_marked (EdaDataPage *self, gboolean only); /* only those rows, or all */

G_END_DECLS
