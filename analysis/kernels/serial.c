/* Whether neighbours in row order are alike. */
#include "analysis/kernels/serial.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

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

size_t
eda_count_lags (size_t n)
{
  const double usual = n < 3 ? 0 : floor (10 * log10 ((double)n));

  return (size_t)fmin (fmin (usual, EDA_MAX_LAGS), n < 3 ? 0 : (double)n - 1);
}

void
eda_autocorrelations (
    const double x[], const EdaMoments *moments, size_t lags, double r[], double work[])
{
  const size_t n = moments->n;
  const double squares = moments->spread * moments->spread * (double)(n - 1);

  for (size_t i = 0; i < n; i++)
    work[i] = eda_centre_deviation (&moments->centre, x[i]);
  for (size_t lag = 1; lag <= lags; lag++)
    {
      EdaSum products = { 0.0, 0.0 };

      for (size_t i = lag; i < n; i++)
        eda_sum_add (&products, work[i] * work[i - lag]);
      r[lag - 1]
          = lag < n && moments->spread > 0 ? eda_sum_get (&products) / squares : NAN;
    }
}

EdaLjungBox
eda_ljung_box (const double r[], size_t lags, size_t n)
{
  EdaLjungBox self = { NAN, NAN, NAN };
  double      sum = 0;

  if (lags == 0 || lags >= n)
    return self;
  for (size_t k = 0; k < lags; k++)
    sum += r[k] * r[k] / (double)(n - k - 1);
  self.q = (double)n * ((double)n + 2) * sum;
  self.df = (double)lags;
  self.p = eda_chi_square_p (self.q, self.df);
  return self;
}

double
eda_durbin_watson (const double x[], const EdaMoments *moments)
{
  const size_t n = moments->n;
  EdaSum       steps = { 0.0, 0.0 };

  if (n < 2 || !(moments->spread > 0))
    return NAN;
  for (size_t i = 1; i < n; i++)
    {
      const double step = eda_centre_deviation (&moments->centre, x[i])
                          - eda_centre_deviation (&moments->centre, x[i - 1]);

      eda_sum_add (&steps, step * step);
    }
  return eda_sum_get (&steps) / (moments->spread * moments->spread * (double)(n - 1));
}
