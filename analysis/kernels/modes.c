/* How many heaps the values form.
 *
 * Everything happens on a grid. Its middle half holds the data, so that smoothing by a
 * product of Fourier transforms does not come round to the other end. Bandwidths are in
 * cells. */
#include "analysis/kernels/modes.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"

#define GRID 512
#define CELLS 256
#define FIRST 128 /* of the cells */
#define SAMPLES 199
#define DRAWN_ONE_BY_ONE                                                                 \
  4000                      /* above, the counts of cells are drawn as normal numbers    \
                             */
#define NOISE 1e-8          /* of the highest point: differences below are rounding */
#define LEAST_BANDWIDTH 2.0 /* cells: narrower bells are not smooth on the grid */
#define LEAST_STEPS                                                                      \
  0.75 /* of the distance of neighbours, that rounded values form no comb */

typedef struct
{
  double counts[GRID];
  double n;
  double variance; /* in cells squared */
} Data;

/* Each value is shared by the two cells around it; @low and @high lie in the middle of
 * the first and the last. */
static Data
bin (const double sorted[], size_t n, double low, double high)
{
  Data   self = { .n = 0 };
  double sum = 0, squares = 0;

  for (size_t i = 0; i < n; i++)
    {
      if (sorted[i] < low || sorted[i] > high)
        continue;

      const double at = (sorted[i] / 2 - low / 2) / (high / 2 - low / 2) * (CELLS - 1);
      const size_t cell = (size_t)at;

      self.counts[FIRST + cell] += 1 - (at - (double)cell);
      self.counts[FIRST + cell + 1] += at - (double)cell;
      self.n++;
      sum += at;
      squares += at * at;
    }

  self.variance = squares / self.n - (sum / self.n) * (sum / self.n);
  return self;
}

/* Gaussian smoothing of the transform @spectrum, back in @out. */
static void
smooth (const double spectrum[GRID], double bandwidth, double out[GRID])
{
  out[0] = spectrum[0];
  for (size_t k = 1; k <= GRID / 2; k++)
    {
      const double w = 2 * M_PI * (double)k / GRID * bandwidth;
      const double keep = exp (-w * w / 2);

      out[k] = spectrum[k] * keep;
      if (k < GRID / 2)
        out[GRID - k] = spectrum[GRID - k] * keep;
    }
  gsl_fft_halfcomplex_radix2_inverse (out, 1, GRID);
}

static size_t
count_maxima (const double density[GRID])
{
  double highest = 0;
  size_t maxima = 0;
  bool   rising = false; /* what comes round from the other end falls first */

  for (size_t i = 0; i < GRID; i++)
    highest = fmax (highest, density[i]);
  for (size_t i = 1; i < GRID; i++)
    {
      const double step = density[i] - density[i - 1];

      if (fabs (step) <= NOISE * highest)
        continue;
      maxima += rising && step < 0;
      rising = step > 0;
    }

  return maxima;
}

static size_t
count_at (const double spectrum[GRID], double bandwidth, double density[GRID])
{
  smooth (spectrum, bandwidth, density);
  return count_maxima (density);
}

/* The least bandwidth from @least on with at most @k modes, 1 % too large at most. */
static double
critical_bandwidth (const double spectrum[GRID], size_t k, double least)
{
  double density[GRID], low = least, high = fmax (CELLS / 2, 2 * least);

  while (high / low > 1.01)
    {
      const double middle = sqrt (low * high);

      if (count_at (spectrum, middle, density) > k)
        low = middle;
      else
        high = middle;
    }

  return high;
}

/* A standard normal number: the sum of twelve shares is near enough for counts of cells.
 */
static double
random_normal (uint64_t *state)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += eda_random_share (state);
  return sum;
}

/* Cell of the sample: first place where the @sums exceed @at. */
static size_t
find_cell (const double sums[GRID], double at)
{
  size_t low = 0, high = GRID - 1;

  while (low < high)
    {
      const size_t middle = (low + high) / 2;

      if (sums[middle] > at)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* Counts of a sample of @n from @density. */
static void
draw (const double density[GRID], double n, uint64_t *state, double counts[GRID])
{
  double sums[GRID], total = 0;

  for (size_t i = 0; i < GRID; i++)
    sums[i] = total += fmax (density[i], 0);

  memset (counts, 0, GRID * sizeof counts[0]);
  if (n <= DRAWN_ONE_BY_ONE)
    for (double i = 0; i < n; i++)
      counts[find_cell (sums, eda_random_share (state) * total)]++;
  else
    for (size_t i = 0; i < GRID; i++)
      {
        const double expected = fmax (density[i], 0) / total * n;

        counts[i] = fmax (expected + sqrt (expected) * random_normal (state), 0);
      }
}

/* Share of samples that need a larger bandwidth than the data for @k modes. */
static double
p_of_modes (
    const Data *data, const double spectrum[GRID], size_t k, double least, uint64_t seed)
{
  const double bandwidth = critical_bandwidth (spectrum, k, least);
  /* smoothing has widened the estimate; rather than shrink it, smooth its samples more */
  const double wider = bandwidth * sqrt (1 + bandwidth * bandwidth / data->variance);
  double       density[GRID], sample[GRID], smoothed[GRID];
  size_t       more = 0;

  smooth (spectrum, bandwidth, density);
  for (size_t i = 0; i < SAMPLES; i++)
    {
      draw (density, data->n, &seed, sample);
      gsl_fft_real_radix2_transform (sample, 1, GRID);
      more += count_at (sample, wider, smoothed) > k;
    }

  return (double)more / SAMPLES;
}

/* The least bandwidth that is looked at, in cells. */
static double
find_least_bandwidth (const double sorted[], size_t n, double low, double high)
{
  double gap = INFINITY;

  for (size_t i = 1; i < n; i++)
    if (sorted[i] > sorted[i - 1] && sorted[i - 1] >= low && sorted[i] <= high)
      gap = fmin (gap, (sorted[i] / 2 - sorted[i - 1] / 2) / (high / 2 - low / 2));

  return isfinite (gap) ? fmax (LEAST_BANDWIDTH, LEAST_STEPS * gap * (CELLS - 1))
                        : LEAST_BANDWIDTH;
}

size_t
eda_count_modes (const double sorted[], size_t n, double alpha, uint64_t seed)
{
  const double low = eda_quantile (sorted, n, 0.01),
               high = eda_quantile (sorted, n, 0.99);
  Data   data;
  double spectrum[GRID], density[GRID];

  if (n == 0)
    return 0;
  if (!(low < high))
    return 1;

  data = bin (sorted, n, low, high);
  if (!(data.variance > 0))
    return 1;

  memcpy (spectrum, data.counts, sizeof spectrum);
  gsl_fft_real_radix2_transform (spectrum, 1, GRID);

  const double least = find_least_bandwidth (sorted, n, low, high);
  const size_t most = count_at (spectrum, least, density);

  for (size_t k = 1; k < EDA_MODES_MOST; k++)
    if (k >= most || p_of_modes (&data, spectrum, k, least, seed) >= alpha)
      return k;

  return EDA_MODES_MOST;
}
