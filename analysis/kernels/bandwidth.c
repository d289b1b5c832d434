/* Sheather and Jones' bandwidth, as R's bw.SJ() computes it: pairs of values are counted
 * by the distance of their bins, and the two functionals of the density are sums over
 * these counts. Lengths are in bins, so that no power of them overflows. */
#include "analysis/kernels/bandwidth.h"

#include <math.h>

#include "analysis/kernels/quantile.h"

#define MARGIN 1.01
#define FAR 1000.0 /* squared bandwidths beyond which the kernel is nothing */
#define WIDENINGS 50
#define HALVINGS 60
#define ROOT_PI 1.7724538509055160273
#define ROOT_TWO_PI 2.5066282746310005024

typedef struct
{
  const double *pairs; /* by the distance of their bins */
  double        n;
} Pairs;

static void
count_pairs (const double sorted[], size_t n, double bin, double counts[], double pairs[])
{
  for (size_t i = 0; i < EDA_BANDWIDTH_BINS; i++)
    counts[i] = pairs[i] = 0;
  for (size_t i = 0; i < n; i++)
    counts[(size_t)((sorted[i] - sorted[0]) / bin)] += 1;
  for (size_t i = 0; i < EDA_BANDWIDTH_BINS; i++)
    {
      if (counts[i] == 0)
        continue;
      pairs[0] += counts[i] * (counts[i] - 1) / 2;
      for (size_t j = i + 1; j < EDA_BANDWIDTH_BINS; j++)
        pairs[j - i] += counts[i] * counts[j];
    }
}

/* The integrated density times its fourth derivative, by a kernel of bandwidth @h. */
static double
phi_4 (const Pairs *self, double h)
{
  double sum = 0;

  for (size_t i = 0; i < EDA_BANDWIDTH_BINS; i++)
    {
      const double d = (double)i / h * ((double)i / h);

      if (d >= FAR)
        break;
      sum += exp (-d / 2) * (d * d - 6 * d + 3) * self->pairs[i];
    }

  return (2 * sum + 3 * self->n) / (self->n * (self->n - 1) * pow (h, 5) * ROOT_TWO_PI);
}

/* Of the sixth derivative. */
static double
phi_6 (const Pairs *self, double h)
{
  double sum = 0;

  for (size_t i = 0; i < EDA_BANDWIDTH_BINS; i++)
    {
      const double d = (double)i / h * ((double)i / h);

      if (d >= FAR)
        break;
      sum += exp (-d / 2) * (d * d * d - 15 * d * d + 45 * d - 15) * self->pairs[i];
    }

  return (2 * sum - 15 * self->n) / (self->n * (self->n - 1) * pow (h, 7) * ROOT_TWO_PI);
}

/* Positive where the bandwidth should be wider than @h. */
static double
want_wider (const Pairs *self, double alpha, double h)
{
  return pow (1 / (2 * ROOT_PI * self->n * phi_4 (self, alpha * pow (h, 5.0 / 7))), 0.2)
         - h;
}

/* Between @low and @high, which are widened as R does. */
static double
solve (const Pairs *self, double alpha, double low, double high)
{
  for (int i = 0; want_wider (self, alpha, low) * want_wider (self, alpha, high) > 0; i++)
    {
      if (i == WIDENINGS)
        return NAN;
      if (i % 2 == 0)
        high *= 1.2;
      else
        low *= 0.9;
    }

  const double at_low = want_wider (self, alpha, low);

  for (int i = 0; i < HALVINGS; i++)
    {
      const double half = (low + high) / 2;

      if ((want_wider (self, alpha, half) > 0) == (at_low > 0))
        low = half;
      else
        high = half;
    }

  return (low + high) / 2;
}

double
eda_bandwidth_sheather_jones (const double sorted[], size_t n, double sd, double work[])
{
  if (n < 2)
    return NAN;

  const double iqr
      = eda_quantile (sorted, n, 0.75) / 1.349 - eda_quantile (sorted, n, 0.25) / 1.349;
  const double bin = (sorted[n - 1] - sorted[0]) * MARGIN / EDA_BANDWIDTH_BINS;

  if (!(iqr > 0) || !isfinite (sd) || !isfinite (bin) || !(bin > 0))
    return NAN;

  const Pairs  pairs = { work + EDA_BANDWIDTH_BINS, (double)n };
  const double spread = fmin (sd, iqr) / bin;

  count_pairs (sorted, n, bin, work, work + EDA_BANDWIDTH_BINS);

  const double fourth = phi_4 (&pairs, 1.24 * spread * pow (pairs.n, -1.0 / 7));
  const double sixth = -phi_6 (&pairs, 1.23 * spread * pow (pairs.n, -1.0 / 9));
  const double widest = 1.144 * spread * pow (pairs.n, -0.2);

  if (!(sixth > 0) || !(fourth > 0))
    return NAN;
  return bin
         * solve (&pairs, 1.357 * pow (fourth / sixth, 1.0 / 7), 0.1 * widest, widest);
}
