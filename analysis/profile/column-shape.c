/* The shape of one numeric column: kernels on its sorted values, with the workspace they
 * share. */

#include "analysis/profile/column-shape.h"

#include "analysis/kernels/bandwidth.h"
#include "analysis/kernels/dip.h"
#include "analysis/kernels/modes.h"
#include "analysis/kernels/normality.h"
#include "analysis/kernels/shapiro-wilk.h"

#include <math.h>

#define LEVEL 0.95
#define ESD_MIN_N 25
#define CORE_LOOKS_NORMAL 0.05
/* Where the bootstrap is worth its while: short columns with a long tail. */
#define BOOTSTRAP_MIN_N 10
#define BOOTSTRAP_MAX_N 500
#define BOOTSTRAP_SKEWNESS 1
#define REPLICATES 2000

/* Puts @row among the rows of an end, whose values are @at (n of them so far), farthest
 * from the middle first; @sign: 1 for the low end, -1 for the high one. */
static void
insert_end (double at[], gsize rows[], gsize *n, double value, gsize row, int sign)
{
  gsize i = *n;

  if (i == EDA_ESD_MOST && sign * value >= sign * at[i - 1])
    return;
  if (i < EDA_ESD_MOST)
    *n += 1;
  else
    i--;
  for (; i > 0 && sign * at[i - 1] > sign * value; i--)
    {
      at[i] = at[i - 1];
      rows[i] = rows[i - 1];
    }
  at[i] = value;
  rows[i] = row;
}

static EdaEndRows
find_end_rows (const EdaColumnProfile *column)
{
  EdaEndRows rows;
  double     low[EDA_ESD_MOST], high[EDA_ESD_MOST];
  gsize      n_low = 0, n_high = 0;

  for (gsize row = 0; row < eda_column_get_n_rows (column->column); row++)
    {
      double value = eda_column_get_number (column->column, row);

      if (!isfinite (value))
        continue;
      insert_end (low, rows.low, &n_low, value, row, 1);
      insert_end (high, rows.high, &n_high, value, row, -1);
    }
  return rows;
}

static void
test_normality (EdaColumnShape *self, const EdaColumnProfile *column)
{
  g_autofree double *work = g_new (double, EDA_SHAPIRO_WILK_MAX / 2);
  EdaNormalDistance  distance = eda_normal_distance (column->sorted, &column->moments);

  self->shapiro_wilk = eda_shapiro_wilk (column->sorted, column->n_finite, work);
  self->anderson_darling = distance.anderson_darling;
  self->lilliefors = distance.lilliefors;
  self->jarque_bera = eda_jarque_bera (&column->moments);
  self->dagostino_k2 = eda_dagostino_k2 (&column->moments);
}

/* Shapiro–Wilk of sorted values; of evenly spaced ones when there are too many. */
static EdaTest
test_core (const double sorted[], gsize n)
{
  g_autofree double *work = g_new (double, EDA_SHAPIRO_WILK_MAX / 2);
  g_autofree double *some = NULL;
  gsize              m = EDA_SHAPIRO_WILK_MAX;

  if (n <= m)
    return eda_shapiro_wilk (sorted, n, work);

  some = g_new (double, m);
  for (gsize i = 0; i < m; i++)
    some[i] = sorted[(gsize)(((double)i + 0.5) * (double)n / (double)m)];
  return eda_shapiro_wilk (some, m, work);
}

static void
find_extremes (EdaColumnShape *self, const EdaColumnProfile *column)
{
  gsize             n = column->n_finite;
  EdaEndRows        rows;
  const EdaEndRows *decides = NULL;

  self->esd = eda_esd (column->sorted, n, EDA_SHAPE_ALPHA, NULL);
  if (self->esd.tied)
    {
      rows = find_end_rows (column);
      decides = &rows;
      self->esd = eda_esd (column->sorted, n, EDA_SHAPE_ALPHA, decides);
    }
  self->grubbs = eda_grubbs (column->sorted, &column->moments, EDA_SHAPE_ALPHA, decides);

  self->esd_core = test_core (column->sorted + self->esd.low, n - self->esd.count);
  self->esd_applies = n >= ESD_MIN_N && self->esd_core.p >= CORE_LOOKS_NORMAL;
}

