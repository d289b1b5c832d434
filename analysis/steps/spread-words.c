/* Groups whose spread goes with their level, in words. */

#include "analysis/steps/spread-words.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#define ALPHA 0.05

static const char *
name_power (double power)
{
  if (power > 0)
    return "square roots";
  if (power < -0.5)
    return "reciprocals";
  return power < 0 ? "reciprocal square roots" : "logarithms";
}

char *
eda_spread_level_describe (const EdaGroupComparison *found, const GPtrArray *columns)
{
  const EdaColumnProfile *value = columns->pdata[found->value_column];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);

  if (!(found->spread_level.suggested < 1) || !(found->spread_q < ALPHA)
      || !(value->min > 0))
    return NULL;
  return g_strdup_printf (
      "The higher the median of %s in a group of %s, the wider the group spreads (slope "
      "%s of the logarithms over %u groups; Brown–Forsythe, %s): compare %s of the "
      "values, which should spread more alike.",
      eda_column_profile_get_name (value),
      eda_column_profile_get_name (columns->pdata[found->by_column]),
      eda_say (pad, EDA_ROLE_STATISTIC, found->spread_level.slope),
      (guint)found->spread_level.groups,
      eda_say_equals (pad, "q", EDA_ROLE_P, found->spread_q),
      name_power (found->spread_level.suggested));
}
