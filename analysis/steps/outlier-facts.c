/* The far values of a column: which rules flag them, why rules disagree, the numbers. */

#include "analysis/steps/outlier-facts.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#include <math.h>

#define AGREEMENT_IN_FACTS 100
#define LEANS 0.1       /* medcouple that is worth a word */
#define SD_RULE_ROWS 11 /* with fewer |x - mean| / SD stays below 3 */

typedef struct
{
  EdaOutlierRules rule;
  const char     *key;   /* in the JSON report */
  const char     *words; /* for people */
} RuleName;

static const RuleName rule_names[] = {
  { EDA_OUTLIER_TUKEY, "tukey", "1.5 fence" },
  { EDA_OUTLIER_TUKEY_FAR, "tukey_far", "3.0 fence" },
  { EDA_OUTLIER_MODIFIED_Z, "modified_z", "modified z" },
  { EDA_OUTLIER_ADJUSTED, "adjusted_boxplot", "adjusted fence" },
};

const char *
eda_say_outlier_rules (GStringChunk *pad, EdaOutlierRules rules)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* beyond the outer fence is beyond the inner one */
  if (rules & EDA_OUTLIER_TUKEY_FAR)
    rules &= ~EDA_OUTLIER_TUKEY;
  for (guint i = 0; i < G_N_ELEMENTS (rule_names); i++)
    if (rules & rule_names[i].rule)
      g_string_append_printf (
          text, "%s%s", text->len > 0 ? ", " : "", rule_names[i].words);
  return g_string_chunk_insert (pad, text->str);
}

/* Tukey's fences see a long tail as far values, fences that lean do not. */
static gboolean
tail_explains (const EdaOutliers *found)
{
  return !isnan (found->adjusted.low) && fabs (found->medcouple) >= LEANS
         && found->below + found->above > 2 * found->adjusted_count;
}

/* Far values widen the SD by which they are measured. */
static gboolean
masking_explains (const EdaOutliers *found)
{
  return found->agreed > 0 && found->z3 < found->agreed && !found->log_removes;
}

static const char *
say_number (GStringChunk *pad, gsize count)
{
  return count == 0 ? "none" : eda_say (pad, EDA_ROLE_COUNT, (double)count);
}

const char *
eda_say_outlier_disagreement (GStringChunk           *pad,
                              const EdaColumnProfile *column,
                              const EdaOutliers      *found)
{
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *text = NULL;

  if (masking_explains (found) && column->n_finite < SD_RULE_ROWS)
    text = g_strdup_printf (
        "%s: with %s no value can be 3 SD from the mean, so that rule cannot agree.",
        name,
        eda_say_count (pad, column->n_finite, "value", NULL));
  else if (masking_explains (found))
    text = g_strdup_printf (
        "%s: %s agreed upon, but %s%s beyond 3 SD: the far values widen the SD (%s, "
        "without them %s) and so hide themselves.",
        name,
        eda_say_count (pad, found->agreed, "value is", "values are"),
        found->z3 == 0 ? "" : "only ",
        say_number (pad, found->z3),
        eda_say (pad, EDA_ROLE_VALUE, column->moments.sd),
        eda_say (pad, EDA_ROLE_VALUE, found->sd_without));
  else if (tail_explains (found))
    text = g_strdup_printf (
        "%s: %s beyond the 1.5 fences, %s beyond the adjusted ones: the column leans to "
        "%s "
        "values (%s), and its long tail is no surprise.",
        name,
        eda_say (pad, EDA_ROLE_COUNT, found->below + found->above),
        say_number (pad, found->adjusted_count),
        found->medcouple > 0 ? "high" : "low",
        eda_say_equals (pad, "medcouple", EDA_ROLE_COEFFICIENT, found->medcouple));
  else if (found->mad_is_zero && found->modified_z > 0)
    text = g_strdup_printf (
        "%s: more than half of the values are equal, so the MAD is 0 and modified z "
        "falls "
        "back on the mean deviation; the other rules have nothing to go by.",
        name);
  return text != NULL ? g_string_chunk_insert (pad, text) : NULL;
}

