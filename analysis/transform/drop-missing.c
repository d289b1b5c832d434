/* Rows with a missing value go: complete-case analysis. */

#include <glib/gi18n.h>

#include "analysis/transform/transform.h"

static const EdaParamSpec params[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Where a value must be there; every column if none is chosen."),
    .kind = EDA_PARAM_COLUMNS },
  { NULL },
};

/* (element-type EdaColumn) (transfer container) */
static GPtrArray *
list_columns (EdaTable *table, const EdaParams *chosen)
{
  const char *const *names = eda_params_get_values (chosen, params[0].key);
  GPtrArray         *columns = g_ptr_array_new ();

  for (guint i = 0; names == NULL && i < eda_table_get_n_columns (table); i++)
    g_ptr_array_add (columns, eda_table_get_column (table, i));
  for (; names != NULL && *names != NULL; names++)
    g_ptr_array_add (columns, eda_table_find_column (table, *names));
  return columns;
}

static gboolean
is_complete (GPtrArray *columns, gsize row)
{
  for (guint i = 0; i < columns->len; i++)
    if (eda_column_is_missing (columns->pdata[i], row))
      return FALSE;
  return TRUE;
}

static EdaTable *
run (EdaTable *table, const EdaParams *chosen, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = list_columns (table, chosen);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (gsize row = 0; row < eda_table_get_n_rows (table); row++)
    {
      guint32 number = (guint32)row;

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return NULL;
      if (is_complete (columns, row))
        g_array_append_val (rows, number);
    }
  return eda_table_select (
      table, (const guint32 *)(gpointer)rows->data, rows->len, error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *chosen)
{
  const char *const *names = eda_params_get_values (chosen, params[0].key);
  g_autofree char   *rows = eda_transform_count_rows (before, after);
  g_autofree char   *list = names != NULL ? g_strjoinv (", ", (char **)names) : NULL;

  return names != NULL ? g_strdup_printf ("%s: those with a value in %s", rows, list)
                       : g_strdup_printf ("%s: those without a missing value", rows);
}

const EdaTransform eda_transform_drop_missing = {
  .id = "drop-missing",
  .title = N_ ("Drop Rows with Missing Values"),
  .help
  = "Keeps the rows that have a value in every column, or in those that are chosen.",
  .params = params,
  .run = run,
  .describe = describe,
};
