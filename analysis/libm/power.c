/* pow of <math.h>, with the same bits on every CPU (see exponential.c). Within 1 unit of
 * the last place. */

#include "analysis/libm/pair.h"

#include <math.h>

#define TOO_FAR 800 /* whose exponential is 0 or infinite */

/* 1: odd, 0: even, −1: no whole number */
static int
parity (double y)
{
  if (floor (y) != y)
    return -1;
  return fabs (y) < 0x1p53 && fmod (y, 2) != 0;
}

/* |x|^y, x neither 0 nor infinite */
static double
power_of_size (double x, double y)
{
  const EdaPair log = eda_log_as_pair (fabs (x));
  EdaPair       product;

  if (!(fabs (y * log.hi) < TOO_FAR))
    return y * log.hi > 0 ? INFINITY : 0;
  product = eda_pair_product (y, log.hi);
  return eda_exp_of_pair (eda_pair_sum (product.hi, product.lo + y * log.lo));
}

double
pow (double x, double y)
{
  double size;

  if (y == 0 || x == 1)
    return 1;
  if (isnan (x) || isnan (y))
    return x + y;
  if (isinf (y))
    return fabs (x) == 1 ? 1 : (fabs (x) > 1) == (y > 0) ? INFINITY : 0;
  if (x == 0 || isinf (x))
    size = (x == 0) == (y > 0) ? 0 : INFINITY;
  else if (x < 0 && parity (y) < 0)
    return NAN;
  else
    size = fabs (x) == 1 ? 1 : power_of_size (x, y);
  return signbit (x) && parity (y) == 1 ? -size : size;
}
