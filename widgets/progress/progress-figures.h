/* The dashboard: a card for each of its parts, with its figures, what they say and how they are read; and
 * what the others need before they can be shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @parts: EdaDashboardPart. A page. */
GtkWidget *eda_progress_figures_new (const GPtrArray *parts);

G_END_DECLS
