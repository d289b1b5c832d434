/* AC1, imbalanced levels: the entropy of the levels is less than half of what equal
 * shares would give. */

#include "analysis/findings/rule-parts.h"

#define IMBALANCE 0.5
#define MIN_N 30
#define COMPARED 10 /* rows of the second level, from which it will be compared */

extern const EdaFindingRule eda_finding_imbalanced;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       first, second;
  EdaFinding *finding;

  if (!eda_column_is_category (column) || column->distinct < 2 || column->n < MIN_N
      || !(column->imbalance > IMBALANCE)
      || (eda_column_is_near_constant (column, &first, &second)
          && second < COMPARED)) /* AS4 says that better */
    return NULL;
  finding = eda_finding_new_on (&eda_finding_imbalanced, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "1 − H / log2 k", column->imbalance, IMBALANCE, column->n);
  eda_finding_set_text (
      finding,
      "%s is lopsided: %s takes %s of %s (imbalance %s, %s).",
      eda_column_profile_get_name (column),
      eda_say_quoted (pad, column->levels[0].value),
      eda_say (pad, EDA_ROLE_SHARE, (double)column->levels[0].count / (double)column->n),
      eda_say_count (pad, column->n, "row", NULL),
      eda_say (pad, EDA_ROLE_COEFFICIENT, column->imbalance),
      eda_say_count (pad, column->distinct, "level", NULL));
  eda_finding_set_advice (
      finding,
      "The small levels decide how well groups can be compared, however large "
      "the table is.",
      "Name the size of each group beside every comparison; merge levels only "
      "where the subject allows it.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_imbalanced
    = { "AC1", "imbalanced", 5, check, "1 − H / log₂ k", "0.5", "note" };
