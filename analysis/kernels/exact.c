/* Exact and simulated tests of two-way tables. */
#include "analysis/kernels/exact.h"

#include <math.h>

#include <gsl/gsl_sf_gamma.h>

#include "analysis/kernels/random.h"
#include "analysis/kernels/significance.h"

#define SAME 1e-7 /* relative: tables this close are equally likely (as in R) */
#define ALPHA_HALF 0.025
#define LOG_ODDS_MAX 300.0

/* The first cell of a table with fixed margins: from low to high. */
typedef struct
{
  double row1, row2, column1; /* margins */
  double low, high, observed;
} Hypergeometric;

static double
log_choose (double n, double k)
{
  return gsl_sf_lngamma (n + 1) - gsl_sf_lngamma (k + 1) - gsl_sf_lngamma (n - k + 1);
}

/* Logarithm of the weight of a first cell of @x when the odds ratio is 1. */
static double
log_weight (const Hypergeometric *self, double x)
{
  return log_choose (self->row1, x) + log_choose (self->row2, self->column1 - x);
}

static int
hypergeometric_init (Hypergeometric *self, const double o[4])
{
  self->row1 = o[0] + o[1];
  self->row2 = o[2] + o[3];
  self->column1 = o[0] + o[2];
  self->low = fmax (0, self->column1 - self->row2);
  self->high = fmin (self->row1, self->column1);
  self->observed = o[0];
  return self->row1 > 0 && self->row2 > 0 && self->column1 > 0 && o[1] + o[3] > 0;
}

/* What is summed over all tables at one odds ratio, shares of their total. */
typedef struct
{
  double mean, below, above; /* below and above: each with the observed table */
  double rarer;              /* tables no more likely than it */
} Sums;

static void
sums_add (Sums *sums, const Hypergeometric *self, double x, double weight, double limit)
{
  sums->mean += weight * x;
  sums->below += x <= self->observed ? weight : 0;
  sums->above += x >= self->observed ? weight : 0;
  sums->rarer += weight <= limit ? weight : 0;
}

/* The weights fall away on both sides of the most likely table, each from its neighbour
 * by a ratio of whole numbers; the sums stop where nothing can be added any more. */
static Sums
sum_tables (const Hypergeometric *self, double log_odds)
{
  const double odds = exp (log_odds);
  const double a = odds - 1;
  const double b
      = -(self->row1 + self->column1 + 2) * odds - (self->row2 - self->column1);
  const double c = (self->row1 + 1) * (self->column1 + 1) * odds;
  const double root = sqrt (fmax (0, b * b - 4 * a * c));
  const double mode = fmin (fmax (floor (2 * c / (root - b)), self->low),
                            self->high); /* of a x² + b x + c */
  const double limit = exp (log_weight (self, self->observed) - log_weight (self, mode)
                            + log_odds * (self->observed - mode))
                       * (1 + SAME);
  const double least = fmin (1e-30, limit * 1e-17);
  Sums         sums = { 0, 0, 0, 0 };
  double       total = 0, weight = 1;

  for (double x = mode; x <= self->high && weight > least; x++)
    {
      sums_add (&sums, self, x, weight, limit);
      total += weight;
      weight *= odds * (self->row1 - x) / (x + 1) * (self->column1 - x)
                / (self->row2 - self->column1 + x + 1);
    }
  weight = 1;
  for (double x = mode; x > self->low && weight > least;)
    {
      weight *= x / (self->row1 - x + 1) * (self->row2 - self->column1 + x)
                / (self->column1 - x + 1) / odds;
      x--;
      sums_add (&sums, self, x, weight, limit);
      total += weight;
    }
  sums.mean /= total;
  sums.below /= total;
  sums.above /= total;
  sums.rarer /= total;
  return sums;
}

typedef double (*Criterion) (const Hypergeometric *self, double log_odds);

static double
mean_excess (const Hypergeometric *self, double log_odds)
{
  return sum_tables (self, log_odds).mean - self->observed;
}

static double
above_excess (const Hypergeometric *self, double log_odds)
{
  return sum_tables (self, log_odds).above - ALPHA_HALF;
}

static double
below_excess (const Hypergeometric *self, double log_odds)
{
  return ALPHA_HALF - sum_tables (self, log_odds).below;
}

/* The odds ratio at which a criterion that rises with it passes 0, by halving. */
static double
solve (const Hypergeometric *self, Criterion criterion)
{
  double low = -LOG_ODDS_MAX, high = LOG_ODDS_MAX, step = 1;
  double start = criterion (self, 0) > 0 ? -1 : 1;

  for (double at = 0; fabs (at) < LOG_ODDS_MAX; step *= 2)
    {
      const double next = at + start * step;

      if ((criterion (self, next) > 0) == (start > 0))
        {
          low = fmin (at, next);
          high = fmax (at, next);
          break;
        }
      at = next;
    }
  for (int i = 0; i < 60 && high - low > 1e-14; i++)
    {
      const double middle = (low + high) / 2;

      if (criterion (self, middle) > 0)
        high = middle;
      else
        low = middle;
    }
  return exp ((low + high) / 2);
}

