/* One column by itself: its counts, and for numbers the order statistics and moments, for
 * texts the levels. Numbers are read into an array in row order (the moments want that);
 * then the column is ranked, and the array takes the values in their order. */

#include "analysis/profile/column-profile.h"

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/robust.h"
#include "analysis/kernels/serial.h"
#include "analysis/profile/column-levels.h"
#include "analysis/profile/column-ranks.h"

#include <math.h>
#include <string.h>

#define MAD_TO_SD 1.4826

static const double shares[] = { .01, .05, .10, .25, .50, .75, .90, .95, .99 };

/* Everything that is NaN as long as nothing says otherwise. */
static void
set_undefined (EdaColumnProfile *self)
{
  self->moments = eda_moments (NULL, 0);
  self->min = self->max = NAN;
  self->mean_ci_low = self->mean_ci_high = self->cv = NAN;
  for (guint i = 0; i < G_N_ELEMENTS (self->quantiles); i++)
    self->quantiles[i] = NAN;
  for (guint i = 0; i < G_N_ELEMENTS (self->five_numbers); i++)
    self->five_numbers[i] = NAN;
  self->iqr = self->mad_raw = self->mad = self->trimmed_mean_10 = NAN;
  self->trimmed_mean_5 = self->winsorized_mean_5 = NAN;
  self->l_skewness = self->l_kurtosis = self->lag1_autocorrelation = NAN;
  self->entropy = self->gini = self->imbalance = NAN;
  self->mean_length = NAN;
}

/* Signs of infinities that occur. */
typedef struct
{
  gboolean below, above;
} Infinities;

static gboolean
read_finite (EdaColumnProfile *self,
             Infinities       *infinities,
             const EdaContext *context,
             GError          **error)
{
  gsize  n_rows = eda_column_get_n_rows (self->column);
  double chunk[EDA_CANCEL_ROWS];

  self->sorted = g_new (double, self->n);
  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize n = MIN (EDA_CANCEL_ROWS, n_rows - first);

      if (!eda_context_check (context, error))
        return FALSE;
      eda_column_read_numbers (self->column, first, n, chunk);
      for (gsize i = 0; i < n; i++)
        {
          infinities->below |= chunk[i] == -INFINITY;
          infinities->above |= chunk[i] == INFINITY;
          if (isfinite (chunk[i]))
            self->sorted[self->n_finite++] = chunk[i];
        }
    }
  self->n_infinite = self->n - self->n_finite;
  return TRUE;
}

/* Before the values are sorted: sums go in row order. */
static void
measure_in_row_order (EdaColumnProfile *self)
{
  double half;

  self->moments = eda_moments (self->sorted, self->n_finite);
  self->lag1_autocorrelation = eda_autocorrelation (self->sorted, &self->moments, 1);
  half = eda_mean_half_width (self->moments.sd, self->n_finite, 0.95);
  self->mean_ci_low = self->moments.mean - half;
  self->mean_ci_high = self->moments.mean + half;
  if (self->moments.mean != 0)
    self->cv = self->moments.sd / self->moments.mean;
  for (gsize i = 0; i < self->n_finite; i++)
    {
      self->zeros += self->sorted[i] == 0;
      self->negatives += self->sorted[i] < 0;
    }
}

static void
measure_order (EdaColumnProfile *self)
{
  const double *x = self->sorted;
  gsize         n = self->n_finite;

  if (n == 0)
    return;
  self->min = x[0];
  self->max = x[n - 1];
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    self->quantiles[i] = eda_quantile (x, n, shares[i]);
  self->iqr = self->quantiles[5] - self->quantiles[3];
  eda_five_numbers (x, n, self->five_numbers);
  self->histogram = eda_histogram (x, n);
}

static void
measure_shape (EdaColumnProfile *self)
{
  g_autofree double *work = NULL;
  const double      *x = self->sorted;
  gsize              n = self->n_finite;

  if (n == 0)
    return;
  work = g_new (double, n);
  self->mad_raw = eda_mad_raw (x, n, work);
  self->mad = MAD_TO_SD * self->mad_raw;
  self->trimmed_mean_10 = eda_trimmed_mean (x, n, 0.10);
  self->trimmed_mean_5 = eda_trimmed_mean (x, n, 0.05);
  self->winsorized_mean_5 = eda_winsorized_mean (x, n, 0.05);
  eda_l_moments (x, n, &self->l_skewness, &self->l_kurtosis);
  self->bin_rules = eda_bin_rules (x, n, self->moments.sd);
}

static gboolean
count_few_numbers (EdaColumnProfile *self,
                   const Infinities *infinities,
                   const EdaContext *context,
                   GError          **error)
{
  double distinct[EDA_MAX_NUMBER_LEVELS];
  guint  n = 0;

  if (infinities->below)
    distinct[n++] = -INFINITY;
  for (gsize i = 0; i < self->n_finite; i++)
    if (i == 0 || self->sorted[i] != self->sorted[i - 1])
      distinct[n++] = self->sorted[i];
  if (infinities->above)
    distinct[n++] = INFINITY;
  return eda_column_profile_count_numbers (self, distinct, n, context, error);
}

static gboolean
describe_numbers (EdaColumnProfile *self, const EdaContext *context, GError **error)
{
  Infinities infinities = { FALSE, FALSE };

  if (!read_finite (self, &infinities, context, error))
    return FALSE;
  if (self->numeric)
    measure_in_row_order (self);
  if (!eda_context_check (context, error))
    return FALSE;
  self->ranks = eda_column_ranks_new (self->column);
  eda_column_ranks_read_sorted (self->ranks, self->sorted);
  if (!eda_context_check (context, error))
    return FALSE;

  self->distinct = eda_count_distinct (self->sorted, self->n_finite);
  self->distinct += (gsize)infinities.below + (gsize)infinities.above;
  measure_order (self);
  if (!self->numeric)
    return TRUE;
  measure_shape (self);
  if (self->distinct > EDA_MAX_NUMBER_LEVELS)
    return TRUE;
  return count_few_numbers (self, &infinities, context, error);
}

EdaColumnProfile *
eda_column_profile_new (EdaColumn *column, const EdaContext *context, GError **error)
{
  g_autoptr (EdaColumnProfile) self = NULL;
  gboolean done;

  g_return_val_if_fail (column != NULL, NULL);

  self = g_new0 (EdaColumnProfile, 1);
  self->column = column;
  self->missing = eda_column_get_n_missing (column);
  self->n = eda_column_get_n_rows (column) - self->missing;
  self->numeric = eda_column_is_numeric (column);
  set_undefined (self);

  if (eda_column_has_levels (column))
    done = eda_column_profile_count_codes (self, context, error);
  else
    done = describe_numbers (self, context, error);
  return done ? g_steal_pointer (&self) : NULL;
}

void
eda_column_profile_free (EdaColumnProfile *self)
{
  if (self == NULL)
    return;
  eda_column_profile_clear_levels (self);
  eda_column_ranks_free (self->ranks);
  g_free (self->sorted);
  g_free (self);
}

gint32
eda_column_profile_get_level_at (const EdaColumnProfile *self, gsize row)
{
  double value;

  g_return_val_if_fail (self->has_levels, -1);

  if (self->level_of_code != NULL)
    {
      gint32 code = eda_column_get_code (self->column, row);

      return code >= 0 ? self->level_of_code[code] : -1;
    }
  value = eda_column_get_number (self->column, row);
  for (guint i = 0; i < self->n_levels; i++)
    if (self->levels[i].number == value)
      return (gint32)i;
  return -1;
}
