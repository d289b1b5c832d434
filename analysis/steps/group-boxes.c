/* One numeric column by the groups of another. The difference is measured by omega² (Hays
 * 1963), the between-groups share of the variance corrected for chance, so that many
 * small groups do not win by their number. */

#include "analysis/steps/group-boxes.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/quantile.h"
#include "analysis/steps/figure-parts.h"

#define MEASURES_TRIED 40
#define GROUPINGS_TRIED 12
#define GROUPS_MAX 12

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
  EdaGroupSplit split = { value, by, 0, NAN };
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
  split.omega2 = (between - (groups - 1) * within) / (squares + within);
  return split;
}

/* The best split of one measure. */
static void
try_groupings (const GPtrArray        *columns,
               const EdaColumnProfile *value,
               EdaGroupSplit          *best)
{
  g_autofree double *ranks = rank_rows (value);
  guint              tried = 0;

  for (guint i = 0; i < columns->len && tried < GROUPINGS_TRIED; i++)
    {
      const EdaColumnProfile *by = columns->pdata[i];
      EdaGroupSplit           split;

      if (by == value || !eda_column_is_grouping (by, GROUPS_MAX))
        continue;
      tried++;
      split = measure_split (value, ranks, by);
      if (isfinite (split.omega2) && !(split.omega2 <= best->omega2))
        *best = split;
    }
}

gboolean
eda_group_split_find (const GPtrArray *columns, EdaGroupSplit *best)
{
  guint measures = 0;

  *best = (EdaGroupSplit){ NULL, NULL, 0, NAN };
  for (guint i = 0; i < columns->len && measures < MEASURES_TRIED; i++)
    if (eda_column_is_spread_measure (columns->pdata[i], 5))
      {
        measures++;
        try_groupings (columns, columns->pdata[i], best);
      }
  return best->value != NULL;
}

/* The finite values of one group, sorted. */
static GArray *
collect_group (const EdaGroupSplit *split, guint level)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  gsize   n_rows = eda_column_get_n_rows (split->value->column);

  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (split->value->column, row);

      if (isfinite (x)
          && eda_column_profile_get_level_at (split->by, row) == (gint32)level)
        g_array_append_val (values, x);
    }
  eda_sort ((double *)(gpointer)values->data, values->len);
  return values;
}

static void
add_boxes (EdaFigure *figure, const EdaColumnProfile *value, const GPtrArray *groups)
{
  EdaLayer *boxes
      = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, groups->len);

  boxes->horizontal = TRUE;
  boxes->thickness = 0.56;
  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *values = groups->pdata[i];
      const double *sorted = (const double *)(gconstpointer)values->data;

      eda_layer_set_box (boxes, i, i, sorted, values->len);
      eda_figure_add_far (figure,
                          EDA_COLOUR_PRIMARY,
                          sorted,
                          values->len,
                          &(EdaStrip){ 0, 1, value->min, value->max, FALSE },
                          i);
    }
}

static void
set_words (EdaFigure *figure, const EdaGroupSplit *split, const GPtrArray *names)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_figure_set_subtitle (
      figure,
      "n = %s · box: quartiles, line: median, whiskers: inside the 1.5 fences",
      eda_say (pad, EDA_ROLE_COUNT, split->n));
  eda_figure_set_alt (figure,
                      "Box plots of %s for %s.",
                      eda_column_profile_get_name (split->value),
                      eda_say_list (pad, names, 6));
}

/* Numbers in their own order, names by frequency. */
static void
order_levels (const EdaColumnProfile *by, guint order[GROUPS_MAX])
{
  for (guint i = 0; i < MIN (by->n_levels, GROUPS_MAX); i++)
    {
      guint at = i;

      for (; by->numeric && at > 0
             && by->levels[order[at - 1]].number > by->levels[i].number;
           at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
}

EdaFigure *
eda_group_split_new_figure (const EdaGroupSplit *split)
{
  g_autoptr (GPtrArray) groups
      = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint            order[GROUPS_MAX];
  g_autofree char *title = g_strdup_printf ("%s by %s",
                                            eda_column_profile_get_name (split->value),
                                            eda_column_profile_get_name (split->by));
  EdaFigure       *figure;

  order_levels (split->by, order);
  for (guint i = 0; i < MIN (split->by->n_levels, GROUPS_MAX); i++)
    {
      GArray *values = collect_group (split, order[i]);

      if (values->len < 2)
        {
          g_array_unref (values);
          continue;
        }
      g_ptr_array_add (groups, values);
      g_ptr_array_add (names, split->by->levels[order[i]].value);
    }
  if (groups->len == 0)
    return NULL;
  figure = eda_figure_new (title);
  add_boxes (figure, split->value, groups);
  eda_axis_set_range (&figure->x,
                      EDA_AXIS_LINEAR,
                      eda_column_profile_get_name (split->value),
                      split->value->min,
                      split->value->max);
  if (eda_column_wants_log (split->value))
    eda_axis_set_log_range (&figure->x,
                            eda_column_profile_get_name (split->value),
                            split->value->min,
                            split->value->max);
  eda_axis_set_names (&figure->y,
                      eda_column_profile_get_name (split->by),
                      (const char *const *)names->pdata,
                      names->len);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (names->len + 1);
  set_words (figure, split, names);
  return figure;
}
