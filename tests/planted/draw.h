/* Random numbers that are the same on every machine, and the distributions that the recipes
 * ask for. */
#pragma once

#include <glib.h>
#include <math.h>

typedef struct
{
  guint64 state;
} Draw;

/* splitmix64 (Steele, Lea & Flood 2014) */
static inline guint64
draw_bits (Draw *self)
{
  guint64 z = self->state += 0x9E3779B97F4A7C15u;

  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/* In (0, 1). */
static inline double
draw_uniform (Draw *self)
{
  return ((double)(draw_bits (self) >> 12) + 0.5) / 4503599627370496.0;
}

static inline gboolean
draw_chance (Draw *self, double probability)
{
  return draw_uniform (self) < probability;
}

/* 0..n-1 */
static inline guint
draw_below (Draw *self, guint n)
{
  return (guint)(draw_uniform (self) * n);
}

static inline double
draw_normal (Draw *self)
{
  double radius = sqrt (-2 * log (draw_uniform (self)));

  return radius * cos (2 * G_PI * draw_uniform (self));
}

/* Marsaglia & Tsang (2000), for shape >= 1. */
static inline double
draw_gamma (Draw *self, double shape)
{
  double d = shape - 1.0 / 3, c = 1 / sqrt (9 * d);

  for (;;)
    {
      double x = draw_normal (self);
      double v = 1 + c * x;

      v = v * v * v;
      if (v > 0 && log (draw_uniform (self)) < x * x / 2 + d - d * v + d * log (v))
        return d * v;
    }
}

static inline double
draw_beta (Draw *self, double a, double b)
{
  double x = draw_gamma (self, a);

  return x / (x + draw_gamma (self, b));
}

static inline double
draw_student (Draw *self, double degrees)
{
  double chi2 = 2 * draw_gamma (self, degrees / 2);

  return draw_normal (self) / sqrt (chi2 / degrees);
}

/* Knuth's product of uniforms; for small means. */
static inline guint
draw_poisson (Draw *self, double mean)
{
  double limit = exp (-mean), product = draw_uniform (self);
  guint  count = 0;

  for (; product > limit; count++)
    product *= draw_uniform (self);
  return count;
}

/* A level of 0..n-1 with P proportional to (k + 1)^-power. */
static inline guint
draw_zipf (Draw *self, guint n, double power)
{
  double total = 0, at;

  for (guint k = 1; k <= n; k++)
    total += pow (k, -power);
  at = draw_uniform (self) * total;
  for (guint k = 1; k < n; k++)
    if ((at -= pow (k, -power)) < 0)
      return k - 1;
  return n - 1;
}
