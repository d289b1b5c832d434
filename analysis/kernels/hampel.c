/* Impulses: single values that jump out of their neighbourhood. */
#include "analysis/kernels/hampel.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/robust.h"
#include "analysis/kernels/quantile.h"

#define WINDOW (2 * EDA_HAMPEL_SIDE + 1)

/* A short sorted list that values enter and leave. */
typedef struct
{
  double values[WINDOW];
  size_t n;
} Window;

static void
window_add (Window *self, double x)
{
  size_t place = self->n++;

  for (; place > 0 && self->values[place - 1] > x; place--)
    self->values[place] = self->values[place - 1];
  self->values[place] = x;
}

static void
window_remove (Window *self, double x)
{
  size_t place = 0;

  while (self->values[place] != x)
    place++;
  self->n--;
  memmove (self->values + place,
           self->values + place + 1,
           (self->n - place) * sizeof self->values[0]);
}

static double
measure_distance (const Window *self, double x)
{
  double work[WINDOW];
  double median = eda_quantile (self->values, self->n, 0.5);
  double mad = eda_mad_raw (self->values, self->n, work);

  if (!(mad > 0))
    return NAN;
  return isfinite (x - median) && isfinite (mad)
             ? (x - median) / mad / 1.4826
             : (x / 4 - median / 4) / (mad / 4) / 1.4826;
}

static double
measure_jump (const Window *self, double x)
{
  Window others = *self;

  window_remove (&others, x);
  return x - eda_quantile (others.values, others.n, 0.5);
}

/* @out: what @measure says of each value and the window around it */
static void
slide (const double x[],
       size_t       n,
       double (*measure) (const Window *window, double x),
       double out[])
{
  Window window = { .n = 0 };

  for (size_t i = 0; i < n && i < EDA_HAMPEL_SIDE; i++)
    window_add (&window, x[i]);
  for (size_t i = 0; i < n; i++)
    {
      if (i + EDA_HAMPEL_SIDE < n)
        window_add (&window, x[i + EDA_HAMPEL_SIDE]);
      out[i] = measure (&window, x[i]);
      if (i >= EDA_HAMPEL_SIDE)
        window_remove (&window, x[i - EDA_HAMPEL_SIDE]);
    }
}

void
eda_hampel (const double x[], size_t n, double distance[])
{
  slide (x, n, measure_distance, distance);
}

void
eda_hampel_jumps (const double x[], size_t n, double jump[])
{
  slide (x, n, measure_jump, jump);
}