EdaFisher
eda_fisher_2x2 (const double observed[4])
{
  EdaFisher      self = { NAN, NAN, NAN, NAN };
  Hypergeometric table;

  if (!hypergeometric_init (&table, observed))
    return self;

  self.p = fmin (1.0, sum_tables (&table, 0).rarer);
  self.odds_ratio = self.ci_low = 0.0;
  self.ci_high = INFINITY;
  if (table.observed > table.low)
    self.ci_low = solve (&table, above_excess);
  if (table.observed < table.high)
    self.ci_high = solve (&table, below_excess);
  if (table.observed >= table.high)
    self.odds_ratio = table.high > table.low ? INFINITY : NAN;
  else if (table.observed > table.low)
    self.odds_ratio = solve (&table, mean_excess);
  return self;
}

double
eda_yates_chi2 (const double o[4], double *p)
{
  const double row1 = o[0] + o[1], row2 = o[2] + o[3];
  const double column1 = o[0] + o[2], column2 = o[1] + o[3];
  const double n = row1 + row2;
  const double off = fabs (o[0] - row1 * (column1 / n)); /* the same in every cell */
  const double corrected = fmax (0, off - 0.5);

  *p = NAN;
  if (!(row1 > 0 && row2 > 0 && column1 > 0 && column2 > 0))
    return NAN;

  const double chi2 = corrected * corrected / row1 / row2 * n / column1 / column2 * n * n;

  *p = eda_chi_square_p (chi2, 1);
  return chi2;
}

/* One table's margins while it is drawn, and the logarithms of factorials up to n. */
typedef struct
{
  const double *observed;
  size_t        rows, columns;
  double *row_totals, *column_totals, *left; /* left: of each column, in the rows below */
  double *log_factorials;
} Margins;

/* Logarithm of the chance that of @drawn out of @all just @x are among @marked. */
static double
log_share (const Margins *self, double x, double drawn, double marked, double all)
{
  const double *f = self->log_factorials;

  return f[(size_t)marked] + f[(size_t)(all - marked)] + f[(size_t)drawn]
         + f[(size_t)(all - drawn)] - f[(size_t)all] - f[(size_t)x]
         - f[(size_t)(marked - x)] - f[(size_t)(drawn - x)]
         - f[(size_t)(all - marked - drawn + x)];
}

/* Inversion from the most likely value outwards, up and down in turn. */
static double
draw_cell (const Margins *self, double drawn, double marked, double all, uint64_t *state)
{
  const double low = fmax (0, drawn + marked - all), high = fmin (drawn, marked);
  const double mode
      = fmin (fmax (floor ((drawn + 1) * (marked + 1) / (all + 2)), low), high);
  double up = mode, down = mode;
  double up_share = exp (log_share (self, mode, drawn, marked, all)),
         down_share = up_share;
  double u = eda_random_share (state) - up_share;

  while (u >= 0 && (up < high || down > low))
    {
      if (up < high)
        {
          up_share *= (drawn - up) * (marked - up)
                      / ((up + 1) * (all - marked - drawn + up + 1));
          up++;
          u -= up_share;
          if (u < 0)
            return up;
        }
      if (down > low)
        {
          down_share *= down * (all - marked - drawn + down)
                        / ((drawn - down + 1) * (marked - down + 1));
          down--;
          u -= down_share;
          if (u < 0)
            return down;
        }
    }
  return mode;
}

/* The sum of the logarithms of the cells' factorials: the larger, the less likely the
 * table. */
static double
draw_table (const Margins *self, double n, uint64_t *state)
{
  double sum = 0, below = n; /* in this row and those below */

  for (size_t j = 0; j < self->columns; j++)
    self->left[j] = self->column_totals[j];
  for (size_t i = 0; i < self->rows; i++)
    {
      double row = self->row_totals[i], all = below;

      for (size_t j = 0; j < self->columns; j++)
        {
          const double marked = self->left[j];
          const double x
              = row > 0 && marked > 0 ? draw_cell (self, row, marked, all, state) : 0;

          sum += self->log_factorials[(size_t)x];
          self->left[j] -= x;
          all -= marked;
          row -= x;
        }
      below -= self->row_totals[i];
    }
  return sum;
}

static double
margins_fill (Margins *self)
{
  double n = 0;

  for (size_t i = 0; i < self->rows; i++)
    self->row_totals[i] = 0;
  for (size_t j = 0; j < self->columns; j++)
    self->column_totals[j] = 0;
  for (size_t i = 0; i < self->rows; i++)
    for (size_t j = 0; j < self->columns; j++)
      {
        self->row_totals[i] += self->observed[i * self->columns + j];
        self->column_totals[j] += self->observed[i * self->columns + j];
      }
  for (size_t i = 0; i < self->rows; i++)
    n += self->row_totals[i];
  self->log_factorials[0] = 0;
  for (size_t i = 1; i <= (size_t)n; i++)
    self->log_factorials[i] = self->log_factorials[i - 1] + log ((double)i);
  return n;
}

double
eda_fisher_simulated (const double observed[],
                      size_t       rows,
                      size_t       columns,
                      size_t       tables,
                      uint64_t     seed,
                      double       work[])
{
  Margins      self = { observed,
                        rows,
                        columns,
                        work,
                        work + rows,
                        work + rows + columns,
                        work + rows + 2 * columns };
  const double n = margins_fill (&self);
  double       limit = 0;
  size_t       rarer = 0;

  for (size_t i = 0; i < rows * columns; i++)
    limit += self.log_factorials[(size_t)observed[i]];
  for (size_t i = 0; i < tables; i++)
    rarer += draw_table (&self, n, &seed) >= limit - SAME;
  return ((double)rarer + 1) / ((double)tables + 1);
}
