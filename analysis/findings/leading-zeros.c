/* AL7, code with leading zeros: digits that are a name, not a number. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_leading_zeros;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       padded = eda_column_get_reading (column->column)->n_padded;
  EdaFinding *finding;

  if (padded == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_leading_zeros, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (
      finding, "values with leading zeros", (double)padded, 1, column->n);
  eda_finding_set_text (
      finding,
      "%s holds digits with leading zeros in %s of %s and is kept as text.",
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_COUNT, (double)padded),
      eda_say_count (pad, column->n, "cell", NULL));
  eda_finding_set_advice (
      finding,
      "A postcode or an account number loses its zeros as a number, and its mean says "
      "nothing.",
      "Leave it as text; set the type to number only if the zeros mean nothing.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_leading_zeros = {
  "AL7", "leading-zeros", 1, check, "values with leading zeros", "1, all values digits",
  "info"
};
