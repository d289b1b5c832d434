/* AS4, near-constant column: few different values, and the first more than 20 times as
 * frequent as the second. */

#include "analysis/findings/rule-parts.h"

#define RATIO 20

extern const EdaFindingRule eda_finding_near_constant;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       first, second;
  EdaFinding *finding;

  if (!eda_column_is_near_constant (column, &first, &second))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_near_constant, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            "most frequent / second most frequent",
                            (double)first / (double)second,
                            RATIO,
                            column->n);
  eda_finding_set_text (finding,
                        "%s is one value in %s of %s; the next most frequent has %s.",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, (double)first / (double)column->n),
                        eda_say_count (pad, column->n, "row", NULL),
                        eda_say_count (pad, second, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Comparisons by this column rest on very few rows.",
      "Look at the few rows that differ: a rare event, or entries gone wrong?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_near_constant
    = { "AS4",
        "near-constant",
        1,
        check,
        "most frequent / second most frequent",
        "20, distinct below 10 % of the values",
        "note" };
