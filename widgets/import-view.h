/* How a file was read, each choice with what was found, and what did not fit: for looking
 * and for changing. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/table/table.h"
#include "notebook/load-settings.h"

G_BEGIN_DECLS

#define EDA_TYPE_IMPORT_VIEW (eda_import_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaImportView, eda_import_view, EDA, IMPORT_VIEW, GtkWidget)

/* Signal "settings-chosen" (EdaLoadSettings *): the user wants the file read like that.
 * Its button and Escape activate "win.import". */
GtkWidget *eda_import_view_new (void);

/* @source: (nullable): what came out of the settings; NULL = nothing has yet. Takes the
 * error away. */
void eda_import_view_show (EdaImportView       *self,
                           EdaLoadSettings     *settings,
                           const EdaSourceInfo *source);
/* @text: (nullable): why the last choice could not be followed */
void eda_import_view_set_error (EdaImportView *self, const char *text);
void eda_import_view_focus (EdaImportView *self);

G_END_DECLS