static void
add_agreement (EdaFacts *facts, const EdaOutliers *found)
{
  EdaFacts *list = eda_facts_add_list (facts, "agreement");

  for (guint i = 0;
       i < found->n_flagged && eda_facts_get_size (list) < AGREEMENT_IN_FACTS;
       i++)
    {
      const EdaOutlier *outlier = &found->flagged[i];
      EdaFacts         *object, *methods;

      if (outlier->score < EDA_OUTLIER_AGREED)
        continue;
      object = eda_facts_add_object (list, NULL);
      eda_facts_add_count (object, "row", (gint64)outlier->row + 1);
      methods = eda_facts_add_list (object, "methods");
      for (guint k = 0; k < G_N_ELEMENTS (rule_names); k++)
        if (outlier->rules & rule_names[k].rule)
          eda_facts_add_text (methods, NULL, rule_names[k].key);
      eda_facts_add_number (object, "value", outlier->value);
      eda_facts_add_number (object, "score", outlier->score);
    }
  eda_facts_add_count (facts, "agreed", (gint64)found->agreed);
}

/* What the table of the farthest values shows. */
static void
add_farthest (EdaFacts *facts, const EdaOutliers *found)
{
  EdaFacts *list = eda_facts_add_list (facts, "farthest");

  for (guint i = 0; i < MIN (found->n_flagged, EDA_FARTHEST_SHOWN); i++)
    {
      const EdaOutlier *outlier = &found->flagged[i];
      EdaFacts         *object = eda_facts_add_object (list, NULL);

      eda_facts_add_count (object, "row", (gint64)outlier->row + 1);
      eda_facts_add_number (object, "value", outlier->value);
      eda_facts_add_number (object, "modified_z", outlier->modified_z);
      eda_facts_add_number (object, "score", outlier->score);
    }
}

static void
add_adjusted (EdaFacts *facts, const EdaOutliers *found)
{
  EdaFacts *object;

  if (isnan (found->adjusted.low))
    {
      eda_facts_add_null (facts, "adjusted_boxplot");
      return;
    }
  object = eda_facts_add_object (facts, "adjusted_boxplot");
  eda_facts_add_number (object, "low", found->adjusted.low);
  eda_facts_add_number (object, "high", found->adjusted.high);
  eda_facts_add_count (object, "count", (gint64)found->adjusted_count);
}

static void
add_coverage (EdaResult *result, const EdaColumnProfile *column, const EdaOutliers *found)
{
  const char *names[] = { eda_column_profile_get_name (column), NULL };

  if (!(column->iqr > 0))
    eda_result_add_coverage (result,
                             "adjusted box plot",
                             names,
                             FALSE,
                             "the middle half of the values is one value");
  else if (column->n_finite < EDA_ADJUSTED_ROWS)
    eda_result_add_coverage (result,
                             "adjusted box plot",
                             names,
                             FALSE,
                             "needs %d values, has %" G_GSIZE_FORMAT,
                             EDA_ADJUSTED_ROWS,
                             column->n_finite);
  else
    eda_result_add_coverage (result,
                             "adjusted box plot",
                             names,
                             FALSE,
                             "the column leans too far: medcouple beyond ±0.6");
}

void
eda_add_outlier_facts (EdaFacts               *list,
                       EdaResult              *result,
                       const EdaColumnProfile *column,
                       const EdaOutliers      *found,
                       const EdaColumnShape   *shape)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);
  EdaFacts *tukey;

  eda_facts_add_text (facts, "column", eda_column_profile_get_name (column));
  tukey = eda_facts_add_object (facts, "tukey");
  eda_facts_add_number (tukey, "low", found->fences.low);
  eda_facts_add_number (tukey, "high", found->fences.high);
  eda_facts_add_count (tukey, "below", (gint64)found->below);
  eda_facts_add_count (tukey, "above", (gint64)found->above);
  eda_facts_add_count (tukey, "far", (gint64)found->far);
  eda_facts_add_count (facts, "z3", (gint64)found->z3);
  eda_facts_add_count (facts, "modified_z", (gint64)found->modified_z);
  add_adjusted (facts, found);
  if (isnan (found->adjusted.low))
    add_coverage (result, column, found);
  if (shape != NULL && shape->esd_applies)
    eda_facts_add_count (facts, "esd", shape->esd.count);
  else
    eda_facts_add_null (facts, "esd");
  add_agreement (facts, found);
  add_farthest (facts, found);
  eda_facts_add_flag (facts, "modified_z_by_mean_deviation", found->mad_is_zero);
  eda_facts_add_number (facts, "medcouple", found->medcouple);
  eda_facts_add_number (facts, "mean_without", found->mean_without);
  eda_facts_add_number (facts, "sd_without", found->sd_without);
  eda_facts_add_flag (facts, "log_scale_removes", found->log_removes);
}
