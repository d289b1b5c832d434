/* Spread and far points that do not trust the mean. */
#include "analysis/kernels/robust.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/quantile.h"

/* Distances from @centre, ascending. Seen from the centre both sides of @sorted ascend,
 * so one merge from the middle outwards sorts them. */
static void
merge_distances (const double sorted[], size_t n, double centre, double work[])
{
  size_t left = 0;

  while (left < n && sorted[left] < centre)
    left++;

  for (size_t i = 0, right = left; i < n; i++)
    {
      const double below = left > 0 ? centre - sorted[left - 1] : INFINITY;
      const double above = right < n ? sorted[right] - centre : INFINITY;

      if (right == n || (left > 0 && below < above))
        {
          work[i] = below;
          left--;
        }
      else
        {
          work[i] = above;
          right++;
        }
    }
}

double
eda_mad_raw (const double sorted[], size_t n, double work[])
{
  if (n == 0)
    return NAN;

  merge_distances (sorted, n, eda_quantile (sorted, n, 0.5), work);
  return eda_quantile (work, n, 0.5);
}

EdaFences
eda_tukey_fences (const double sorted[], size_t n, double k)
{
  const double q1 = eda_quantile (sorted, n, 0.25);
  const double q3 = eda_quantile (sorted, n, 0.75);

  return (EdaFences){ q1 - k * (q3 - q1), q3 + k * (q3 - q1) };
}

void
eda_whiskers (const double sorted[], size_t n, double *low, double *high)
{
  const EdaFences fences = eda_tukey_fences (sorted, n, 1.5);
  size_t          first = 0, last = n;

  *low = *high = NAN;
  if (n == 0)
    return;

  while (first < n - 1 && sorted[first] < fences.low)
    first++;
  while (last > 1 && sorted[last - 1] > fences.high)
    last--;

  *low = sorted[first];
  *high = sorted[last - 1];
}

/* Mean distance from @centre; halved inside, so that 1e308 - -1e308 has room. */
static double
mean_distance (const double sorted[], size_t n, double centre)
{
  EdaSum       sum = { 0.0, 0.0 };
  const double scale
      = fmax (fabs (sorted[0]), fabs (sorted[n - 1])) > 0x1p950 ? 0x1p-64 : 1.0;

  for (size_t i = 0; i < n; i++)
    eda_sum_add (&sum, fabs (sorted[i] * scale - centre * scale));

  return eda_sum_get (&sum) / (double)n / scale;
}

EdaModifiedZ
eda_modified_z_prepare (const double sorted[], size_t n, double work[])
{
  EdaModifiedZ self = { NAN, NAN, NAN };

  if (n == 0)
    return self;

  self.median = eda_quantile (sorted, n, 0.5);
  self.mad = eda_mad_raw (sorted, n, work);
  self.mean_ad = mean_distance (sorted, n, self.median);
  return self;
}

double
eda_modified_z (const EdaModifiedZ *self, double x)
{
  /* 1.253314 = sqrt (pi / 2): SD of a normal over its mean absolute deviation */
  const double share = self->mad > 0 ? 0.6745 : 1 / 1.253314;
  const double spread = self->mad > 0 ? self->mad : self->mean_ad;
  const double distance = x - self->median;

  if (!(spread > 0))
    return NAN;
  if (isfinite (distance) && isfinite (spread))
    return share * (distance / spread);

  return share * ((x * 0x1p-64 - self->median * 0x1p-64) / (spread * 0x1p-64));
}
