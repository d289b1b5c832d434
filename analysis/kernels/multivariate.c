/* Several columns at once. Columns are centred and scaled to SD 1 first, two-pass and
 * compensated, so that neither offset nor unit costs digits afterwards. */
#include "analysis/kernels/multivariate.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/gram.h"
#include "analysis/kernels/moments.h"

#define BLOCK_ROWS 512
#define NO_PIVOT 1e-10
#define MAX_COLUMNS 1024

static void
standardise_column (
    const double x[], size_t n, double *mean, double *sd, double *z, size_t stride)
{
  const EdaCentre  centre = eda_centre (x, n);
  const EdaMoments moments = eda_moments (x, n);
  const double     unit = ldexp (moments.sd, -centre.exponent);
  const int        varies = n > 1 && centre.min < centre.max;

  *mean = moments.mean;
  *sd = moments.sd;
  for (size_t i = 0; i < n; i++)
    z[i * stride] = varies ? eda_centre_deviation (&centre, x[i]) / unit : 0.0;
}

void
eda_standardise (
    const double x[], size_t n, size_t p, double mean[], double sd[], double z[])
{
  const size_t stride = eda_gram_stride (p);

  if (n * stride > 0)
    memset (z, 0, n * stride * sizeof z[0]);
  for (size_t j = 0; j < p; j++)
    standardise_column (x + j * n, n, &mean[j], &sd[j], z + j, stride);
}

void
eda_correlation_matrix (const double z[], size_t n, size_t p, double sums[], double out[])
{
  const size_t stride = eda_gram_stride (p);

  memset (sums, 0, stride * stride * sizeof sums[0]);
  for (size_t first = 0; first < n; first += BLOCK_ROWS)
    eda_gram_add (z + first * stride,
                  n - first < BLOCK_ROWS ? n - first : BLOCK_ROWS,
                  stride,
                  sums);
  for (size_t i = 0; i < p; i++)
    for (size_t j = i; j < p; j++)
      {
        const double r
            = sums[i * stride + j] / sqrt (sums[i * stride + i] * sums[j * stride + j]);

        out[i * p + j] = out[j * p + i] = i == j ? 1.0 : fmax (-1.0, fmin (r, 1.0));
      }
}

int
eda_cholesky (double a[], size_t p)
{
  for (size_t j = 0; j < p; j++)
    {
      const double whole = a[j * p + j];
      double       pivot = whole;

      for (size_t k = 0; k < j; k++)
        pivot -= a[j * p + k] * a[j * p + k];
      if (!(pivot > NO_PIVOT * whole))
        return 0;
      a[j * p + j] = sqrt (pivot);
      for (size_t i = j + 1; i < p; i++)
        {
          double sum = a[i * p + j];

          for (size_t k = 0; k < j; k++)
            sum -= a[i * p + k] * a[j * p + k];
          a[i * p + j] = sum / a[j * p + j];
          a[j * p + i] = 0;
        }
    }
  return 1;
}

/* L w = e_column, then Lᵀ v = w. */
static void
solve_unit (const double lower[], size_t p, size_t column, double v[])
{
  for (size_t i = 0; i < p; i++)
    {
      double sum = i == column ? 1.0 : 0.0;

      for (size_t k = column; k < i; k++)
        sum -= lower[i * p + k] * v[k];
      v[i] = i < column ? 0.0 : sum / lower[i * p + i];
    }
  for (size_t i = p; i-- > 0;)
    {
      double sum = v[i];

      for (size_t k = i + 1; k < p; k++)
        sum -= lower[k * p + i] * v[k];
      v[i] = sum / lower[i * p + i];
    }
}

void
eda_cholesky_invert (const double lower[], size_t p, double out[])
{
  for (size_t column = 0; column < p; column++)
    solve_unit (lower, p, column, out + column * p);
}

double
eda_cholesky_log_det (const double lower[], size_t p)
{
  double sum = 0;

  for (size_t i = 0; i < p; i++)
    sum += 2 * log (lower[i * p + i]);
  return sum;
}

void
eda_mahalanobis (const double z[],
                 size_t       n,
                 size_t       p,
                 size_t       stride,
                 const double centre[],
                 const double lower[],
                 double       d2[])
{
  double w[MAX_COLUMNS];

  for (size_t row = 0; row < n; row++)
    {
      d2[row] = p <= MAX_COLUMNS ? 0.0 : NAN;
      for (size_t i = 0; i < p && p <= MAX_COLUMNS; i++)
        {
          double sum = z[row * stride + i] - centre[i];

          for (size_t k = 0; k < i; k++)
            sum -= lower[i * p + k] * w[k];
          w[i] = sum / lower[i * p + i];
          d2[row] += w[i] * w[i];
        }
    }
}
