/* Random numbers for practice files: the same bits on every machine. */

#include "practice/draw.h"

#include <math.h>

#define LN2 0.69314718055994530942

/* ---- functions ---- */

double
eda_exact_exp (double x)
{
  double whole = floor (x / LN2 + 0.5), rest = x - whole * LN2, term = 1, sum = 1;

  for (int i = 1; i < 20; i++)
    sum += term *= rest / i;
  return ldexp (sum, (int)whole);
}

/* 2 artanh ((m − 1) / (m + 1)) of the mantissa, which is near 1. */
double
eda_exact_log (double x)
{
  int    exponent;
  double m = frexp (x, &exponent), s, power, sum = 0;

  if (m < G_SQRT2 / 2)
    {
      m *= 2;
      exponent--;
    }
  s = (m - 1) / (m + 1);
  power = s;
  for (int i = 1; i < 30; i += 2)
    {
      sum += power / i;
      power *= s * s;
    }
  return 2 * sum + exponent * LN2;
}

double
eda_exact_sine (double turns)
{
  double x = 2 * G_PI * (turns - floor (turns + 0.5)), term = x, sum = x;

  for (int i = 2; i < 30; i += 2)
    sum += term *= -x * x / (i * (i + 1));
  return sum;
}

/* ---- streams ---- */

/* SplitMix64 (Steele, Lea & Flood 2014) */
guint64
eda_draw_bits (EdaDraw *self)
{
  guint64 z = self->state += 0x9E3779B97F4A7C15u;

  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

EdaDraw
eda_draw_new (guint64 seed, const char *name, guint number, guint try)
{
  guint64 hash = 0xCBF29CE484222325u; /* FNV-1a */
  EdaDraw self;

  for (; *name != '\0'; name++)
    hash = (hash ^ (guint8)*name) * 0x100000001B3u;
  self.state = seed;
  self.state = eda_draw_bits (&self) ^ hash;
  self.state = eda_draw_bits (&self) ^ ((guint64)number << 32 | try);
  self.state = eda_draw_bits (&self);
  return self;
}

/* ---- distributions ---- */

double
eda_draw_uniform (EdaDraw *self)
{
  return ((double)(eda_draw_bits (self) >> 12) + 0.5) / 4503599627370496.0;
}

gboolean
eda_draw_chance (EdaDraw *self, double probability)
{
  return eda_draw_uniform (self) < probability;
}

guint
eda_draw_below (EdaDraw *self, guint n)
{
  return (guint)(eda_draw_uniform (self) * n);
}

/* The polar method (Marsaglia & Bray 1964), one of the pair. */
double
eda_draw_normal (EdaDraw *self)
{
  for (;;)
    {
      double x = 2 * eda_draw_uniform (self) - 1, y = 2 * eda_draw_uniform (self) - 1;
      double square = x * x + y * y, z;

      if (square >= 1 || square == 0)
        continue;
      z = x * sqrt (-2 * eda_exact_log (square) / square);
      if (fabs (z) <= 4)
        return z;
    }
}

/* Marsaglia & Tsang (2000). */
double
eda_draw_gamma (EdaDraw *self, double shape)
{
  double d = shape - 1.0 / 3, c = 1 / sqrt (9 * d);

  for (;;)
    {
      double x = eda_draw_normal (self);
      double v = 1 + c * x;

      v = v * v * v;
      if (v > 0
          && eda_exact_log (eda_draw_uniform (self))
                 < x * x / 2 + d - d * v + d * eda_exact_log (v))
        return d * v;
    }
}

double
eda_draw_beta (EdaDraw *self, double a, double b)
{
  double x = eda_draw_gamma (self, a);

  return x / (x + eda_draw_gamma (self, b));
}

double
eda_draw_student (EdaDraw *self, double degrees)
{
  double chi2 = 2 * eda_draw_gamma (self, degrees / 2);

  return eda_draw_normal (self) / sqrt (chi2 / degrees);
}

static double
inverse_power (guint k, double power)
{
  return eda_exact_exp (-power * eda_exact_log (k));
}

guint
eda_draw_zipf (EdaDraw *self, guint n, double power)
{
  double total = 0, at;

  for (guint k = 1; k <= n; k++)
    total += inverse_power (k, power);
  at = eda_draw_uniform (self) * total;
  for (guint k = 1; k < n; k++)
    if ((at -= inverse_power (k, power)) < 0)
      return k - 1;
  return n - 1;
}

guint *
eda_draw_order (EdaDraw *self, guint n)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i-- > 1;)
    {
      guint other = eda_draw_below (self, i + 1), kept = order[i];

      order[i] = order[other];
      order[other] = kept;
    }
  return order;
}
