/* Parts of dates as columns of their own. */

#include <glib/gi18n.h>

#include "analysis/transform/ready-made.h"

#include "analysis/core/error.h"

static const char *const parts[]
    = { "year", "quarter", "month", "weekday", "day", "hour", NULL };

static const EdaParamSpec params_of_date_parts[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Columns of dates, with or without time."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE,
    .storages = 1u << EDA_STORAGE_DATE | 1u << EDA_STORAGE_DATETIME },
  { .key = "parts",
    .title = N_ ("Parts"),
    .help
    = N_ ("Any of year, quarter, month, weekday, day, hour; hour of dates with time."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  const char *const *chosen = eda_params_get_values (params, "parts");

  for (guint i = 0; chosen[i] != NULL; i++)
    if (!g_strv_contains (parts, chosen[i]))
      {
        eda_error_set (error,
                       EDA_ERROR_OPTION,
                       NULL,
                       params_of_date_parts[1].help,
                       "There is no part “%s” of a date",
                       chosen[i]);
        return NULL;
      }
  return eda_ready_made_run (table, params, "columns", chosen, context, error);
}

const EdaTransform eda_transform_date_parts
    = { "date-parts",
        N_ ("Split Dates"),
        "Adds year, month, weekday and other parts of dates as columns.",
        params_of_date_parts,
        run,
        eda_ready_made_describe };
