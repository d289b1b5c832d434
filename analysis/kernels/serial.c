/* Whether neighbours in row order are alike. */
#include "analysis/kernels/serial.h"

#include <math.h>

#include "analysis/kernels/compensated.h"

double
eda_autocorrelation (const double x[], const EdaMoments *moments, size_t lag)
{
  const size_t n = moments->n;
  EdaSum       products = { 0.0, 0.0 };

  if (lag >= n || !(moments->spread > 0))
    return NAN;

  for (size_t i = lag; i < n; i++)
    eda_sum_add (&products,
                 eda_centre_deviation (&moments->centre, x[i])
                     * eda_centre_deviation (&moments->centre, x[i - lag]));

  return eda_sum_get (&products) / (moments->spread * moments->spread * (double)(n - 1));
}
