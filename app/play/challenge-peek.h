/* Five rows of a file whose values are hidden otherwise, read away from the main thread. */
#pragma once

#include <gio/gio.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

#define EDA_PEEK_ROWS 5

typedef struct
{
  GStrv      names;
  GPtrArray *cells; /* char*: EDA_PEEK_ROWS of the first column, then of the second, and so on; NULL: missing */
  guint      n_rows; /* fewer where the file has fewer */
} EdaPeek;

void eda_peek_free (EdaPeek *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPeek, eda_peek_free)

/* Of the bytes with @sha256; drawn by the seed of @plan, of those that are held back none. */
void     eda_peek_read_async (GFile *file, const char *sha256, const EdaSessionPlan *plan, GAsyncReadyCallback done, gpointer data);
EdaPeek *eda_peek_read_finish (GAsyncResult *result, GError **error);

/* The rows to explore of a table, (transfer full); the table itself when none are held back. */
EdaTable *eda_peek_choose_kept (EdaTable *table, gconstpointer plan, GError **error);

G_END_DECLS