/* Values of few digits make dips of their own: equal ones are spread evenly over the
 * least step between two values. */
static void
spread_ties (const double x[], gsize n, double spread[])
{
  double step = INFINITY;

  for (gsize i = 1; i < n; i++)
    if (x[i] > x[i - 1])
      step = MIN (step, x[i] - x[i - 1]);
  for (gsize i = 0, end; i < n; i = end)
    {
      for (end = i + 1; end < n && x[end] == x[i]; end++)
        ;
      for (gsize k = i; k < end; k++)
        spread[k]
            = x[i]
              + (end > i + 1 ? step * (((double)(k - i) + 0.5) / (double)(end - i) - 0.5)
                             : 0);
    }
}

static void
look_for_modes (EdaColumnShape *self, const EdaColumnProfile *column, guint64 seed)
{
  g_autofree guint32 *work = g_new (guint32, 3 * column->n_finite);
  g_autofree double  *spread = g_new (double, column->n_finite);

  self->dip = self->dip_spread = eda_dip (column->sorted, column->n_finite, work);
  if (column->distinct < column->n_finite && column->min < column->max)
    {
      spread_ties (column->sorted, column->n_finite, spread);
      self->dip_spread = eda_dip (spread, column->n_finite, work);
    }
  if (self->dip_spread.p < EDA_SHAPE_ALPHA)
    self->modes
        = eda_count_modes (column->sorted, column->n_finite, EDA_SHAPE_ALPHA, seed);
  else
    self->modes = column->n_finite > 0;
}

static void
set_intervals (EdaColumnShape *self, const EdaColumnProfile *column, guint64 seed)
{
  g_autofree double *work = NULL;
  gsize              n = column->n_finite;

  self->sd_ci = eda_interval_sd (column->moments.sd, n, LEVEL);
  self->median_ci = eda_interval_median (column->sorted, n, LEVEL);
  self->mean_bca = (EdaInterval){ NAN, NAN };
  if (n < BOOTSTRAP_MIN_N || n > BOOTSTRAP_MAX_N
      || !(fabs (column->moments.skewness_G1) > BOOTSTRAP_SKEWNESS))
    return;

  work = g_new (double, REPLICATES);
  self->mean_bca
      = eda_interval_bootstrap_mean (column->sorted, n, LEVEL, REPLICATES, seed, work);
}

static void
look_at_digits (EdaColumnShape *self, const EdaColumnProfile *column)
{
  self->last_digits = eda_last_digits (column->sorted, column->n_finite);
  self->n_spikes = eda_find_spikes (column->sorted, column->n_finite, self->spikes);
  self->benford = eda_benford (column->sorted, column->n_finite);
}

static void
find_scale (EdaColumnShape *self, const EdaColumnProfile *column)
{
  g_autofree double *work = g_new (double, EDA_REEXPRESS_MOST);

  self->box_cox = eda_box_cox (column->sorted, column->n_finite, work);
  self->n_letters = eda_letter_values (column->sorted, column->n_finite, self->letters);
}

static void
find_bandwidth (EdaColumnShape *self, const EdaColumnProfile *column)
{
  g_autofree double *work = g_new (double, 2 * EDA_BANDWIDTH_BINS);

  self->bandwidth_sj = NAN;
  if (2 * column->distinct >= column->n_finite)
    self->bandwidth_sj = eda_bandwidth_sheather_jones (
        column->sorted, column->n_finite, column->moments.sd, work);
}

EdaColumnShape *
eda_column_shape_new (const EdaColumnProfile *column,
                      const EdaContext       *context,
                      GError                **error)
{
  g_autoptr (EdaColumnShape) self = NULL;
  guint64 seed = context != NULL ? context->seed : EDA_DEFAULT_SEED;

  g_return_val_if_fail (column != NULL && column->numeric, NULL);

  self = g_new0 (EdaColumnShape, 1);
  test_normality (self, column);
  if (!eda_context_check (context, error))
    return NULL;
  find_extremes (self, column);
  look_for_modes (self, column, seed);
  if (!eda_context_check (context, error))
    return NULL;
  set_intervals (self, column, seed);
  look_at_digits (self, column);
  find_scale (self, column);
  find_bandwidth (self, column);
  if (!eda_context_check (context, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
eda_column_shape_free (EdaColumnShape *self)
{
  g_free (self);
}
