/* AL12, integer precision: whole numbers beyond 2^53, which a double does not hold
 * exactly. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define EXACT 9007199254740992.0 /* 2^53 */

extern const EdaFindingRule eda_finding_integer_precision;

static gsize
count_beyond (const EdaColumnProfile *column)
{
  gsize n = 0;

  if (eda_column_get_storage (column->column) == EDA_STORAGE_INTEGER)
    for (gsize i = 0; i < column->n_finite; i++)
      n += fabs (column->sorted[i]) > EXACT;
  return n;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       as_text = eda_column_get_reading (column->column)->n_huge;
  gsize       n = as_text > 0 ? as_text : count_beyond (column);
  EdaFinding *finding;

  if (n == 0)
    return NULL;
  finding
      = eda_finding_new_on (&eda_finding_integer_precision, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "whole numbers beyond 2^53", (double)n, 1, MAX (column->n, n));
  eda_finding_set_text (finding,
                        "%s of %s %s too long to be exact as a number%s.",
                        eda_say_count (pad, n, "whole number", NULL),
                        eda_column_profile_get_name (column),
                        n == 1 ? "is" : "are",
                        as_text > 0 ? "; the column is kept as text"
                                    : ", and its last digits are rounded");
  eda_finding_set_advice (
      finding,
      "Two identifiers that differ only in the last digits become one.",
      as_text > 0 ? "Leave it as text unless it is a quantity."
                  : "Set the type to text if these numbers name things.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_integer_precision
    = { "AL12", "integer-precision", 1, check, "whole numbers beyond 2^53", "1", "warn" };
