/* AS6, high cardinality: a category with more than 50 levels, or more than one level for
 * two rows. */

#include "analysis/findings/rule-parts.h"

#define LEVELS 50
#define RATE 0.5
#define FEW 20 /* below, a high rate only says that the table is short */

extern const EdaFindingRule eda_finding_high_cardinality;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  double      rate = column->n > 0 ? (double)column->distinct / (double)column->n : 0;
  gboolean    many = column->distinct > LEVELS;
  EdaFinding *finding;

  if (!eda_column_is_category (column) || column->distinct == column->n
      || !(many || (rate > RATE && column->distinct >= FEW)))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_high_cardinality, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            many ? "levels" : "levels / present",
                            many ? (double)column->distinct : rate,
                            many ? LEVELS : RATE,
                            column->n);
  eda_finding_set_text (finding,
                        "%s has %s in %s, %s rows each on average.",
                        eda_column_profile_get_name (column),
                        eda_say_count (pad, column->distinct, "level", NULL),
                        eda_say_count (pad, column->n, "row", NULL),
                        eda_say (pad, EDA_ROLE_COEFFICIENT, 1 / rate));
  eda_finding_set_advice (
      finding,
      "So many groups are too thin to compare, and spelling variants hide "
      "among them.",
      "Sort the levels and look for variants of one name; group them into "
      "fewer classes.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_high_cardinality = {
  "AS6", "high-cardinality", 1, check, "levels; levels / present", "50; 0.5", "note"
};
