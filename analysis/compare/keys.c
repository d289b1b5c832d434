/* Keys are compared as texts, cells as numbers where both columns hold numbers. */

#include "analysis/compare/keys.h"

#include <string.h>

#include "analysis/core/error.h"

#define CHECK_ROWS 4096

/* Text of the key → row + 1. NULL when a cell is missing or comes twice. */
static GHashTable *
index_rows (const EdaColumn *column)
{
  g_autoptr (GHashTable) rows
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize row = 0; row < eda_column_get_n_rows (column); row++)
    {
      char *text = eda_column_dup_text (column, row);

      if (text == NULL || !g_hash_table_insert (rows, text, GSIZE_TO_POINTER (row + 1)))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

/* Numbers with a point are measurements: that they never repeat says nothing. */
static gboolean
may_be_key (const EdaColumn *column)
{
  EdaStorage storage = eda_column_get_storage (column);

  return (storage == EDA_STORAGE_INTEGER || storage == EDA_STORAGE_TEXT)
         && eda_column_get_n_rows (column) > 1 && eda_column_get_n_missing (column) == 0;
}

static gboolean
is_key (const EdaColumn *column)
{
  g_autoptr (GHashTable) rows = may_be_key (column) ? index_rows (column) : NULL;

  return rows != NULL;
}

const char *
eda_keys_find (EdaTable *old, EdaTable *new)
{
  for (guint i = 0; i < eda_table_get_n_columns (new); i++)
    {
      const EdaColumn *column = eda_table_get_column (new, i);
      const char      *name = eda_column_get_name (column);
      const EdaColumn *before = eda_table_find_column (old, name);

      if (before != NULL && is_key (column) && is_key (before))
        return name;
    }
  return NULL;
}

/* A column that became text still has its numbers, perhaps written otherwise. */
static gboolean
text_is_number (const char *text, double number)
{
  char  *end = NULL;
  double value = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && value == number;
}

static gboolean
cells_equal (const EdaColumn *old, gsize old_row, const EdaColumn *new, gsize new_row)
{
  g_autofree char *was = NULL, *is = NULL;

  if (eda_column_is_missing (old, old_row) || eda_column_is_missing (new, new_row))
    return eda_column_is_missing (old, old_row) == eda_column_is_missing (new, new_row);
  if (eda_column_is_numeric (old) && eda_column_is_numeric (new))
    return eda_column_get_number (old, old_row) == eda_column_get_number (new, new_row);
  was = eda_column_dup_text (old, old_row);
  is = eda_column_dup_text (new, new_row);
  if (eda_column_is_numeric (old))
    return text_is_number (is, eda_column_get_number (old, old_row));
  if (eda_column_is_numeric (new))
    return text_is_number (was, eda_column_get_number (new, new_row));
  return g_strcmp0 (was, is) == 0;
}

static char *
dup_cell (const EdaColumn *column, gsize row)
{
  char *text = eda_column_dup_text (column, row);

  return text != NULL ? text : g_strdup ("");
}

static void
free_change (gpointer data)
{
  EdaCellChange *self = data;

  g_free (self->key);
  g_free (self->column);
  g_free (self->old);
  g_free (self->new);
  g_free (self);
}

typedef struct
{
  EdaTable   *old, *new;
  EdaColumn **before; /* (nullable) each: of a column of the new table, the old one */
  EdaColumn  *key;    /* of the new table */
  EdaKeys    *out;
} Match;

static void
note_change (Match *self, guint column, gsize old_row, gsize new_row)
{
  EdaCellChange *change;

  self->out->changed_cells++;
  self->out->changes_of[column]++;
  if (self->out->examples->len >= EDA_KEYS_EXAMPLES)
    return;
  change = g_new (EdaCellChange, 1);
  change->key = eda_column_dup_text (self->key, new_row);
  change->column
      = g_strdup (eda_column_get_name (eda_table_get_column (self->new, column)));
  change->old = dup_cell (self->before[column], old_row);
  change->new = dup_cell (eda_table_get_column (self->new, column), new_row);
  g_ptr_array_add (self->out->examples, change);
}

static void
compare_rows (Match *self, gsize old_row, gsize new_row)
{
  gsize before = self->out->changed_cells;

  for (guint i = 0; i < eda_table_get_n_columns (self->new); i++)
    if (self->before[i] != NULL
        && !cells_equal (
            self->before[i], old_row, eda_table_get_column (self->new, i), new_row))
      note_change (self, i, old_row, new_row);
  self->out->kept++;
  self->out->changed_rows += self->out->changed_cells > before;
}

static gboolean
match_rows (Match *self, GHashTable *old_rows, const EdaContext *context, GError **error)
{
  gsize n_rows = eda_table_get_n_rows (self->new);

  for (gsize row = 0; row < n_rows; row++)
    {
      g_autofree char *text = eda_column_dup_text (self->key, row);
      gsize            old = GPOINTER_TO_SIZE (g_hash_table_lookup (old_rows, text));

      if (row % CHECK_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      if (old == 0)
        self->out->only_new++;
      else
        compare_rows (self, old - 1, row);
    }
  self->out->only_old = g_hash_table_size (old_rows) - self->out->kept;
  return TRUE;
}

static gboolean
fail (const char *column, GError **error)
{
  eda_error_set (
      error,
      EDA_ERROR_OPTION,
      NULL,
      "Name a column that is complete and never the same twice, in both files.",
      "“%s” is no key of both files",
      column);
  return FALSE;
}

EdaKeys *
eda_keys_new (EdaTable *old,
              EdaTable *new,
              const char       *column,
              const EdaContext *context,
              GError          **error)
{
  guint                  n = eda_table_get_n_columns (new);
  g_autofree EdaColumn **before = g_new0 (EdaColumn *, n + 1);
  EdaColumn             *old_key = eda_table_find_column (old, column);
  EdaColumn             *new_key = eda_table_find_column (new, column);
  g_autoptr (GHashTable) old_rows = old_key != NULL ? index_rows (old_key) : NULL;
  EdaKeys *self;
  Match    match = { old, new, before, new_key, NULL };

  if (old_rows == NULL || new_key == NULL || !is_key (new_key))
    {
      fail (column, error);
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    before[i] = eda_table_find_column (
        old, eda_column_get_name (eda_table_get_column (new, i)));
  match.out = self = g_new0 (EdaKeys, 1);
  self->column = g_strdup (column);
  self->changes_of = g_new0 (gsize, n + 1);
  self->examples = g_ptr_array_new_with_free_func (free_change);
  if (match_rows (&match, old_rows, context, error))
    return self;
  eda_keys_free (self);
  return NULL;
}

void
eda_keys_free (EdaKeys *self)
{
  g_free (self->column);
  g_free (self->changes_of);
  g_ptr_array_unref (self->examples);
  g_free (self);
}
