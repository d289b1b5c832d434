/* Lists of columns, and the words for what became of them. */

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/memory.h"

#define SHOWN_COLUMNS 4

GPtrArray *
eda_table_dup_columns (EdaTable *table)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (columns, eda_column_ref (eda_table_get_column (table, i)));
  return columns;
}

EdaTable *
eda_table_with_column (EdaTable *table, EdaColumn *take_column)
{
  GPtrArray *columns = eda_table_dup_columns (table);

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (eda_column_get_name (columns->pdata[i]),
                     eda_column_get_name (take_column)))
      {
        eda_column_unref (columns->pdata[i]);
        columns->pdata[i] = take_column;
        return eda_table_with_columns (table, columns);
      }
  g_ptr_array_add (columns, take_column);
  return eda_table_with_columns (table, columns);
}

guint
eda_table_find_position (EdaTable *table, const char *name)
{
  EdaColumn *same = eda_table_find_column (table, name);
  guint      last = eda_table_get_n_columns (eda_table_get_table_read (table));

  if (same != NULL)
    return eda_column_get_position (same);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    last = MAX (last, eda_column_get_position (eda_table_get_column (table, i)));
  return last + 1;
}

char *
eda_table_find_free_name (EdaTable *table, const char *stem)
{
  char *name = g_strdup (stem);

  for (guint n = 2; eda_table_find_column (table, name) != NULL; n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s%u", stem, n);
    }
  return name;
}

GPtrArray *
eda_table_get_chosen (EdaTable *table, const EdaParams *params, const char *key)
{
  const char *const *names = eda_params_get_values (params, key);
  GPtrArray         *chosen = g_ptr_array_new ();

  for (guint i = 0; names == NULL && i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (chosen, eda_table_get_column (table, i));
  for (; names != NULL && *names != NULL; names++)
    {
      EdaColumn *column = eda_table_find_column (table, *names);

      if (!g_ptr_array_find (chosen, column, NULL))
        g_ptr_array_add (chosen, column);
    }
  return chosen;
}

EdaTable *
eda_table_choose_columns (EdaTable        *table,
                          const EdaParams *params,
                          const char      *key,
                          gboolean         keep,
                          GError         **error)
{
  g_autoptr (GPtrArray) named = eda_table_get_chosen (table, params, key);
  g_autoptr (GPtrArray) columns
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      EdaColumn *column = eda_table_get_column (table, i);

      if (g_ptr_array_find (named, column, NULL) == keep)
        g_ptr_array_add (columns, eda_column_ref (column));
    }
  if (columns->len > 0)
    return eda_table_with_columns (table, g_steal_pointer (&columns));
  eda_error_set (
      error, EDA_ERROR_OPTION, NULL, "Keep one at least.", "No column would be left");
  return NULL;
}

double *
eda_column_dup_numbers (const EdaColumn *column, GError **error)
{
  gsize   n = eda_column_get_n_rows (column);
  double *x = eda_memory_try_big (MAX (n, 1) * sizeof (double));

  if (x != NULL)
    eda_column_read_numbers (column, 0, n, x);
  else
    eda_memory_refuse (error);
  return x;
}

char *
eda_say_columns (const EdaParams *params, const char *key)
{
  const char *const *names = eda_params_get_values (params, key);

  return names != NULL
             ? eda_format_list (names, g_strv_length ((char **)names), SHOWN_COLUMNS)
             : g_strdup ("all columns");
}

char *
eda_say_new_columns (EdaTable *before, EdaTable *after)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < eda_table_get_n_columns (after); i++)
    {
      EdaColumn  *column = eda_table_get_column (after, i);
      const char *name = eda_column_get_name (column);

      if (eda_table_find_column (before, name) != column)
        g_ptr_array_add (names, (gpointer)name);
    }
  return names->len > 0 ? eda_format_list (
             (const char *const *)names->pdata, names->len, SHOWN_COLUMNS)
                        : g_strdup ("nothing");
}
