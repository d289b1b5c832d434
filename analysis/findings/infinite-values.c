/* AS16, infinite values: infinities among the numbers. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_infinite_values;

static gboolean
is_infinite (const EdaColumn *column, gsize row)
{
  return isinf (eda_column_get_number (column, row));
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (!column->numeric || column->n_infinite == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_infinite_values, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "infinite values", (double)column->n_infinite, 1, column->n);
  eda_finding_set_text (finding,
                        "%s of the %s values of %s %s infinite.",
                        eda_say (pad, EDA_ROLE_COUNT, column->n_infinite),
                        eda_say (pad, EDA_ROLE_COUNT, column->n),
                        eda_column_profile_get_name (column),
                        column->n_infinite == 1 ? "is" : "are");
  eda_finding_set_advice (
      finding,
      "Infinity is the mark of a division by zero or an overflow upstream; no "
      "mean or spread survives it, so these cells are left out of both.",
      "Find the formula that made them and decide what it should have given.");
  eda_finding_find_rows (finding, column->column, is_infinite, column->n_infinite);
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_infinite_values
    = { "AS16", "infinite-values", 1, check, "infinite values", "1", "warn" };
