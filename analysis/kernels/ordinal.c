/* Measures of tables whose levels are ordered, from the pairs of rows of data that go the
 * same way and those that go opposite ways. */
#include "analysis/kernels/ordinal.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

typedef struct
{
  const double *counts;
  size_t        rows, columns;
  double       *same, *opposite; /* of each cell: rows of data on its sides */
  double       *row_totals, *column_totals;
  double        n, p, q;          /* p: Σ count · same, q: Σ count · opposite */
  double row_pairs, column_pairs; /* ordered pairs that differ in the row, the column */
} Pairs;

/* One cell adds its count to the cells above left and below right, and to the others off
 * its row and column. */
static void
add_count (Pairs *self, size_t i, size_t j)
{
  const double count = self->counts[i * self->columns + j];

  self->row_totals[i] += count;
  self->column_totals[j] += count;
  if (count == 0)
    return;
  for (size_t k = 0; k < self->rows; k++)
    for (size_t l = 0; l < self->columns; l++)
      if (k != i && l != j)
        *((k > i) == (l > j) ? &self->same[k * self->columns + l]
                             : &self->opposite[k * self->columns + l])
            += count;
}

/* Ordered pairs of rows of data in different lines: Σ t (n - t). */
static double
count_apart (const double totals[], size_t lines, double n)
{
  double sum = 0;

  for (size_t i = 0; i < lines; i++)
    sum += totals[i] * (n - totals[i]);
  return sum;
}

static void
pairs_count (Pairs *self, double work[])
{
  const size_t cells = self->rows * self->columns;

  for (size_t i = 0; i < 2 * cells + self->rows + self->columns; i++)
    work[i] = 0;
  self->same = work;
  self->opposite = work + cells;
  self->row_totals = work + 2 * cells;
  self->column_totals = work + 2 * cells + self->rows;
  for (size_t i = 0; i < self->rows; i++)
    for (size_t j = 0; j < self->columns; j++)
      add_count (self, i, j);
  for (size_t i = 0; i < self->rows; i++)
    self->n += self->row_totals[i];
  for (size_t i = 0; i < cells; i++)
    {
      self->p += self->counts[i] * self->same[i];
      self->q += self->counts[i] * self->opposite[i];
    }
  self->row_pairs = count_apart (self->row_totals, self->rows, self->n);
  self->column_pairs = count_apart (self->column_totals, self->columns, self->n);
}

/* A measure (p - q) / size, and how size changes when a row of data is added to a cell.
 */
typedef enum
{
  GAMMA,
  TAU_B,
  TAU_C,
  SOMERS_ROWS,
  SOMERS_COLUMNS,
} Measure;

static double
measure_size (const Pairs *self, Measure measure)
{
  const double least = (double)(self->rows < self->columns ? self->rows : self->columns);

  switch (measure)
    {
    case GAMMA:
      return self->p + self->q;
    case TAU_B:
      return sqrt (self->row_pairs) * sqrt (self->column_pairs);
    case TAU_C:
      return self->n * self->n * (least - 1) / least;
    case SOMERS_ROWS:
      return self->column_pairs;
    case SOMERS_COLUMNS:
      return self->row_pairs;
    }
  return NAN;
}

/* Half of the change of size by one more row of data in cell @i, @j. */
static double
size_slope (const Pairs *self, Measure measure, double size, size_t i, size_t j)
{
  const size_t at = i * self->columns + j;
  const double by_row = self->n - self->row_totals[i];
  const double by_column = self->n - self->column_totals[j];

  switch (measure)
    {
    case GAMMA:
      return self->same[at] + self->opposite[at];
    case TAU_B:
      return (by_row / self->row_pairs + by_column / self->column_pairs) * size / 2;
    case TAU_C:
      return size / self->n;
    case SOMERS_ROWS:
      return by_column;
    case SOMERS_COLUMNS:
      return by_row;
    }
  return NAN;
}

/* The slopes by single rows of data have mean 0 (a ratio of two sums over pairs does not
 * change when all counts grow alike), so their squares are the variance. */
static EdaEffect
measure_pairs (const Pairs *self, Measure measure)
{
  const double size = measure_size (self, measure);
  const double value = (self->p - self->q) / size;
  EdaSum       squares = { 0.0, 0.0 };

  if (!(size > 0))
    return (EdaEffect){ NAN, NAN, NAN };
  for (size_t i = 0; i < self->rows; i++)
    for (size_t j = 0; j < self->columns; j++)
      {
        const size_t at = i * self->columns + j;
        const double slope = (self->same[at] - self->opposite[at]
                              - value * size_slope (self, measure, size, i, j))
                             / size * 2;

        eda_sum_add (&squares, self->counts[at] * slope * slope);
      }

  const double reach = EDA_Z_95 * sqrt (eda_sum_get (&squares));

  return (EdaEffect){ value, fmax (-1, value - reach), fmin (1, value + reach) };
}

EdaOrdinal
eda_ordinal (const double counts[], size_t rows, size_t columns, double work[])
{
  Pairs self = { .counts = counts, .rows = rows, .columns = columns };

  if (rows < 2 || columns < 2)
    {
      const EdaEffect none = { NAN, NAN, NAN };

      return (EdaOrdinal){ none, none, none, none, none };
    }
  pairs_count (&self, work);
  return (EdaOrdinal){
    measure_pairs (&self, GAMMA),          measure_pairs (&self, TAU_B),
    measure_pairs (&self, TAU_C),          measure_pairs (&self, SOMERS_ROWS),
    measure_pairs (&self, SOMERS_COLUMNS),
  };
}
