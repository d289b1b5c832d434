/* AD4, uniform-like: the values cannot be told from an even spread between the smallest
 * and the largest, p > 0.10 by Kolmogorov and Smirnov, and the middle half takes about
 * half of the range. */

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/uniform.h"

#define ALPHA 0.10
#define MIN_N 50
#define FEW_VALUES 20
#define LEAST_RATIO                                                                      \
  1.6 /* range / IQR: 2 of an even spread; 1.4 of two heaps at the ends */
#define MOST_RATIO 2.5 /* 2.9 of Beta (2, 2), 3.3 and more of a bell */

extern const EdaFindingRule eda_finding_uniform_like;

/* Whole numbers that all differ are a list or a key, and even by their nature. */
static gboolean
is_list (const EdaColumnProfile *column)
{
  return eda_column_get_storage (column->column) == EDA_STORAGE_INTEGER
         && column->distinct == column->n;
}

static gboolean
is_even_in_halves (const EdaColumnProfile *column)
{
  double ratio = (column->max / 2 - column->min / 2) / (column->iqr / 2);

  return ratio >= LEAST_RATIO && ratio <= MOST_RATIO;
}

static EdaFinding *
make_finding (const EdaColumnProfile   *column,
              const EdaUniformDistance *found,
              GStringChunk             *pad)
{
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_uniform_like, EDA_SEVERITY_INFO, column);

  eda_finding_set_evidence (finding,
                            "distance from the uniform distribution (D)",
                            found->distance.statistic,
                            found->limit,
                            column->n_finite);
  finding->ci_low = found->low;
  finding->ci_high = found->high;
  eda_finding_set_text (
      finding,
      "%s is spread evenly from %s to %s: %s, no more than chance makes "
      "(n = %s).",
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_VALUE, column->min),
      eda_say (pad, EDA_ROLE_VALUE, column->max),
      eda_say_equals (pad, "D", EDA_ROLE_COEFFICIENT, found->distance.statistic),
      eda_say (pad, EDA_ROLE_COUNT, (double)column->n_finite));
  eda_finding_set_advice (
      finding,
      "Few measurements are flat: angles, clock times, dealt-out numbers and random ones "
      "are, and their mean is not a typical value.",
      "Ask how the numbers came about. Describe them by their range; of few rows look at "
      "the histogram before believing it.");
  return finding;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaUniformDistance found;

  if (!eda_column_is_spread_measure (column, FEW_VALUES) || column->n_finite < MIN_N
      || is_list (column) || !is_even_in_halves (column))
    return NULL;
  found = eda_uniform_distance (column->sorted, column->n_finite);
  return found.distance.p > ALPHA ? make_finding (column, &found, pad) : NULL;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_uniform_like
    = { "AD4",
        "uniform-like",
        3,
        check,
        "distance from the uniform distribution (D)",
        "p > 0.10, 50 values, range of 1.6 to 2.5 IQR",
        "info" };
