/* A column under another name; its cells are shared. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/table/column-copy.h"

static const EdaParamSpec params_of_rename[] = {
  { .key = "column",
    .title = N_ ("Column"),
    .help = N_ ("The column to rename."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE },
  { .key = "name",
    .title = N_ ("New name"),
    .help = N_ ("A name that no other column has."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  EdaColumn *column
      = eda_table_find_column (table, eda_params_get_text (params, "column"));
  const char *name = eda_params_get_text (params, "name");
  EdaColumn  *other = eda_table_find_column (table, name);
  GPtrArray  *columns;
  guint       at;

  if (*name == '\0' || !g_utf8_validate (name, -1, NULL)
      || (other != NULL && other != column))
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     params_of_rename[1].help,
                     other != NULL ? "There is a column “%s” already"
                                   : "“%s” is no name for a column",
                     name);
      return NULL;
    }
  columns = eda_table_dup_columns (table);
  g_ptr_array_find (columns, column, &at);
  columns->pdata[at] = eda_column_rename (column, name);
  eda_column_unref (column);
  return eda_table_with_columns (table, columns);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  return g_strdup_printf ("renamed %s to %s",
                          eda_params_get_text (params, "column"),
                          eda_params_get_text (params, "name"));
}

const EdaTransform eda_transform_rename = {
  "rename", N_ ("Rename Column"), "Gives a column another name.", params_of_rename, run,
  describe
};
