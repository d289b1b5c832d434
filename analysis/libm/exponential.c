/* exp, exp2, expm1, sinh, cosh and tanh of <math.h>, with the same bits on every CPU. The
   C library chooses among several codes by what the CPU can do, and they differ in the
   last bit; these stand in front of its own, for the program and for the libraries that
   it calls. Within 1 unit of the last place for exp and exp2, within 3 for the others.
   After Tang (1989), Table-driven implementation of the exponential function. */

#include "analysis/libm/pair.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define STEPS 32
#define OVERFLOW 709.79
#define UNDERFLOW -745.2
#define PER_STEP 0x1.71547652b82fep+5 /* 32 / ln 2 */

/* 2^(j / 32) */
static const EdaPair roots[STEPS] = {
  { 0x1.0000000000000p+0, 0x0.0p+0 },
  { 0x1.059b0d3158574p+0, 0x1.d73e2a475b465p-55 },
  { 0x1.0b5586cf9890fp+0, 0x1.8a62e4adc610bp-54 },
  { 0x1.11301d0125b51p+0, -0x1.6c51039449b3ap-54 },
  { 0x1.172b83c7d517bp+0, -0x1.19041b9d78a76p-55 },
  { 0x1.1d4873168b9aap+0, 0x1.e016e00a2643cp-54 },
  { 0x1.2387a6e756238p+0, 0x1.9b07eb6c70573p-54 },
  { 0x1.29e9df51fdee1p+0, 0x1.612e8afad1255p-55 },
  { 0x1.306fe0a31b715p+0, 0x1.6f46ad23182e4p-55 },
  { 0x1.371a7373aa9cbp+0, -0x1.63aeabf42eae2p-54 },
  { 0x1.3dea64c123422p+0, 0x1.ada0911f09ebcp-55 },
  { 0x1.44e086061892dp+0, 0x1.89b7a04ef80d0p-59 },
  { 0x1.4bfdad5362a27p+0, 0x1.d4397afec42e2p-56 },
  { 0x1.5342b569d4f82p+0, -0x1.07abe1db13cadp-55 },
  { 0x1.5ab07dd485429p+0, 0x1.6324c054647adp-54 },
  { 0x1.6247eb03a5585p+0, -0x1.383c17e40b497p-54 },
  { 0x1.6a09e667f3bcdp+0, -0x1.bdd3413b26456p-54 },
  { 0x1.71f75e8ec5f74p+0, -0x1.16e4786887a99p-55 },
  { 0x1.7a11473eb0187p+0, -0x1.41577ee04992fp-55 },
  { 0x1.82589994cce13p+0, -0x1.d4c1dd41532d8p-54 },
  { 0x1.8ace5422aa0dbp+0, 0x1.6e9f156864b27p-54 },
  { 0x1.93737b0cdc5e5p+0, -0x1.75fc781b57ebcp-57 },
  { 0x1.9c49182a3f090p+0, 0x1.c7c46b071f2bep-56 },
  { 0x1.a5503b23e255dp+0, -0x1.d2f6edb8d41e1p-54 },
  { 0x1.ae89f995ad3adp+0, 0x1.7a1cd345dcc81p-54 },
  { 0x1.b7f76f2fb5e47p+0, -0x1.5584f7e54ac3bp-56 },
  { 0x1.c199bdd85529cp+0, 0x1.11065895048ddp-55 },
  { 0x1.cb720dcef9069p+0, 0x1.503cbd1e949dbp-56 },
  { 0x1.d5818dcfba487p+0, 0x1.2ed02d75b3707p-55 },
  { 0x1.dfc97337b9b5fp+0, -0x1.1a5cd4f184b5cp-54 },
  { 0x1.ea4afa2a490dap+0, -0x1.e9c23179c2893p-54 },
  { 0x1.f50765b6e4540p+0, 0x1.9d3e12dd8a18bp-54 },
};

/* ln 2 / 32 in three parts, of which the first two have 32 bits, so that a count times
 * them is exact. */
