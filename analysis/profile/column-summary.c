/* Numbers are put in order once, and everything that order tells is looked up there. */

#include "analysis/profile/column-summary.h"

#include "analysis/core/context.h"
#include "analysis/kernels/counts.h"
#include "analysis/kernels/quantile.h"

#include <math.h>

#define FENCE 1.5 /* Tukey (1977) */

static double
quantile (const EdaColumnRanks *ranks, double p)
{
  double position = p * (double)(ranks->n - 1);
  gsize  index = (gsize)position;
  double low = eda_column_ranks_get_sorted (ranks, index);
  double high = eda_column_ranks_get_sorted (ranks, MIN (index + 1, ranks->n - 1));

  return eda_quantile_between (low, high, position - (double)index);
}

static void
count_bins (EdaColumnSummary *self, const EdaColumnRanks *ranks)
{
  double low = self->quartiles[0], high = self->quartiles[4];
  double half = high / 2 - low / 2; /* no overflow */

  for (guint32 group = 1; group <= ranks->n_groups; group++)
    {
      double share = half > 0 ? (ranks->values[group] / 2 - low / 2) / half : 0;
      guint  bin = (guint)(share * EDA_SUMMARY_BINS);

      self->bins[MIN (bin, EDA_SUMMARY_BINS - 1)]
          += eda_column_ranks_count (ranks, group);
    }
}

static void
count_far_values (EdaColumnSummary *self, const EdaColumnRanks *ranks)
{
  double reach = FENCE * (self->quartiles[3] - self->quartiles[1]);
  gsize  up_to_fence;

  self->fence_low = self->quartiles[1] - reach;
  self->fence_high = self->quartiles[3] + reach;
  self->below = eda_column_ranks_count_below (ranks, self->fence_low);
  up_to_fence
      = eda_column_ranks_count_below (ranks, nextafter (self->fence_high, INFINITY));
  self->above = ranks->n - up_to_fence;
}

static void
measure_order (EdaColumnSummary *self, const EdaColumnRanks *ranks)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->quartiles); i++)
    self->quartiles[i] = quantile (ranks, 0.25 * i);
  count_bins (self, ranks);
  if (eda_column_is_numeric (self->column))
    count_far_values (self, ranks);
}

/* In row order; the infinite ones are levels of their own. */
static void
measure_values (EdaColumnSummary *self)
{
  gsize              n_rows = eda_column_get_n_rows (self->column), n = 0;
  g_autofree double *values = g_new (double, n_rows);
  gboolean           below = FALSE, above = FALSE;

  eda_column_read_numbers (self->column, 0, n_rows, values);
  for (gsize row = 0; row < n_rows; row++)
    {
      below |= values[row] == -INFINITY;
      above |= values[row] == INFINITY;
      values[n] = values[row];
      n += isfinite (values[row]) != 0;
    }
  self->n_infinite = self->n - n;
  self->distinct += (gsize)below + (gsize)above;
  self->moments = eda_moments (values, n);
}

static EdaColumnRanks *
measure_numbers (EdaColumnSummary *self)
{
  g_autoptr (EdaColumnRanks) ranks = eda_column_ranks_new (self->column);

  self->distinct = ranks->n_groups;
  if (ranks->n > 0)
    measure_order (self, ranks);
  if (!eda_column_is_numeric (self->column))
    return NULL;
  measure_values (self);
  return g_steal_pointer (&ranks);
}

static void
tally_codes (const EdaColumn *column, gsize counts[])
{
  gsize  n_rows = eda_column_get_n_rows (column);
  gint32 codes[EDA_CANCEL_ROWS];

  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize n = MIN (EDA_CANCEL_ROWS, n_rows - first);

      eda_column_read_codes (column, first, n, codes);
      eda_count_codes (codes, n, counts);
    }
}

/* Into its place among the most frequent, if it has one. */
static void
place_level (EdaColumnSummary *self, guint code, gsize count)
{
  guint at = self->n_top;

  if (at == EDA_SUMMARY_LEVELS && self->top[at - 1].count >= count)
    return;
  if (at < EDA_SUMMARY_LEVELS)
    self->n_top++;
  else
    at--;
  for (; at > 0 && self->top[at - 1].count < count; at--)
    self->top[at] = self->top[at - 1];
  self->top[at] = (EdaLevelCount){ code, count };
}

static void
measure_levels (EdaColumnSummary *self)
{
  guint             n_levels = eda_column_get_n_levels (self->column);
  g_autofree gsize *counts = g_new0 (gsize, n_levels);

  tally_codes (self->column, counts);
  for (guint code = 0; code < n_levels; code++)
    if (counts[code] > 0)
      {
        self->distinct++;
        place_level (self, code, counts[code]);
      }
}

static void
set_undefined (EdaColumnSummary *self)
{
  self->moments = eda_moments (NULL, 0);
  self->fence_low = self->fence_high = NAN;
  for (guint i = 0; i < G_N_ELEMENTS (self->quartiles); i++)
    self->quartiles[i] = NAN;
}

void
eda_column_summary_init (EdaColumnSummary *self,
                         const EdaColumn  *column,
                         EdaColumnRanks  **ranks)
{
  *self = (EdaColumnSummary){ .column = column };
  self->missing = eda_column_get_n_missing (column);
  self->n = eda_column_get_n_rows (column) - self->missing;
  set_undefined (self);
  *ranks = NULL;
  if (eda_column_has_levels (column))
    measure_levels (self);
  else
    *ranks = measure_numbers (self);
}
