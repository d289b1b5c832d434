/* The band of an empirical distribution function. */
#include "analysis/kernels/ecdf.h"

#include <math.h>

double
eda_ecdf_half_width (size_t n, double alpha)
{
  return n == 0 ? NAN : sqrt (log (2 / alpha) / (2 * (double)n));
}
