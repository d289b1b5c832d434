/* Two-way tables of counts; shares and the spread of counts. */
#include "analysis/kernels/contingency.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/noncentral.h"
#include "analysis/kernels/significance.h"

static double
row_total (const double observed[], size_t columns, size_t row)
{
  EdaSum sum = { 0.0, 0.0 };

  for (size_t j = 0; j < columns; j++)
    eda_sum_add (&sum, observed[row * columns + j]);

  return eda_sum_get (&sum);
}

static double
column_total (const double observed[], size_t rows, size_t columns, size_t column)
{
  EdaSum sum = { 0.0, 0.0 };

  for (size_t i = 0; i < rows; i++)
    eda_sum_add (&sum, observed[i * columns + column]);

  return eda_sum_get (&sum);
}

static double
sum_counts (const double counts[], size_t k)
{
  return row_total (counts, k, 0);
}

/* What the cells add up to. */
typedef struct
{
  EdaSum chi2, g;
  size_t cells_lt1;
} Cells;

static void
add_cell (EdaContingency *self, Cells *cells, double observed, double expected)
{
  const double off = observed - expected;

  eda_sum_add (&cells->chi2, off * off / expected);
  if (observed > 0)
    eda_sum_add (&cells->g, 2 * observed * log (observed / expected));

  self->min_expected = fmin (self->min_expected, expected);
  self->cells_expected_lt5 += expected < 5;
  cells->cells_lt1 += expected < 1;
}

/* Bergsma (2013): Cramér's V without its upward bias. */
static double
correct_cramers_v (double chi2, double n, double rows, double columns)
{
  const double phi2 = fmax (0.0, chi2 / n - (rows - 1) * (columns - 1) / (n - 1));
  const double r = rows - (rows - 1) * (rows - 1) / (n - 1);
  const double c = columns - (columns - 1) * (columns - 1) / (n - 1);
  const double least = fmin (r - 1, c - 1);

  return n > 1 && least > 0 ? fmin (sqrt (phi2 / least), 1.0) : NAN;
}

static void
set_measures (EdaContingency *self, const Cells *cells, size_t rows, size_t columns)
{
  const double r = (double)rows, c = (double)columns;

  self->chi2 = eda_sum_get (&cells->chi2);
  self->g = fmax (0.0, eda_sum_get (&cells->g));
  self->df = (r - 1) * (c - 1);
  self->p = eda_chi_square_p (self->chi2, self->df);
  self->g_p = eda_chi_square_p (self->g, self->df);
  self->cramers_v = fmin (sqrt (self->chi2 / self->n / (fmin (r, c) - 1)), 1.0);
  self->cramers_v_corrected = correct_cramers_v (self->chi2, self->n, r, c);
  self->contingency_c = sqrt (self->chi2 / (self->n + self->chi2));
  self->sparse = cells->cells_lt1 > 0 || (double)self->cells_expected_lt5 > 0.2 * r * c;
}

EdaContingency
eda_contingency (const double observed[],
                 size_t       rows,
                 size_t       columns,
                 double       expected[],
                 double       pearson[],
                 double       adjusted[])
{
  EdaContingency self = { .chi2 = NAN, .df = NAN, .p = NAN, .g = NAN, .g_p = NAN };
  Cells          cells = { { 0.0, 0.0 }, { 0.0, 0.0 }, 0 };

  self.n = sum_counts (observed, rows * columns);
  self.min_expected = INFINITY;

  for (size_t j = 0; j < columns; j++)
    {
      const double column = column_total (observed, rows, columns, j);

      for (size_t i = 0; i < rows; i++)
        {
          const size_t at = i * columns + j;
          const double row = row_total (observed, columns, i);
          const double e = row * (column / self.n);
          const double residual = (observed[at] - e) / sqrt (e);

          add_cell (&self, &cells, observed[at], e);
          if (expected)
            expected[at] = e;
          if (pearson)
            pearson[at] = residual;
          if (adjusted)
            adjusted[at]
                = residual
                  / sqrt ((self.n - row) / self.n * ((self.n - column) / self.n));
        }
    }

  self.min_expected = isfinite (self.min_expected) ? self.min_expected : NAN;
  self.cramers_v = self.cramers_v_corrected = self.contingency_c = NAN;
  if (rows > 1 && columns > 1)
    set_measures (&self, &cells, rows, columns);

  return self;
}

void
eda_cramers_v_interval (
    const EdaContingency *self, size_t rows, size_t columns, double *low, double *high)
{
  const double most = self->n * (double)((rows < columns ? rows : columns) - 1);

  *low = *high = NAN;
  if (isnan (self->cramers_v))
    return;
  *low = *high = 0;
  if (!(self->chi2 > 0))
    return;
  *low = fmin (1, sqrt (eda_noncentral_chi2_solve (self->chi2, self->df, 0.975) / most));
  *high = fmin (1, sqrt (eda_noncentral_chi2_solve (self->chi2, self->df, 0.025) / most));
}

/* -log2 (count / n); near 1 from the rest, whose digits count / n has lost. */
static double
surprise_bits (double count, double n)
{
  return count > n / 2 ? -log1p (-(n - count) / n) / M_LN2 : log2 (n / count);
}

double
eda_entropy_bits (const double counts[], size_t k)
{
  const double n = sum_counts (counts, k);
  EdaSum       sum = { 0.0, 0.0 };

  if (!(n > 0))
    return NAN;

  for (size_t i = 0; i < k; i++)
    if (counts[i] > 0)
      eda_sum_add (&sum, counts[i] / n * surprise_bits (counts[i], n));

  return eda_sum_get (&sum);
}

double
eda_gini_impurity (const double counts[], size_t k)
{
  const double n = sum_counts (counts, k);
  EdaSum       sum = { 0.0, 0.0 };

  if (!(n > 0))
    return NAN;

  /* Σ p (1 - p): the digits that 1 - Σ p² loses when one level rules */
  for (size_t i = 0; i < k; i++)
    eda_sum_add (&sum, counts[i] / n * ((n - counts[i]) / n));

  return eda_sum_get (&sum);
}

double
eda_imbalance (const double counts[], size_t k)
{
  size_t levels = 0;

  for (size_t i = 0; i < k; i++)
    levels += counts[i] > 0;

  if (levels < 2)
    return NAN;

  return fmax (0.0, 1 - eda_entropy_bits (counts, k) / log2 ((double)levels));
}

void
eda_wilson (double successes, double n, double *low, double *high)
{
  const double share = successes / n;
  const double z2 = EDA_Z_95 * EDA_Z_95;
  const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const double half
      = EDA_Z_95 * sqrt (share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);

  *low = *high = NAN;
  if (!(n > 0))
    return;

  *low = successes <= 0 ? 0.0 : fmax (0.0, middle - half);
  *high = successes >= n ? 1.0 : fmin (1.0, middle + half);
}
