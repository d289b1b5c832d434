/* Logarithms of columns, as new columns beside them. */

#include <glib/gi18n.h>

#include "analysis/transform/ready-made.h"

static const EdaParamChoice bases[] = {
  { "natural", "Natural (e)" },
  { "10", "10" },
  { "2", "2" },
  { "1p", "Natural, of 1 + x: for counts with zeros" },
  { 0 },
};

static const EdaParamSpec params_of_log[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Columns of numbers."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE,
    .storages = EDA_STORAGES_NUMERIC },
  { .key = "base",
    .title = N_ ("Base"),
    .help = N_ ("The base of the logarithm."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "natural",
    .choices = bases },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  const char      *base = eda_param_get_text (&params_of_log[1], params);
  g_autofree char *function
      = g_strconcat ("log", g_str_equal (base, "natural") ? "" : base, NULL);
  const char *const functions[] = { function, NULL };

  return eda_ready_made_run (table, params, "columns", functions, context, error);
}

const EdaTransform eda_transform_log = {
  "log",
  N_ ("Take Logarithms"),
  "Adds the logarithm of columns, which draws in long tails; missing unless above 0.",
  params_of_log,
  run,
  eda_ready_made_describe
};
