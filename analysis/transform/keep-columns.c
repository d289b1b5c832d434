/* Keeps the chosen columns only, in their order. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

static const EdaParamSpec params_of_keep_columns[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Columns to keep."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  return eda_table_choose_columns (table, params, "columns", TRUE, error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *columns = eda_say_columns (params, "columns");

  return g_strdup_printf ("kept %s", columns);
}

const EdaTransform eda_transform_keep_columns
    = { "keep-columns",
        N_ ("Keep Columns"),
        "Keeps the chosen columns only, in their order.",
        params_of_keep_columns,
        run,
        describe };
