/* Measures of tables whose levels have no order. */
#include "analysis/kernels/nominal.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

/* Right guesses of one side: without the other, and with it. */
typedef struct
{
  double n, blind, seeing;
} Guesses;

/* Guessing the lines' place: a line is a row when @step is @columns, else a column. */
static Guesses
count_guesses (
    const double counts[], size_t lines, size_t line_step, size_t others, size_t step)
{
  Guesses self = { 0, 0, 0 };

  for (size_t i = 0; i < lines; i++)
    {
      double total = 0;

      for (size_t j = 0; j < others; j++)
        total += counts[i * line_step + j * step];
      self.blind = fmax (self.blind, total);
      self.n += total;
    }
  for (size_t j = 0; j < others; j++)
    {
      double best = 0;

      for (size_t i = 0; i < lines; i++)
        best = fmax (best, counts[i * line_step + j * step]);
      self.seeing += best;
    }
  return self;
}

static double
spared (double seeing, double blind, double n)
{
  return n > blind ? (seeing - blind) / (n - blind) : NAN;
}

EdaLambda
eda_lambda (const double counts[], size_t rows, size_t columns)
{
  const Guesses a = count_guesses (counts, rows, columns, columns, 1);
  const Guesses b = count_guesses (counts, columns, 1, rows, columns);

  return (EdaLambda){
    spared (a.seeing, a.blind, a.n),
    spared (b.seeing, b.blind, b.n),
    spared (a.seeing + b.seeing, a.blind + b.blind, a.n + b.n),
  };
}

/* Shares of level @i on both sides. */
static void
get_margins (
    const double counts[], size_t k, double n, size_t i, double *row, double *column)
{
  *row = *column = 0;
  for (size_t j = 0; j < k; j++)
    {
      *row += counts[i * k + j] / n;
      *column += counts[j * k + i] / n;
    }
}

/* Fleiss, Cohen & Everitt (1969), formula 13. */
static double
kappa_variance (const double counts[], size_t k, double n, double kappa, double expected)
{
  const double miss = 1 - kappa;
  EdaSum       sum = { 0, 0 };

  for (size_t i = 0; i < k; i++)
    for (size_t j = 0; j < k; j++)
      {
        double row_i, column_i, row_j, column_j;

        get_margins (counts, k, n, i, &row_i, &column_i);
        get_margins (counts, k, n, j, &row_j, &column_j);

        const double part = (i == j) - (column_i + row_j) * miss;

        eda_sum_add (&sum, counts[i * k + j] / n * part * part);
      }

  const double centre = kappa - expected * miss;

  return fmax (0, eda_sum_get (&sum) - centre * centre) / n / (1 - expected)
         / (1 - expected);
}

EdaKappa
eda_kappa (const double counts[], size_t k)
{
  EdaKappa self = { NAN, NAN, NAN, NAN };
  double   n = 0, agreed = 0, expected = 0;

  for (size_t i = 0; i < k * k; i++)
    n += counts[i];
  if (!(n > 0))
    return self;
  for (size_t i = 0; i < k; i++)
    {
      double row, column;

      get_margins (counts, k, n, i, &row, &column);
      agreed += counts[i * k + i] / n;
      expected += row * column;
    }
  self.agreed = agreed;
  if (!(expected < 1 - 1e-12))
    return self;
  self.value = (agreed - expected) / (1 - expected);

  const double reach
      = EDA_Z_95 * sqrt (kappa_variance (counts, k, n, self.value, expected));

  self.low = fmax (-1, self.value - reach);
  self.high = fmin (1, self.value + reach);
  return self;
}
