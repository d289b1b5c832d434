/* Columns in standard deviations from their mean. */

#include <glib/gi18n.h>

#include "analysis/transform/ready-made.h"

static const EdaParamSpec params_of_z_score[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Columns of numbers."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE,
    .storages = EDA_STORAGES_NUMERIC },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  static const char *const functions[] = { "zscore", NULL };

  return eda_ready_made_run (table, params, "columns", functions, context, error);
}

const EdaTransform eda_transform_z_score = {
  "z-score",
  N_ ("Standardise"),
  "Adds columns in standard deviations from their mean, over the rows that there are.",
  params_of_z_score,
  run,
  eda_ready_made_describe
};
