/* AD12, few different numbers: at most ten different numbers in a hundred values or more.
 */

#include "analysis/findings/rule-parts.h"

#define DISTINCT 10
#define MIN_N 100

extern const EdaFindingRule eda_finding_few_distinct;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (!eda_column_is_measure (column) || column->distinct > DISTINCT || column->n < MIN_N
      || column->n_infinite > 0
      || eda_column_get_type (column->column) == EDA_TYPE_CATEGORICAL)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_few_distinct, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (
      finding, "distinct values", (double)column->distinct, DISTINCT, column->n);
  eda_finding_set_text (finding,
                        "%s takes %s different numbers in %s and may be a category.",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, column->distinct),
                        eda_say_count (pad, column->n, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Codes look like numbers, but their mean has no meaning; counts and "
      "ratings are numbers all the same.",
      "Decide which it is; read codes in the Categories step.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_few_distinct = {
  "AD12", "few-distinct", 3, check, "distinct numbers", "10 in 100 values", "info"
};
