/* Numbers of about twice a double's precision, hi + lo, for what comes out of a long sum or goes into a power.
   Nothing but IEEE additions and multiplications: the same bits on every machine. */
#pragma once

typedef struct
{
  double hi, lo; /* hi is hi + lo, rounded */
} EdaPair;

/* a + b exactly (Knuth, The Art of Computer Programming 2, 4.2.2). */
static inline EdaPair
eda_pair_sum (double a, double b)
{
  const double hi = a + b, rest = hi - a;

  return (EdaPair){ hi, (a - (hi - rest)) + (b - rest) };
}

/* The same for |a| ≥ |b|, or a = 0 (Dekker 1971). */
static inline EdaPair
eda_pair_ordered_sum (double a, double b)
{
  const double hi = a + b;

  return (EdaPair){ hi, b - (hi - a) };
}

/* a × b exactly, below 2⁹⁹⁶ (Dekker 1971, with Veltkamp's halves). */
static inline EdaPair
eda_pair_product (double a, double b)
{
  const double hi = a * b;
  const double wide_a = a * 134217729.0, wide_b = b * 134217729.0; /* 2²⁷ + 1 */
  const double a1 = wide_a - (wide_a - a), a2 = a - a1;
  const double b1 = wide_b - (wide_b - b), b2 = b - b1;

  return (EdaPair){ hi, ((a1 * b1 - hi) + a1 * b2 + a2 * b1) + a2 * b2 };
}

static inline EdaPair
eda_pair_add (EdaPair a, EdaPair b)
{
  const EdaPair sum = eda_pair_sum (a.hi, b.hi);

  return eda_pair_sum (sum.hi, sum.lo + (a.lo + b.lo));
}

static inline EdaPair
eda_pair_times (EdaPair a, EdaPair b)
{
  const EdaPair product = eda_pair_product (a.hi, b.hi);

  return eda_pair_sum (product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/* e to the power of x. */
double eda_exp_of_pair (EdaPair x);

/* The natural logarithm of x, which is positive and finite, to about 2⁻⁶⁸ of its size. */
EdaPair eda_log_as_pair (double x);
