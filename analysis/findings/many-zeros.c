/* AD6, many zeros: zeros are more than 5 % of the values and stand out as a spike. */

#include "analysis/findings/interval.h"
#include "analysis/findings/measure-rule.h"

#define SHARE 0.05
#define SPIKE 2 /* times as frequent as any other value */
#define FEW_VALUES 10

extern const EdaFindingRule eda_finding_many_zeros;

/* How often the most frequent value other than zero occurs. */
static gsize
count_other_mode (const EdaColumnProfile *column)
{
  const double *sorted = column->sorted;
  gsize         longest = 0;

  for (gsize i = 0, end; i < column->n_finite; i = end)
    {
      for (end = i + 1; end < column->n_finite && sorted[end] == sorted[i]; end++)
        ;
      if (sorted[i] != 0)
        longest = MAX (longest, end - i);
    }
  return longest;
}

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnProfile *column = look->column;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double      share;
  EdaFinding *finding;

  share = (double)column->zeros / (double)column->n_finite;
  if (share <= SHARE || column->zeros < SPIKE * count_other_mode (column))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_many_zeros, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding, "share of zeros", share, SHARE, column->n_finite);
  eda_finding_set_share_interval (
      finding, (double)column->zeros, (double)column->n_finite);
  eda_finding_set_text (finding,
                        "%s of the values of %s (%s of %s) are exactly 0.",
                        eda_say (pad, EDA_ROLE_SHARE, share),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, column->zeros),
                        eda_say (pad, EDA_ROLE_COUNT, column->n_finite));
  eda_finding_set_advice (
      finding,
      "A pile of zeros is often a second group, or a gap written as 0; the "
      "mean then mixes two things.",
      "Ask what 0 means here, and describe the zeros and the rest apart.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_many_zeros, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_many_zeros
    = { "AD6",
        "many-zeros",
        3,
        check,
        "share of zeros",
        "5 %, and twice any other value",
        "note",
        .needs = { EDA_USE_MEASURE, 1, FEW_VALUES } };
