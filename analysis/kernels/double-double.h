/* Numbers of twice a double's digits: the unevaluated sum of two doubles (Dekker 1971).
 *
 * About 32 significant digits, for the few places where the data themselves lose half of
 * what a double has. fma() rounds once on every processor, so results are the same
 * everywhere. */
#pragma once

#include <math.h>

typedef struct
{
  double high, low; /* |low| is at most half a unit in the last place of high */
} EdaDouble2;

static inline EdaDouble2
eda_d2 (double x)
{
  return (EdaDouble2){ x, 0.0 };
}

/* Exact; for |a| >= |b|. */
static inline EdaDouble2
eda_d2_quick_sum (double a, double b)
{
  const double sum = a + b;

  return (EdaDouble2){ sum, b - (sum - a) };
}

/* Exact. */
static inline EdaDouble2
eda_d2_sum (double a, double b)
{
  const double sum = a + b, seen = sum - a;

  return (EdaDouble2){ sum, (a - (sum - seen)) + (b - seen) };
}

/* Exact, short of underflow. */
static inline EdaDouble2
eda_d2_product (double a, double b)
{
  const double product = a * b;

  return (EdaDouble2){ product, fma (a, b, -product) };
}

static inline EdaDouble2
eda_d2_add (EdaDouble2 a, EdaDouble2 b)
{
  EdaDouble2       sum = eda_d2_sum (a.high, b.high);
  const EdaDouble2 rest = eda_d2_sum (a.low, b.low);

  sum = eda_d2_quick_sum (sum.high, sum.low + rest.high);
  return eda_d2_quick_sum (sum.high, sum.low + rest.low);
}

static inline EdaDouble2
eda_d2_minus (EdaDouble2 a)
{
  return (EdaDouble2){ -a.high, -a.low };
}

static inline EdaDouble2
eda_d2_subtract (EdaDouble2 a, EdaDouble2 b)
{
  return eda_d2_add (a, eda_d2_minus (b));
}

static inline EdaDouble2
eda_d2_multiply (EdaDouble2 a, EdaDouble2 b)
{
  const EdaDouble2 product = eda_d2_product (a.high, b.high);

  return eda_d2_quick_sum (product.high,
                           product.low + (a.high * b.low + a.low * b.high));
}

static inline EdaDouble2
eda_d2_divide (EdaDouble2 a, EdaDouble2 b)
{
  const double     first = a.high / b.high;
  const EdaDouble2 left = eda_d2_subtract (a, eda_d2_multiply (b, eda_d2 (first)));
  const double     second = left.high / b.high;
  const EdaDouble2 rest = eda_d2_subtract (left, eda_d2_multiply (b, eda_d2 (second)));
  const EdaDouble2 quotient = eda_d2_quick_sum (first, second);

  return eda_d2_add (quotient, eda_d2 (rest.high / b.high));
}

/* 0 for a <= 0. */
static inline EdaDouble2
eda_d2_sqrt (EdaDouble2 a)
{
  if (a.high <= 0)
    return eda_d2 (0.0);

  const double     root = sqrt (a.high);
  const EdaDouble2 left = eda_d2_subtract (a, eda_d2_product (root, root));

  return eda_d2_quick_sum (root, left.high / (2 * root));
}

static inline double
eda_d2_get (EdaDouble2 a)
{
  return a.high + a.low;
}
