/* Rows first, then columns, until what is left hardly changes. */
#include "analysis/kernels/median-polish.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"

#define MOST_ROUNDS 10
#define TOLERANCE 0.01

static double
median_of (const double x[], size_t n, size_t stride, double work[])
{
  for (size_t i = 0; i < n; i++)
    work[i] = x[i * stride];
  eda_sort (work, n);
  return eda_quantile (work, n, 0.5);
}

/* Takes the median off @n numbers and returns it. */
static double
sweep (double x[], size_t n, size_t stride, double work[])
{
  const double median = median_of (x, n, stride, work);

  for (size_t i = 0; i < n; i++)
    x[i * stride] -= median;
  return median;
}

static double
sum_sizes (const double x[], size_t n)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += fabs (x[i]);
  return sum;
}

EdaMedianPolish
eda_median_polish (const double table[],
                   size_t       rows,
                   size_t       columns,
                   double       row_effects[],
                   double       column_effects[],
                   double       residuals[],
                   double       work[])
{
  EdaMedianPolish self = { 0, 0, 0 };
  double          before;

  memcpy (residuals, table, rows * columns * sizeof *table);
  memset (row_effects, 0, rows * sizeof *row_effects);
  memset (column_effects, 0, columns * sizeof *column_effects);
  do
    {
      before = self.left;
      for (size_t i = 0; i < rows; i++)
        row_effects[i] += sweep (residuals + i * columns, columns, 1, work);
      self.common += sweep (column_effects, columns, 1, work);
      for (size_t j = 0; j < columns; j++)
        column_effects[j] += sweep (residuals + j, rows, columns, work);
      self.common += sweep (row_effects, rows, 1, work);
      self.left = sum_sizes (residuals, rows * columns);
      self.rounds++;
    }
  while (self.left > 0 && fabs (self.left - before) >= TOLERANCE * self.left
         && self.rounds < MOST_ROUNDS);
  return self;
}
