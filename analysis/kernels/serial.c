/* Whether neighbours in row order are alike. */
#include "analysis/kernels/serial.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/moments.h"

double
eda_autocorrelation (const double x[], size_t n, size_t lag)
{
  const EdaCentre centre = eda_centre (x, n);
  EdaSum          products = { 0.0, 0.0 }, squares = products;

  if (lag >= n || centre.min == centre.max)
    return NAN;

  for (size_t i = 0; i < n; i++)
    {
      const double deviation = eda_centre_deviation (&centre, x[i]);

      eda_sum_add (&squares, deviation * deviation);
      if (i >= lag)
        eda_sum_add (&products, deviation * eda_centre_deviation (&centre, x[i - lag]));
    }

  return eda_sum_get (&products) / eda_sum_get (&squares);
}
