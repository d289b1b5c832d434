/* Where in a row of values their level changes. */

#include "analysis/kernels/change-point.h"

#include <math.h>

EdaChangePoint
eda_pettitt (const double ranks[], size_t n)
{
  EdaChangePoint found = { 0, 0, NAN };
  double         sum = 0, size = (double)n;

  if (n < 3)
    return found;
  for (size_t i = 1; i < n; i++)
    {
      double u;

      sum += ranks[i - 1];
      u = fabs (2 * sum - (double)i * (size + 1));
      if (u > found.k)
        {
          found.k = u;
          found.at = i;
        }
    }
  if (found.k > 0)
    found.p
        = fmin (2 * exp (-6 * found.k * found.k / (size * size * size + size * size)), 1);
  return found;
}
