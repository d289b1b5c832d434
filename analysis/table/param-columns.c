/* Names looked up in a table. */

#include "analysis/table/param-columns.h"

#include "analysis/core/error.h"
#include "analysis/core/suggest.h"

static char *
suggest_column (const EdaTable *table, const char *name)
{
  guint                   n = eda_table_get_n_columns (table);
  g_autofree const char **names = g_new (const char *, n);
  const char             *near_name;

  for (guint i = 0; i < n; i++)
    names[i] = eda_column_get_name (eda_table_get_column (table, i));
  near_name = eda_suggest (name, names, n);
  return near_name != NULL ? g_strdup_printf ("Did you mean “%s”?", near_name)
                           : g_strdup ("Choose a column of this table.");
}

static gboolean
check_name (const EdaTable     *table,
            const EdaParamSpec *spec,
            const char         *name,
            GError            **error)
{
  const EdaColumn *column = eda_table_find_column (table, name);

  if (column == NULL)
    {
      g_autofree char *hint = suggest_column (table, name);

      eda_error_set (
          error, EDA_ERROR_OPTION, NULL, hint, "There is no column “%s”", name);
      return FALSE;
    }
  if (spec->storages == 0
      || (spec->storages & (1u << eda_column_get_storage (column))) != 0)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 spec->help,
                 "Column “%s” is of type %s and does not fit here",
                 name,
                 eda_type_get_name (eda_column_get_type (column)));
  return FALSE;
}

gboolean
eda_params_check_columns (const EdaParams    *params,
                          const EdaParamSpec *specs,
                          const EdaTable     *table,
                          GError            **error)
{
  for (const EdaParamSpec *spec = specs; spec != NULL && spec->key != NULL; spec++)
    {
      const char *const *names = eda_params_get_values (params, spec->key);

      if (spec->kind != EDA_PARAM_COLUMN && spec->kind != EDA_PARAM_COLUMNS)
        continue;
      for (; names != NULL && *names != NULL; names++)
        if (!check_name (table, spec, *names, error))
          return FALSE;
    }
  return TRUE;
}

int
eda_params_get_column (const EdaParams *params, const char *key, const EdaTable *table)
{
  const char *name = eda_params_get_text (params, key);

  for (guint i = 0; name != NULL && i < eda_table_get_n_columns (table); i++)
    if (g_str_equal (eda_column_get_name (eda_table_get_column (table, i)), name))
      return (int)i;
  return -1;
}
