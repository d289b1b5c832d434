/* Five rows for half a minute: a window that closes by itself, and out of which nothing can be copied. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_PEEK_SECONDS 30

/* @cells: (element-type char*): @n_rows of the first of @names, then of the second, and so on; NULL: it is
 * missing */
void eda_challenge_peek_present (GtkWindow *parent, const char *const *names, const GPtrArray *cells, guint n_rows);

G_END_DECLS
