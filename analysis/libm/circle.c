/* sin, cos, sincos and tan of <math.h>, with the same bits on every CPU (see
   exponential.c). Within 1 unit of the last place for sine and cosine, within 2 for the
   tangent. Quarters of a turn are taken away with as many bits of 2 / π as it needs
   (Payne & Hanek 1983). */

#include "analysis/libm/pair.h"

#include <math.h>
#include <stdint.h>

static const EdaPair half_pi = { 0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54 };

/* 2 / π, after 64 bits of nothing, so that a window for small numbers starts inside. */
static const uint64_t per_half_pi[] = {
  0,
  0xa2f9836e4e441529u,
  0xfc2757d1f534ddc0u,
  0xdb6295993c439041u,
  0xfe5163abdebbc561u,
  0xb7246e3a424dd2e0u,
  0x06492eea09d1921cu,
  0xfe1deb1cb129a73eu,
  0xe88235f52ebb4484u,
  0xe99c7026b45f7e41u,
  0x3991d639835339f4u,
  0x9c845f8bbdf9283bu,
  0x1ff897ffde05980fu,
  0xef2f118b5a0a6d1fu,
  0x6d367ecf27cb09b7u,
  0x4f463f669e5fea2du,
  0x7527bac7ebe5f17bu,
  0x3d0739f78a5292eau,
  0x6bfb5fb11f8d5d08u,
  0x56033046fc7b6babu,
  0xf0cfbc209af4361du,
};

/* x = quarters π / 2 + rest, |rest| ≤ π / 4 */
typedef struct
{
  unsigned quarters;
  EdaPair  rest;
} Angle;

/* As many bits of 2 / π as matter to a number of that exponent, those that make whole
 * turns left out. */
static void
window (int exponent, uint64_t out[3])
{
  const int start = exponent - 2 + 64, word = start / 64, shift = start % 64;

  for (int i = 0; i < 3; i++)
    {
      out[i] = per_half_pi[word + i] << shift;
      if (shift > 0)
        out[i] |= per_half_pi[word + i + 1] >> (64 - shift);
    }
}

/* high and low: 128 bits behind the point */
static EdaPair
fraction (uint64_t high, uint64_t low)
{
  const double tail = (double)((high & 0x7FF) << 53 | low >> 11);

  return eda_pair_sum ((double)(high >> 11) * 0x1p-53, tail * 0x1p-117);
}

/* Of a finite number, at least π / 4 in size. */
static Angle
quarters_of (double size)
{
  typedef unsigned __int128 Wide;
  int                       exponent;
  const uint64_t            m = (uint64_t)ldexp (frexp (size, &exponent), 53);
  uint64_t                  bits[3], high, low;
  Wide                      last, middle;
  Angle                     self;
  int                       above;

  window (exponent - 53, bits);
  last = (Wide)m * bits[2];
  middle = (Wide)m * bits[1] + (uint64_t)(last >> 64);
  high = m * bits[0] + (uint64_t)(middle >> 64);
  self.quarters = (unsigned)(high >> 62);
  high = high << 2 | (uint64_t)middle >> 62;
  low = (uint64_t)middle << 2 | (uint64_t)last >> 62;
  above = high >> 63 != 0; /* nearer to the next quarter */
  if (above)
    {
      low = -low;
      high = ~high + (low == 0);
      self.quarters++;
    }
  self.rest = eda_pair_times (fraction (high, low), half_pi);
  if (above)
    self.rest = (EdaPair){ -self.rest.hi, -self.rest.lo };
  return self;
}

static Angle
angle_of (double x)
{
  Angle self;

  if (fabs (x) < M_PI_4)
    return (Angle){ 0, { x, 0 } };
  if (!isfinite (x))
    return (Angle){ 0, { NAN, 0 } };
  self = quarters_of (fabs (x));
  if (x < 0)
    self = (Angle){ -self.quarters, { -self.rest.hi, -self.rest.lo } };
  return self;
}

static double
sine (EdaPair r)
{
  const double x = r.hi, z = x * x;
  const double series
      = -1 / 6.0
        + z
              * (1 / 120.0
                 + z
                       * (-1 / 5040.0
                          + z
                                * (1 / 362880.0
                                   + z
                                         * (-1 / 39916800.0
                                            + z
                                                  * (1 / 6227020800.0
                                                     + z
                                                           * (-1 / 1307674368000.0
                                                              + z / 355687428096000.0))))));

  return fabs (x) < 0x1p-27 ? x : x + (r.lo * (1 - z / 2) + x * z * series);
}

static double
cosine (EdaPair r)
{
  const double x = r.hi, z = x * x, first = 1 - z / 2;
  const double series
      = 1 / 24.0
        + z
              * (-1 / 720.0
                 + z
                       * (1 / 40320.0
                          + z
                                * (-1 / 3628800.0
                                   + z
                                         * (1 / 479001600.0
                                            + z
                                                  * (-1 / 87178291200.0
                                                     + z / 20922789888000.0)))));

  return first + (((1 - first) - z / 2) + (z * z * series - x * r.lo));
}

static double
sine_of (Angle a)
{
  const double size = a.quarters & 1 ? cosine (a.rest) : sine (a.rest);

  return a.quarters & 2 ? -size : size;
}

static double
cosine_of (Angle a)
{
  return sine_of ((Angle){ a.quarters + 1, a.rest });
}

double
sin (double x)
{
  return sine_of (angle_of (x));
}

double
cos (double x)
{
  return cosine_of (angle_of (x));
}

void
sincos (double x, double *sine_out, double *cosine_out)
{
  const Angle angle = angle_of (x);

  *sine_out = sine_of (angle);
  *cosine_out = cosine_of (angle);
}

double
tan (double x)
{
  const Angle angle = angle_of (x);

  return sine_of (angle) / cosine_of (angle);
}
