/* Before any file: what the program is for, and the ways in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_TYPE_START_VIEW (eda_start_view_get_type ())
G_DECLARE_FINAL_TYPE (EdaStartView, eda_start_view, EDA, START_VIEW, GtkWidget)

/* Its controls activate "win.open", "win.open-uri" (s), "win.tour", "challenge.new" and "challenge.first". */
GtkWidget *eda_start_view_new (void);

/* @next: (nullable): what is suggested to a learner, see progress-next.h. */
void  eda_start_view_set_next (EdaStartView *self, GtkWidget *next);
/* Files to choose from; the lists are hidden while empty. */
void  eda_start_view_add_sample (EdaStartView *self,
                                 const char   *title,
                                 const char   *subtitle,
                                 const char   *uri);
void  eda_start_view_add_recent (EdaStartView *self,
                                 const char   *title,
                                 const char   *subtitle,
                                 const char   *uri);
void  eda_start_view_clear_recent (EdaStartView *self);
guint eda_start_view_get_n_samples (EdaStartView *self);
guint eda_start_view_get_n_recent (EdaStartView *self);

G_END_DECLS
