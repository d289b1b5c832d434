/* Rows in the order of one column or several. Equal rows stay as they are, and rows
 * without a value come last. */

#include <glib/gi18n.h>

#include "analysis/table/memory.h"
#include "analysis/transform/row-sort.h"
#include "analysis/transform/table-parts.h"

static const EdaParamChoice orders[] = {
  { "ascending", "Smallest first" },
  { "descending", "Largest first" },
  { 0 },
};

static const EdaParamSpec params_of_sort[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("The first one counts most."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE },
  { .key = "order",
    .title = N_ ("Order"),
    .help = N_ ("Of every column alike."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "ascending",
    .choices = orders },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = eda_table_get_chosen (table, params, "columns");
  const char            *order = eda_param_get_text (&params_of_sort[1], params);
  g_autofree EdaSortKey *keys = g_new (EdaSortKey, columns->len + 1);
  gsize                  n = eda_table_get_n_rows (table);
  g_autofree guint32    *rows = g_try_new (guint32, n + 1);

  if (rows == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  for (gsize i = 0; i < n; i++)
    rows[i] = (guint32)i;
  for (guint i = 0; i < columns->len; i++)
    keys[i] = (EdaSortKey){ columns->pdata[i], g_str_equal (order, "descending") };
  if (!eda_row_sort (keys, columns->len, rows, n, error))
    return NULL;
  return eda_table_select (table, rows, n, error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *columns = eda_say_columns (params, "columns");

  return g_strdup_printf (
      "sorted by %s, %s", columns, eda_param_get_text (&params_of_sort[1], params));
}

const EdaTransform eda_transform_sort
    = { "sort",
        N_ ("Sort Rows"),
        "Puts the rows in the order of one column or several.",
        params_of_sort,
        run,
        describe };
