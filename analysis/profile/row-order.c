/* Trend, change from one half of the rows to the other, and impulses. */

#include "analysis/profile/row-order.h"

#include "analysis/kernels/hampel.h"
#include "analysis/kernels/two-sample.h"
#include "analysis/kernels/significance.h"
#include "analysis/kernels/sort.h"

#include <math.h>
#include <string.h>

#define MIN_ROWS 20
#define MAX_TREND 50000    /* values; more rows are taken in blocks */
#define MAX_CELLS 30000000 /* cells looked at, over all columns */
#define SMOOTH 0.5         /* neighbours as alike as this make an order */
#define SHORT 5000         /* rows whose lags are looked at, order or not */
#define MAX_FLAT 0.5       /* share of windows without a spread to measure by */

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return column->numeric && column->n_finite >= MIN_ROWS && column->min < column->max
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

/* @rows: (out): the row of each value */
static gsize
read_finite (const EdaColumn *column, double out[], gsize rows[])
{
  gsize  n_rows = eda_column_get_n_rows (column), n = 0;
  double chunk[EDA_CANCEL_ROWS];

  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize length = MIN (EDA_CANCEL_ROWS, n_rows - first);

      eda_column_read_numbers (column, first, length, chunk);
      for (gsize i = 0; i < length; i++)
        if (isfinite (chunk[i]))
          {
            rows[n] = first + i;
            out[n++] = chunk[i];
          }
    }
  return n;
}

/* The first date or datetime that never goes back and does move. */
static gint
find_date (const EdaColumnProfile *const *columns, guint n_columns, gsize n_rows)
{
  for (guint i = 0; i < n_columns; i++)
    {
      EdaStorage storage = eda_column_get_storage (columns[i]->column);
      double     last = -INFINITY;
      gsize      row = 0;

      if ((storage != EDA_STORAGE_DATE && storage != EDA_STORAGE_DATETIME)
          || columns[i]->distinct < MIN_ROWS)
        continue;
      for (; row < n_rows; row++)
        {
          double now = eda_column_get_number (columns[i]->column, row);

          if (now < last)
            break;
          last = isnan (now) ? last : now;
        }
      if (row == n_rows)
        return (gint)i;
    }
  return -1;
}

/* Means of @block values each; the last may be of fewer. */
static gsize
take_blocks (const double x[], gsize n, gsize block, double out[])
{
  gsize blocks = 0;

  for (gsize first = 0; first < n; first += block)
    {
      gsize  length = MIN (block, n - first);
      double sum = 0;

      for (gsize i = 0; i < length; i++)
        sum += x[first + i] / (double)length;
      out[blocks++] = sum;
    }
  return blocks;
}

static void
measure_trend (EdaAlongRows *self, const double x[], double work[])
{
  g_autofree double *space = NULL;
  gsize              n;

  self->block = (self->n + MAX_TREND - 1) / MAX_TREND;
  n = take_blocks (x, self->n, self->block, work);
  space = g_new (double, 2 * n);
  self->trend = eda_mann_kendall (work, n, space);
}

static void
measure_halves (EdaAlongRows *self, const double x[], double work[])
{
  gsize    half = self->n / 2, sizes[2] = { half, self->n - half };
  EdaGroup groups[2];
  EdaAnova both = eda_anova (x, sizes, 2, groups);

  self->d = -eda_cohens_d (&both, groups);
  memcpy (work, x, self->n * sizeof *x);
  eda_sort (work, half);
  eda_sort (work + half, self->n - half);
  self->halves = eda_smirnov (work, half, work + half, self->n - half);
}

/* Keeps the farthest impulses, farthest first. */
static void
add_impulse (EdaAlongRows *self, gsize row, double distance)
{
  guint place = MIN (self->n_rows, EDA_IMPULSE_ROWS - 1);

  self->impulses++;
  if (self->n_rows == EDA_IMPULSE_ROWS
      && fabs (distance) <= fabs (self->distances[place]))
    return;
  self->n_rows = place + 1;
  for (; place > 0 && fabs (self->distances[place - 1]) < fabs (distance); place--)
    {
      self->distances[place] = self->distances[place - 1];
      self->rows[place] = self->rows[place - 1];
    }
  self->distances[place] = distance;
  self->rows[place] = row;
}

static void
look_for_impulses (EdaAlongRows *self,
                   const double  x[],
                   const gsize   rows[],
                   double        work[])
{
  gsize flat = 0;

  eda_hampel (x, self->n, work);
  for (gsize i = 0; i < self->n; i++)
    flat += isnan (work[i]);
  if ((double)flat > MAX_FLAT * (double)self->n)
    return;
  self->judged = TRUE;
  for (gsize i = 0; i < self->n; i++)
    if (fabs (work[i]) > EDA_HAMPEL_LIMIT)
      add_impulse (self, rows[i], work[i]);
}

static void
measure_lags (EdaAlongRows     *self,
              const EdaMoments *moments,
              const double      x[],
              double            work[])
{
  self->n_lags = (guint)eda_count_lags (self->n);
  eda_autocorrelations (x, moments, self->n_lags, self->r, work);
  self->ljung_box = eda_ljung_box (self->r, MIN (EDA_LJUNG_LAGS, self->n / 5), self->n);
  self->durbin_watson = eda_durbin_watson (x, moments);
}

static void
adjust (GArray *columns)
{
  guint              n = columns->len;
  EdaAlongRows      *along = (EdaAlongRows *)(gpointer)columns->data;
  g_autofree double *p = g_new (double, 2 * n), *q = g_new (double, 2 * n);
  g_autofree gsize  *order = g_new (gsize, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      p[i] = along[i].trend.p;
      p[n + i] = along[i].halves.p;
    }
  eda_adjust_bh (p, n, q, order);
  eda_adjust_bh (p + n, n, q + n, order);
  for (guint i = 0; i < n; i++)
    {
      along[i].trend_q = q[i];
      along[i].halves_q = q[n + i];
    }
}

EdaRowOrder *
eda_row_order_new (const EdaColumnProfile *const *columns,
                   guint                          n_columns,
                   gsize                          n_rows,
                   const EdaContext              *context,
                   GError                       **error)
{
  g_autoptr (EdaRowOrder) self = g_new0 (EdaRowOrder, 1);
  g_autofree double *x = g_new (double, n_rows), *work = g_new (double, n_rows);
  g_autofree gsize  *rows = g_new (gsize, n_rows);
  gsize              looked = 0;

  self->date = find_date (columns, n_columns, n_rows);
  self->columns = g_array_new (FALSE, FALSE, sizeof (EdaAlongRows));
  for (guint i = 0; i < n_columns; i++)
    {
      EdaAlongRows along = { .column = i };
      gboolean     ordered;

      if (!eda_context_check (context, error))
        return NULL;
      if (!takes_part (columns[i]))
        continue;
      looked += n_rows;
      if (looked > MAX_CELLS)
        {
          self->left_out++;
          continue;
        }
      along.n = read_finite (columns[i]->column, x, rows);
      along.neighbours = columns[i]->lag1_autocorrelation;
      measure_trend (&along, x, work);
      measure_halves (&along, x, work);
      ordered = self->date >= 0 || along.neighbours >= SMOOTH;
      if (ordered || along.n <= SHORT)
        measure_lags (&along, &columns[i]->moments, x, work);
      if (ordered)
        look_for_impulses (&along, x, rows, work);
      g_array_append_val (self->columns, along);
    }
  adjust (self->columns);
  return g_steal_pointer (&self);
}

void
eda_row_order_free (EdaRowOrder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self);
}
