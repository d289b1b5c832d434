/* Leaves the chosen columns out. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

static const EdaParamSpec params_of_drop_columns[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Columns to leave out."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  return eda_table_choose_columns (table, params, "columns", FALSE, error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *columns = eda_say_columns (params, "columns");

  return g_strdup_printf ("left out %s", columns);
}

const EdaTransform eda_transform_drop_columns = { "drop-columns",
                                                  N_ ("Drop Columns"),
                                                  "Leaves the chosen columns out.",
                                                  params_of_drop_columns,
                                                  run,
                                                  describe };
