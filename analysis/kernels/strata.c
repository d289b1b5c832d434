/* Two by two tables in layers. */
#include "analysis/kernels/strata.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

/* Of one layer: first cell, margins of the first row and column, size. */
typedef struct
{
  double a, row, column, n;
} Layer;

static Layer
get_layer (const double o[4])
{
  return (Layer){ o[0], o[0] + o[1], o[0] + o[2], o[0] + o[1] + o[2] + o[3] };
}

static int
is_used (const Layer *self)
{
  return self->row > 0 && self->row < self->n && self->column > 0
         && self->column < self->n;
}

/* What all layers add up to; the letters are those of Robins, Breslow & Greenland. */
typedef struct
{
  EdaSum off, variance, r, s, pr, mixed, qs;
} Sums;

static void
add_layer (Sums *sums, const Layer *layer, const double o[4])
{
  const double n = layer->n, rest = n - layer->row, other = n - layer->column;
  const double p = (o[0] + o[3]) / n, q = (o[1] + o[2]) / n;
  const double r = o[0] * o[3] / n, s = o[1] * o[2] / n;

  eda_sum_add (&sums->off, (o[0] * o[3] - o[1] * o[2]) / n); /* observed - expected */
  if (n > 1)
    eda_sum_add (&sums->variance,
                 layer->row / n * (layer->column / n) * rest * (other / (n - 1)));
  eda_sum_add (&sums->r, r);
  eda_sum_add (&sums->s, s);
  eda_sum_add (&sums->pr, p * r);
  eda_sum_add (&sums->mixed, p * s + q * r);
  eda_sum_add (&sums->qs, q * s);
}

static EdaEffect
common_odds_ratio (const Sums *sums)
{
  const double r = eda_sum_get (&sums->r), s = eda_sum_get (&sums->s);
  const double variance = eda_sum_get (&sums->pr) / (2 * r * r)
                          + eda_sum_get (&sums->mixed) / (2 * r * s)
                          + eda_sum_get (&sums->qs) / (2 * s * s);
  const double reach = EDA_Z_95 * sqrt (variance);

  if (!(r > 0 && s > 0))
    return (EdaEffect){ r / s, NAN, NAN };
  return (EdaEffect){ r / s, r / s * exp (-reach), r / s * exp (reach) };
}

/* The first cell when the odds ratio is @odds: the root of
 * (1 - odds) a² + b a - odds · row · column = 0 that the margins allow, by the formula
 * that subtracts nothing alike. */
static double
expect_cell (const Layer *self, double odds)
{
  const double b = self->n - self->row - self->column + odds * (self->row + self->column);
  const double product = odds * self->row * self->column;
  const double root = sqrt (fmax (0, b * b + 4 * (1 - odds) * product));

  return b > 0 ? 2 * product / (b + root) : (root - b) / (2 * (1 - odds));
}

static void
test_homogeneity (EdaStrata *self, const double counts[], size_t k)
{
  EdaSum sum = { 0.0, 0.0 }, off = sum, variance = sum;

  for (size_t i = 0; i < k; i++)
    {
      const Layer  layer = get_layer (counts + 4 * i);
      const double a = expect_cell (&layer, self->odds_ratio.value);
      const double v = 1
                       / (1 / a + 1 / (layer.row - a) + 1 / (layer.column - a)
                          + 1 / (layer.n - layer.row - layer.column + a));

      if (!is_used (&layer))
        continue;
      eda_sum_add (&sum, (layer.a - a) * (layer.a - a) / v);
      eda_sum_add (&off, layer.a - a);
      eda_sum_add (&variance, v);
    }

  const double tarone = eda_sum_get (&off) * eda_sum_get (&off) / eda_sum_get (&variance);

  self->homogeneity = fmax (0, eda_sum_get (&sum) - tarone);
  self->df = (double)self->used - 1;
  self->homogeneity_p = eda_chi_square_p (self->homogeneity, self->df);
}

EdaStrata
eda_strata (const double counts[], size_t k)
{
  EdaStrata    self = { 0, 0, NAN, NAN, { NAN, NAN, NAN }, NAN, NAN, NAN };
  const EdaSum zero = { 0.0, 0.0 };
  Sums         sums = { zero, zero, zero, zero, zero, zero, zero };

  for (size_t i = 0; i < k; i++)
    {
      const Layer layer = get_layer (counts + 4 * i);

      if (!is_used (&layer))
        continue;
      self.used++;
      self.n += layer.n;
      add_layer (&sums, &layer, counts + 4 * i);
    }
  if (self.used == 0)
    return self;
  self.chi2
      = eda_sum_get (&sums.off) * eda_sum_get (&sums.off) / eda_sum_get (&sums.variance);
  self.p = eda_chi_square_p (self.chi2, 1);
  self.odds_ratio = common_odds_ratio (&sums);
  if (self.used > 1 && self.odds_ratio.value > 0 && isfinite (self.odds_ratio.value))
    test_homogeneity (&self, counts, k);
  return self;
}
