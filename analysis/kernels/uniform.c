/* Are the values spread evenly between the smallest and the largest? */
#include "analysis/kernels/uniform.h"

#define TAIL_10 1.2238478702170825 /* where Kolmogorov's upper tail is 0.1 */
#define TAIL_5 1.3581015157406195  /* sqrt (log (2 / 0.05) / 2) */

/* Of @n - 2 inner values; halves, because a difference of two doubles may overflow. */
static double
find_distance (const double sorted[], size_t n)
{
  const double low = sorted[0] / 2, range = sorted[n - 1] / 2 - low;
  const double inner = (double)(n - 2);
  double       distance = 0;

  for (size_t i = 1; i + 1 < n; i++)
    {
      const double share = (sorted[i] / 2 - low) / range;

      distance = fmax (distance, (double)i / inner - share);
      distance = fmax (distance, share - (double)(i - 1) / inner);
    }
  return distance;
}

EdaUniformDistance
eda_uniform_distance (const double sorted[], size_t n)
{
  EdaUniformDistance self = { EDA_TEST_UNDEFINED, NAN, NAN, NAN };

  if (n < EDA_UNIFORM_MIN_N || !(sorted[0] < sorted[n - 1]))
    return self;

  const double root = sqrt ((double)(n - 2));
  const double scale = root + 0.12 + 0.11 / root;
  const double d = find_distance (sorted, n);

  self.distance = (EdaTest){ d, eda_kolmogorov_p (scale * d) };
  self.low = fmax (d - TAIL_5 / root, 0);
  self.high = fmin (d + TAIL_5 / root, 1);
  self.limit = TAIL_10 / scale;
  return self;
}
