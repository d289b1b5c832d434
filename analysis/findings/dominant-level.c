/* AC2, one level dominates: ten times as frequent as the next, or two levels hold nearly
 * all. */

#include "analysis/findings/rule-parts.h"

#define RATIO 10.0
#define MIN_N 30

extern const EdaFindingRule eda_finding_dominant_level;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       first, second;
  double      ratio;
  EdaFinding *finding;

  if (!eda_column_is_category (column) || column->n_levels < 3 /* AC1 tells of two */
      || column->n < MIN_N
      || eda_column_is_near_constant (column, &first, &second) /* AS4 */)
    return NULL;
  ratio = (double)column->levels[0].count / (double)column->levels[1].count;
  if (!(ratio > RATIO))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_dominant_level, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "most frequent / second most frequent", ratio, RATIO, column->n);
  eda_finding_set_text (
      finding,
      "%s of %s is %s; the next level, %s, has %s.",
      eda_say (pad, EDA_ROLE_SHARE, (double)column->levels[0].count / (double)column->n),
      eda_column_profile_get_name (column),
      eda_say_quoted (pad, column->levels[0].value),
      eda_say_quoted (pad, column->levels[1].value),
      eda_say_count (pad, column->levels[1].count, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Whatever is compared by this column compares one big group with remainders.",
      "Compare the big level with all others together, and say how many those are.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_dominant_level
    = { "AC2",
        "dominant-level",
        5,
        check,
        "most frequent / second most frequent level",
        "10, three levels or more",
        "note" };