static const double step[]
    = { 0x1.62e42fee00000p-6, 0x1.a39ef35600000p-38, 0x1.93c7673007e5fp-70 };

static const EdaPair ln2 = { 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56 };

/* x = exponent ln 2 + root ln 2 / 32 + rest */
typedef struct
{
  int     exponent, root;
  EdaPair rest;
} Reduced;

/* The nearest whole number: what is added has no room for a fraction. */
static double
nearest (double x)
{
  static const double no_fraction = 0x1.8p52;

  return (x + no_fraction) - no_fraction;
}

static Reduced
reduced (EdaPair x)
{
  const double  count = nearest (x.hi * PER_STEP);
  const EdaPair rest = eda_pair_sum (x.hi - count * step[0], -count * step[1]);
  const int     k = (int)count;

  return (Reduced){ k >> 5,
                    k & (STEPS - 1),
                    eda_pair_add (rest, (EdaPair){ x.lo, -count * step[2] }) };
}

/* e^r − 1 for |r| ≤ ln 2 / 64 */
static double
beyond_one (EdaPair r)
{
  const double x = r.hi;
  const double series
      = 1 / 2.0
        + x
              * (1 / 6.0
                 + x * (1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0 + x * (1 / 5040.0)))));

  return x + (r.lo + x * x * series);
}

static double
scaled (double x, int exponent)
{
  uint64_t bits = (uint64_t)(exponent + 1023) << 52;
  double   power;

  if (exponent < -1000 || exponent > 1000)
    return ldexp (x, exponent);
  memcpy (&power, &bits, sizeof power);
  return x * power;
}

static double
power_of (Reduced x)
{
  const EdaPair root = roots[x.root];

  return scaled (root.hi + (root.lo + root.hi * beyond_one (x.rest)), x.exponent);
}

double
eda_exp_of_pair (EdaPair x)
{
  if (isnan (x.hi))
    return x.hi;
  if (x.hi > OVERFLOW)
    return INFINITY;
  return x.hi < UNDERFLOW ? 0 : power_of (reduced (x));
}

double
exp (double x)
{
  return eda_exp_of_pair ((EdaPair){ x, 0 });
}

double
exp2 (double x)
{
  double count;

  if (isnan (x))
    return x;
  if (x > 1024)
    return INFINITY;
  if (x < -1076)
    return 0;
  count = nearest (x * STEPS);
  return power_of ((Reduced){ (int)count >> 5,
                              (int)count & (STEPS - 1),
                              eda_pair_times ((EdaPair){ x - count / STEPS, 0 }, ln2) });
}

double
expm1 (double x)
{
  Reduced parts;
  EdaPair root, above;

  if (isnan (x) || fabs (x) < 0x1p-54)
    return x;
  if (x > 40)
    return exp (x);
  if (x < -40)
    return -1;
  parts = reduced ((EdaPair){ x, 0 });
  if (parts.exponent == 0 && parts.root == 0)
    return beyond_one (parts.rest);
  root = roots[parts.root];
  root.hi = scaled (root.hi, parts.exponent);
  root.lo = scaled (root.lo, parts.exponent);
  above = eda_pair_sum (root.hi, -1);
  return above.hi + (above.lo + root.lo + root.hi * beyond_one (parts.rest));
}

/* e^x / 2 for large x, where it may be finite though e^x is not */
static double
half_exp (double x)
{
  const double root = exp (x / 2);

  return x < 700 ? exp (x) / 2 : root / 2 * root;
}

double
sinh (double x)
{
  const double size = fabs (x), t = expm1 (size);

  return copysign (size > 40 ? half_exp (size) : (t + t / (t + 1)) / 2, x);
}

double
cosh (double x)
{
  const double size = fabs (x);

  return size > 40 ? half_exp (size) : (exp (size) + exp (-size)) / 2;
}

double
tanh (double x)
{
  const double t = expm1 (2 * fmin (fabs (x), 20));

  return isnan (x) ? x : copysign (t / (t + 2), x);
}
