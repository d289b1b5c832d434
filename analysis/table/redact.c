/* A hidden column is a new one of levels; the others are shared. */

#include "analysis/table/redact.h"

#define REASON "The values are hidden at the user's wish."
#define FEW_LEVELS 50 /* numbers with more distinct values are no categories */

/* Code of the text, a new one if it is the first of its kind. */
static gint32
code_of (GHashTable *codes, char *take_text)
{
  gpointer code = g_hash_table_lookup (codes, take_text);

  if (code != NULL)
    {
      g_free (take_text);
      return GPOINTER_TO_INT (code) - 1;
    }
  g_hash_table_insert (codes, take_text, GINT_TO_POINTER (g_hash_table_size (codes) + 1));
  return (gint32)g_hash_table_size (codes) - 1;
}

static GPtrArray *
make_levels (guint n)
{
  GPtrArray *levels = g_ptr_array_new ();

  for (guint i = 1; i <= n; i++)
    g_ptr_array_add (levels, g_strdup_printf ("hidden %u", i));
  return levels;
}

/* What texts meant they still mean; numbers become categories, names or texts. */
static EdaType
choose_type (const EdaColumn *column, guint n_distinct)
{
  gsize present = eda_column_get_n_rows (column) - eda_column_get_n_missing (column);

  if (present == 0)
    return EDA_TYPE_EMPTY;
  if (eda_column_get_storage (column) == EDA_STORAGE_TEXT)
    return eda_column_get_type (column);
  return n_distinct == 1            ? EDA_TYPE_CONSTANT
         : n_distinct == present    ? EDA_TYPE_IDENTIFIER
         : n_distinct <= FEW_LEVELS ? EDA_TYPE_CATEGORICAL
                                    : EDA_TYPE_TEXT;
}

static EdaColumn *
hide_column (const EdaColumn *column)
{
  g_autoptr (GHashTable) codes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EdaColumnSpec spec = { .name = (char *)eda_column_get_name (column),
                         .position = eda_column_get_position (column),
                         .storage = EDA_STORAGE_TEXT,
                         .type_reason = (char *)REASON,
                         .n_rows = eda_column_get_n_rows (column),
                         .made = TRUE };
  gint32       *out = g_new (gint32, MAX (spec.n_rows, 1));

  for (gsize row = 0; row < spec.n_rows; row++)
    {
      char *text = eda_column_dup_text (column, row);

      out[row] = text != NULL ? code_of (codes, text) : -1;
    }
  spec.type = choose_type (column, g_hash_table_size (codes));
  return eda_column_new_levels (&spec, out, make_levels (g_hash_table_size (codes)));
}

EdaTable *
eda_table_redact (EdaTable *self, const gboolean hide[])
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  for (guint i = 0; i < eda_table_get_n_columns (self); i++)
    {
      EdaColumn *column = eda_table_get_column (self, i);

      g_ptr_array_add (columns, hide[i] ? hide_column (column) : eda_column_ref (column));
    }
  return eda_table_with_columns (self, columns);
}
