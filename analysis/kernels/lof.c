/* Rows whose neighbourhood is thinner than that of their neighbours. */
#include "analysis/kernels/lof.h"

#include <math.h>

#define LEAST_REACH 1e-10 /* rows that occur more than k times have neighbours at 0 */

typedef struct
{
  size_t  n, k;
  size_t *neighbours; /* n × k, nearest first */
  double *distances;  /* n × k */
} Graph;

static double
squared_distance (const double a[], const double b[], size_t p)
{
  double sum = 0;

  for (size_t i = 0; i < p; i++)
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

/* Keeps the list of row @i sorted; @filled neighbours are in it. */
static void
graph_offer (Graph *self, size_t i, size_t filled, size_t other, double distance)
{
  size_t *rows = self->neighbours + i * self->k;
  double *distances = self->distances + i * self->k;
  size_t  place = filled < self->k ? filled : self->k - 1;

  if (filled == self->k && !(distance < distances[place]))
    return;
  for (; place > 0 && distances[place - 1] > distance; place--)
    {
      rows[place] = rows[place - 1];
      distances[place] = distances[place - 1];
    }
  rows[place] = other;
  distances[place] = distance;
}

static void
graph_fill_row (Graph *self, const double points[], size_t p, size_t i)
{
  size_t filled = 0;

  for (size_t j = 0; j < self->n; j++)
    {
      if (j == i)
        continue;
      graph_offer (
          self, i, filled, j, squared_distance (points + i * p, points + j * p, p));
      filled += filled < self->k;
    }
  for (size_t j = 0; j < self->k; j++)
    self->distances[i * self->k + j] = sqrt (self->distances[i * self->k + j]);
}

/* One over the mean reach of a row's neighbours: how dense it is there. */
static double
measure_density (const Graph *self, size_t i)
{
  double reach = 0;

  for (size_t j = 0; j < self->k; j++)
    {
      const size_t other = self->neighbours[i * self->k + j];

      reach += fmax (self->distances[i * self->k + j],
                     self->distances[(other + 1) * self->k - 1]);
    }
  return 1 / (reach / (double)self->k + LEAST_REACH);
}

void
eda_local_outlier_factor (const double points[],
                          size_t       n,
                          size_t       p,
                          size_t       k,
                          double       lof[],
                          size_t       neighbours[],
                          double       work[])
{
  Graph   graph = { n, k, neighbours, work };
  double *density = work + n * k;

  for (size_t i = 0; i < n; i++)
    graph_fill_row (&graph, points, p, i);
  for (size_t i = 0; i < n; i++)
    density[i] = measure_density (&graph, i);
  for (size_t i = 0; i < n; i++)
    {
      double sum = 0;

      for (size_t j = 0; j < k; j++)
        sum += density[neighbours[i * k + j]];
      lof[i] = sum / (double)k / density[i];
    }
}
