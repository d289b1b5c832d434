/* One numeric column by the groups of another. The difference is measured by omega² (Hays
 * 1963), the between-groups share of the variance corrected for chance, so that many
 * small groups do not win by their number; of the ranks, so that no tail decides. */

#include "analysis/findings/group-split.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/kernels/significance.h"

#define MEASURES_TRIED 40
#define GROUPINGS_TRIED 12
#define FEW_VALUES 5

/* Values of @sorted below @x; with @or_equal those equal to it too. */
static gsize
count_below (const double *sorted, gsize n, double x, gboolean or_equal)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (sorted[middle] < x || (or_equal && sorted[middle] == x))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Midrank of every row's value among the finite values of the column, NaN where there is
 * none; so that neither a long tail nor a stray value decides which groups differ. */
static double *
rank_rows (const EdaColumnProfile *value)
{
  gsize   n_rows = eda_column_get_n_rows (value->column);
  double *ranks = g_new (double, n_rows);

  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (value->column, row);
      gsize  below = count_below (value->sorted, value->n_finite, x, FALSE);
      gsize  up_to = count_below (value->sorted, value->n_finite, x, TRUE);

      ranks[row] = isfinite (x) ? (double)(below + up_to + 1) / 2 : NAN;
    }
  return ranks;
}

/* omega² = (SSB - (k - 1) MSW) / (SST + MSW) of the ranks, over the rows that have both.
 */
static EdaGroupSplit
measure_split (const EdaColumnProfile *value,
               const double           *ranks,
               const EdaColumnProfile *by)
{
  EdaGroupSplit split = { value, by, 0, NAN, NAN };
  double        sums[EDA_GROUPING_LEVELS] = { 0 }, counts[EDA_GROUPING_LEVELS] = { 0 };
  double        total = 0, squares = 0, between = 0, within;
  guint         groups = 0;
  gsize         n_rows = eda_column_get_n_rows (value->column);

  for (gsize row = 0; row < n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (by, row);
      double x = ranks[row] - (double)value->n_finite / 2;

      if (level < 0 || level >= EDA_GROUPING_LEVELS || isnan (x))
        continue;
      split.n++;
      sums[level] += x;
      counts[level]++;
      total += x;
      squares += x * x;
    }
  for (guint i = 0; i < EDA_GROUPING_LEVELS; i++)
    if (counts[i] > 0)
      {
        between += sums[i] * sums[i] / counts[i];
        groups++;
      }
  if (groups < 2 || split.n < (gsize)groups + 3)
    return split;
  between -= total * total / (double)split.n;
  squares -= total * total / (double)split.n;
  within = (squares - between) / (double)(split.n - groups);
  if (squares > 0)
    split.p = eda_chi_square_p ((double)(split.n - 1) * between / squares, groups - 1);
  split.omega2 = (between - (groups - 1) * within) / (squares + within);
  return split;
}

/* The best split of one measure. */
static EdaGroupSplit
try_groupings (const GPtrArray        *columns,
               const EdaColumnProfile *value,
               gboolean                with_numbers,
               guint                  *n_tried)
{
  g_autofree double *ranks = rank_rows (value);
  EdaGroupSplit      best = { NULL, NULL, 0, NAN, NAN };
  guint              tried = 0;

  for (guint i = 0; i < columns->len && tried < GROUPINGS_TRIED; i++)
    {
      const EdaColumnProfile *by = columns->pdata[i];
      EdaGroupSplit           split;

      if (by == value || (by->numeric && !with_numbers)
          || !eda_column_is_grouping (by, EDA_SPLIT_MAX_GROUPS))
        continue;
      tried++;
      split = measure_split (value, ranks, by);
      if (isfinite (split.omega2) && !(split.omega2 <= best.omega2))
        best = split;
    }
  *n_tried += tried;
  return best;
}

GArray *
eda_group_splits_find (const GPtrArray *columns, gboolean with_numbers, guint *n_tried)
{
  GArray *splits = g_array_new (FALSE, FALSE, sizeof (EdaGroupSplit));
  guint   measures = 0;

  *n_tried = 0;
  for (guint i = 0; i < columns->len && measures < MEASURES_TRIED; i++)
    if (eda_column_is_spread_measure (columns->pdata[i], FEW_VALUES))
      {
        EdaGroupSplit best
            = try_groupings (columns, columns->pdata[i], with_numbers, n_tried);

        measures++;
        if (best.value != NULL)
          g_array_append_val (splits, best);
      }
  return splits;
}

gboolean
eda_group_split_find (const GPtrArray *columns, EdaGroupSplit *best)
{
  guint n_tried;
  g_autoptr (GArray) splits = eda_group_splits_find (columns, TRUE, &n_tried);

  *best = (EdaGroupSplit){ NULL, NULL, 0, NAN, NAN };
  for (guint i = 0; i < splits->len; i++)
    {
      const EdaGroupSplit *split = &g_array_index (splits, EdaGroupSplit, i);

      if (!(split->omega2 <= best->omega2))
        *best = *split;
    }
  return best->value != NULL;
}
