/* A note of the notebook: Markdown, always open to be written on. Each change is told by the action
 * "script.set-text" (ss): the cell's id and the text. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/cell.h"

G_BEGIN_DECLS

#define EDA_TYPE_NOTE_VIEW (eda_note_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaNoteView, eda_note_view, EDA, NOTE_VIEW, GtkWidget)

/* Follows @cell, of a note, for life. */
GtkWidget *eda_note_view_new (EdaCell *cell);

G_END_DECLS
