/* A file could not be opened: what happened, where, and what to do. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_ERROR_VIEW (eda_error_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaErrorView, eda_error_view, EDA, ERROR_VIEW, GtkWidget)

/* Its buttons activate "win.retry", "win.open" and, when @can_go_back, "win.back". */
GtkWidget *eda_error_view_new (void);
void       eda_error_view_set_error (EdaErrorView *self,
                                     const char   *name,
                                     const GError *error,
                                     gboolean      can_go_back);
const char *
eda_error_view_get_text (EdaErrorView *self); /* what is told, without the title */

G_END_DECLS
