/* Keeps the rows where a condition is true. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

#include "analysis/expression/expression.h"

static const EdaParamSpec params_of_filter[] = {
  { .key = "where",
    .title = N_ ("Keep rows where"),
    .help = N_ ("A condition such as price > 10 and region = 'North'."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  g_autoptr (EdaExpression) where
      = eda_expression_new (eda_params_get_text (params, "where"), table, error);
  g_autofree guint32 *rows = NULL;
  gsize               n;

  if (where == NULL || !eda_expression_check_condition (where, error))
    return NULL;
  rows = eda_expression_find_rows (where, context, &n, error);
  return rows != NULL ? eda_table_select (table, rows, n, error) : NULL;
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autoptr (EdaExpression) where
      = eda_expression_new (eda_params_get_text (params, "where"), before, NULL);
  g_autofree char *condition = eda_expression_print (where);
  g_autofree char *kept = eda_transform_count_rows (before, after);

  return g_strdup_printf ("%s where %s", kept, condition);
}

const EdaTransform eda_transform_filter
    = { "filter",
        N_ ("Filter Rows"),
        "Keeps the rows where a condition is true; where it is missing, they go.",
        params_of_filter,
        run,
        describe };
