/* AR7, group difference: a number whose ranks differ between the groups of a category,
 * omega² of 0.06 or more with q < 0.05. One finding for each number, by the category that
 * separates it most. */

#include <math.h>

#include "analysis/findings/group-split.h"
#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/noncentral-f.h"

#define MEDIUM 0.06 /* Cohen's medium and large effects */
#define LARGE 0.14
#define ALPHA 0.05
#define MIN_N 20
#define MIN_GROUP 5

extern const EdaFindingRule eda_finding_group_difference;

/* Groups of MIN_GROUP rows or more with the lowest and the highest median. */
typedef struct
{
  guint low, high; /* places in the comparison */
  guint n;         /* such groups */
} Extremes;

/* Of equal medians the one of the larger group. */
static gboolean
lies_beyond (const EdaGroupComparison *found, guint one, guint two, int sign)
{
  double apart = sign * (found->medians[one] - found->medians[two]);

  return apart > 0 || (apart == 0 && found->groups[one].n > found->groups[two].n);
}

static Extremes
find_extremes (const EdaGroupComparison *found)
{
  Extremes ends = { 0, 0, 0 };

  for (guint i = 0; i < found->k; i++)
    {
      if (found->groups[i].n < MIN_GROUP)
        continue;
      if (ends.n == 0 || lies_beyond (found, i, ends.low, -1))
        ends.low = i;
      if (ends.n == 0 || lies_beyond (found, i, ends.high, 1))
        ends.high = i;
      ends.n++;
    }
  return ends;
}

static void
set_words (EdaFinding *finding, const EdaGroupSplit *split, const Extremes *ends)
{
  const EdaGroupComparison *found = split->found;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_finding_set_text (
      finding,
      "%s differs between the groups of %s: the median is %s for %s, %s for %s (n = %s).",
      eda_column_profile_get_name (split->value),
      eda_column_profile_get_name (split->by),
      eda_say (pad, EDA_ROLE_VALUE, found->medians[ends->low]),
      eda_say_quoted (pad, found->levels[ends->low]),
      eda_say (pad, EDA_ROLE_VALUE, found->medians[ends->high]),
      eda_say_quoted (pad, found->levels[ends->high]),
      eda_say (pad, EDA_ROLE_COUNT, found->n));
  eda_finding_set_advice (
      finding,
      "One mean or one correlation over all rows mixes groups that differ.",
      "Compare the groups’ boxes, and look at other relations within each group.");
}

/* Of the share of the ranks' variance, by their F. */
static EdaInterval
find_interval (const EdaGroupComparison *found)
{
  double share = found->ranks.epsilon2;
  double df1 = found->k - 1, df2 = (double)found->n - found->k;

  return eda_interval_explained (share / df1 / ((1 - share) / df2), df1, df2, 0.95);
}

/* NULL where the groups that are large enough have the same median. */
static EdaFinding *
make_finding (const EdaGroupSplit *split, double q)
{
  const EdaGroupComparison *found = split->found;
  Extremes                  ends = find_extremes (found);
  gboolean                  large = found->rank_omega2 >= LARGE;
  EdaFinding               *finding;

  if (ends.n < 2 || !(found->medians[ends.low] < found->medians[ends.high]))
    return NULL;
  finding = eda_finding_new_on_pair (&eda_finding_group_difference,
                                     large ? EDA_SEVERITY_NOTE : EDA_SEVERITY_INFO,
                                     split->value,
                                     split->by);
  eda_finding_set_evidence (finding,
                            "omega² of the ranks",
                            found->rank_omega2,
                            large ? LARGE : MEDIUM,
                            found->n);
  finding->q = q;
  eda_finding_set_interval (finding, find_interval (found));
  set_words (finding, split, &ends);
  return finding;
}

/* Each kept split is the best of several: its p counts for all pairs tried. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaGroupComparisons *comparisons
      = eda_profile_get_group_comparisons (profile, context, NULL);
  g_autoptr (GArray) splits = NULL;
  guint first = out->len, n_tried;

  if (columns == NULL || comparisons == NULL)
    return;
  /* AR1 tells of numbers. */
  splits = eda_group_splits_find (columns, comparisons, FALSE, &n_tried);
  for (guint i = 0; i < splits->len; i++)
    {
      const EdaGroupSplit *split = &g_array_index (splits, EdaGroupSplit, i);
      double               q = MIN (split->found->ranks.p * n_tried, 1); /* Bonferroni */
      EdaFinding          *finding = NULL;

      if (split->found->rank_omega2 >= MEDIUM && q < ALPHA && split->found->n >= MIN_N)
        finding = make_finding (split, q);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_group_difference = { "AR7",
                                                      "group-difference",
                                                      4,
                                                      check,
                                                      "omega² of the ranks",
                                                      "0.06 and q < 0.05",
                                                      "info, note from 0.14",
                                                      .once_for_twins = TRUE };
