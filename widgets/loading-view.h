/* A file is being read: how far, in units, and a way out. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/core/context.h"
#include "analysis/table/table.h"

G_BEGIN_DECLS

#define EDA_TYPE_LOADING_VIEW (eda_loading_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaLoadingView, eda_loading_view, EDA, LOADING_VIEW, GtkWidget)

GtkWidget *eda_loading_view_new (void); /* activates "win.cancel", "win.import" */

/* Starts anew with the name of another file. */
void eda_loading_view_set_name (EdaLoadingView *self, const char *name);
/* @table: (nullable): of the file, while the rest is read; let go when the page goes. */
void eda_loading_view_set_first_rows (EdaLoadingView *self, EdaTable *table);
/* Cancelled: what was read becomes a table. The button gives that up. */
void eda_loading_view_set_keeping (EdaLoadingView *self);
void eda_loading_view_set_progress (EdaLoadingView *self, const EdaProgress *progress);

/* What a progress says in words: "12.1 MB of 30.0 MB · about 640 000 rows". */
char *eda_progress_to_text (const EdaProgress *progress);

G_END_DECLS
