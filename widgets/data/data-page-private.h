/* The page's insides, for the files that implement it. */
#pragma once

#include "notebook/row-view.h"
#include "widgets/data/data-grid.h"
#include "widgets/data/data-page.h"
#include "widgets/data/filter-bar.h"

G_BEGIN_DECLS

struct _EdaDataPage
{
  GtkWidget parent_instance;

  EdaFilterBar    *filter_bar;
  GtkWidget       *find_revealer, *row_revealer;
  GtkWidget       *find_entry, *previous_button, *next_button;
  GtkWidget       *row_entry;
  GtkWidget       *scroller;
  GtkWidget       *foot, *state_box;
  GtkLabel        *name_label, *cell_label, *state_label;
  GtkSpinner      *spinner;
  GtkWidget       *lines_button;
  GtkWidget       *unsort_button, *columns_button, *only_button, *next_marked_button, *unmark_button;

  EdaNotebook     *notebook; /* (nullable) */
  EdaRowSelection *marked;   /* (nullable) */
  EdaRowView      *rows;
  EdaDataGrid     *grid; /* (nullable): until there is a notebook */
  GCancellable    *search; /* (nullable): that is under way */
  guint            cell_id; /* tells of the cell soon */
};

void eda_data_page_tell (EdaDataPage *self, const char *what);

/* data-page-find.c */
void eda_data_page_class_add_find (GtkWidgetClass *widget_class);
void eda_data_page_stop_search (EdaDataPage *self); /* that is under way */

/* data-page-keep.c */
void eda_data_page_class_add_keep (GtkWidgetClass *widget_class);

/* data-page-foot.c */
void eda_data_page_class_add_foot (GtkWidgetClass *widget_class);
void eda_data_page_show_cell (EdaDataPage *self); /* soon */
void eda_data_page_show_state (EdaDataPage *self);

G_END_DECLS
