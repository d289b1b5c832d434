/* The population stability index. */

#include "analysis/kernels/stability.h"

#include <math.h>

double
eda_psi (const double old[], const double new[], size_t k)
{
  double n_old = 0, n_new = 0, sum = 0;

  for (size_t i = 0; i < k; i++)
    {
      n_old += old[i];
      n_new += new[i];
    }
  if (k < 2 || !(n_old > 0) || !(n_new > 0))
    return NAN;
  for (size_t i = 0; i < k; i++)
    {
      double p = (old[i] + 0.5) / (n_old + 0.5 * (double)k);
      double q = (new[i] + 0.5) / (n_new + 0.5 * (double)k);

      sum += (q - p) * log (q / p);
    }
  return sum;
}
