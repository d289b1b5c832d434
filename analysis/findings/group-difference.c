/* AR7, group difference: a number whose ranks differ between the groups of a category,
 * omega² of 0.06 or more with q < 0.05. One finding for each number, by the category that
 * separates it most. */

#include <math.h>

#include "analysis/findings/group-split.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"

#define MEDIUM 0.06 /* Cohen's medium and large effects */
#define LARGE 0.14
#define ALPHA 0.05
#define MIN_N 20
#define MIN_GROUP 5

extern const EdaFindingRule eda_finding_group_difference;

typedef struct
{
  guint low,
      high; /* levels with the lowest and the highest median; groups of MIN_GROUP */
  double low_median, high_median;
  guint  groups;
} Extremes;

static double
find_median (const EdaGroupSplit *split, guint level, gsize *n)
{
  gsize              n_rows = eda_column_get_n_rows (split->value->column);
  g_autofree double *values = g_new (double, split->n + 1);

  *n = 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (split->value->column, row);

      if (isfinite (x)
          && eda_column_profile_get_level_at (split->by, row) == (gint32)level)
        values[(*n)++] = x;
    }
  eda_sort (values, *n);
  return *n > 0 ? eda_quantile (values, *n, 0.5) : NAN;
}

static Extremes
find_extremes (const EdaGroupSplit *split)
{
  Extremes found = { 0, 0, INFINITY, -INFINITY, 0 };

  for (guint level = 0; level < split->by->n_levels; level++)
    {
      gsize  n;
      double median = find_median (split, level, &n);

      if (n < MIN_GROUP)
        continue;
      found.groups++;
      if (median < found.low_median)
        found.low = level, found.low_median = median;
      if (median > found.high_median)
        found.high = level, found.high_median = median;
    }
  return found;
}

static void
set_words (EdaFinding *finding, const EdaGroupSplit *split, const Extremes *ends)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_finding_set_text (
      finding,
      "%s differs between the groups of %s: the median is %s for %s, %s for %s (n = %s).",
      eda_column_profile_get_name (split->value),
      eda_column_profile_get_name (split->by),
      eda_say (pad, EDA_ROLE_VALUE, ends->low_median),
      eda_say_quoted (pad, split->by->levels[ends->low].value),
      eda_say (pad, EDA_ROLE_VALUE, ends->high_median),
      eda_say_quoted (pad, split->by->levels[ends->high].value),
      eda_say (pad, EDA_ROLE_COUNT, split->n));
  eda_finding_set_advice (
      finding,
      "One mean or one correlation over all rows mixes groups that differ.",
      "Compare the groups’ boxes, and look at other relations within each group.");
}

/* NULL where the groups that are large enough have the same median. */
static EdaFinding *
make_finding (const EdaGroupSplit *split, double q)
{
  Extremes    ends = find_extremes (split);
  gboolean    large = split->omega2 >= LARGE;
  EdaFinding *finding;

  if (ends.groups < 2 || !(ends.low_median < ends.high_median))
    return NULL;
  finding = eda_finding_new_on_pair (&eda_finding_group_difference,
                                     large ? EDA_SEVERITY_NOTE : EDA_SEVERITY_INFO,
                                     split->value,
                                     split->by);
  eda_finding_set_evidence (
      finding, "omega² of the ranks", split->omega2, large ? LARGE : MEDIUM, split->n);
  finding->q = q;
  set_words (finding, split, &ends);
  return finding;
}

/* Each kept split is the best of several: its p counts for all pairs tried. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  g_autoptr (GArray) splits = NULL;
  guint first = out->len, n_tried;

  if (columns == NULL)
    return;
  splits = eda_group_splits_find (columns, FALSE, &n_tried); /* AR1 tells of numbers */
  for (guint i = 0; i < splits->len; i++)
    {
      const EdaGroupSplit *split = &g_array_index (splits, EdaGroupSplit, i);
      double               q = MIN (split->p * n_tried, 1); /* Bonferroni */
      EdaFinding          *finding = NULL;

      if (split->omega2 >= MEDIUM && q < ALPHA && split->n >= MIN_N)
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
                                                      "info, note from 0.14" };
