/* Habits of those who wrote the numbers down. All searches use that the values are
 * sorted. */
#include "analysis/kernels/digits.h"

#include <stdbool.h>
#include <stdint.h>

#include "analysis/kernels/quantile.h"

#define WHOLE_LIMIT 0x1p53
#define DIGITS_MIN_N 50
#define DIGITS_MIN_STEPS 100
#define SPIKE_SHARE 0.01
#define SPIKE_TIMES 5
#define SPIKE_MIN_COUNT 10
#define SPIKE_STEEP                                                                      \
  3 /* times one of the two values beside it: a narrow hump is no spike */
#define NEIGHBOURS 10 /* on either side */
#define BENFORD_MIN_N 100
#define BENFORD_MIN_RATIO 1000

static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };

/* Whether @x is a decimal of these places: the nearest one reads back as @x. */
static bool
has_decimals (double x, int decimals)
{
  const double whole = nearbyint (x * powers[decimals]);

  return fabs (whole) < WHOLE_LIMIT && whole / powers[decimals] == x;
}

/* The least number of places that all values have. */
static int
find_decimals (const double sorted[], size_t n)
{
  int decimals = 0;

  for (size_t i = 0; i < n; i++)
    while ((i == 0 || sorted[i] != sorted[i - 1]) && !has_decimals (sorted[i], decimals))
      if (++decimals > EDA_DIGITS_MOST_DECIMALS)
        return -1;

  return decimals;
}

static EdaTest
test_counts (const double counts[], const double shares[], size_t k, size_t n)
{
  double chi2 = 0;

  for (size_t i = 0; i < k; i++)
    {
      const double expected = shares[i] * (double)n;

      chi2 += (counts[i] - expected) * (counts[i] - expected) / expected;
    }

  return (EdaTest){ chi2, eda_chi_square_p (chi2, (double)k - 1) };
}

EdaLastDigits
eda_last_digits (const double sorted[], size_t n)
{
  static const double equal[] = { .1, .1, .1, .1, .1, .1, .1, .1, .1, .1 };
  EdaLastDigits       self
      = { n > 0 ? find_decimals (sorted, n) : -1, { 0 }, EDA_TEST_UNDEFINED };

  if (self.decimals < 0)
    return self;

  const double unit = powers[self.decimals];
  for (size_t i = 0, digit = 0; i < n; i++)
    {
      if (i == 0 || sorted[i] != sorted[i - 1])
        digit = (uint64_t)nearbyint (fabs (sorted[i]) * unit) % 10;
      self.counts[digit]++;
    }

  if (n >= DIGITS_MIN_N && (sorted[n - 1] - sorted[0]) * unit >= DIGITS_MIN_STEPS)
    self.uniform = test_counts (self.counts, equal, 10, n);
  return self;
}

/* First index of a value that is not below @x (above @x when @after). */
static size_t
find_place (const double sorted[], size_t n, double x, bool after)
{
  size_t low = 0, high = n;

  while (low < high)
    {
      const size_t middle = low + (high - low) / 2;

      if (sorted[middle] < x || (after && sorted[middle] == x))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Median number of occurrences of the values next to sorted[first] .. sorted[end - 1];
 * NaN when there are fewer than ten. */
static double
usual_count (const double sorted[], size_t n, size_t first, size_t end)
{
  double counts[2 * NEIGHBOURS];
  size_t k = 0;

  for (size_t i = 0; i < NEIGHBOURS && first > 0; i++)
    {
      const size_t before = find_place (sorted, first, sorted[first - 1], false);

      counts[k++] = (double)(first - before);
      first = before;
    }
  for (size_t i = 0; i < NEIGHBOURS && end < n; i++)
    {
      const size_t after = end + find_place (sorted + end, n - end, sorted[end], true);

      counts[k++] = (double)(after - end);
      end = after;
    }

  eda_sort (counts, k);
  return k < NEIGHBOURS ? NAN : eda_quantile (counts, k, 0.5);
}

/* Whether the value at first .. end - 1 towers over one of the two beside it. */
static bool
is_steep (const double sorted[], size_t n, size_t first, size_t end)
{
  const size_t before
      = first > 0 ? first - find_place (sorted, first, sorted[first - 1], false) : n;
  const size_t after
      = end < n ? find_place (sorted + end, n - end, sorted[end], true) : n;
  const size_t lesser = before < after ? before : after;

  return end - first > SPIKE_STEEP * lesser;
}

/* Keeps the most frequent ones in order. */
static size_t
insert_spike (EdaSpike spikes[EDA_SPIKES_MOST], size_t k, EdaSpike spike)
{
  size_t i = k < EDA_SPIKES_MOST ? k : EDA_SPIKES_MOST - 1;

  if (k == EDA_SPIKES_MOST && spikes[i].count >= spike.count)
    return k;
  for (; i > 0 && spikes[i - 1].count < spike.count; i--)
    spikes[i] = spikes[i - 1];
  spikes[i] = spike;
  return k < EDA_SPIKES_MOST ? k + 1 : k;
}

size_t
eda_find_spikes (const double sorted[], size_t n, EdaSpike spikes[EDA_SPIKES_MOST])
{
  const size_t enough = (size_t)floor (SPIKE_SHARE * (double)n) + 1;
  const size_t least = enough > SPIKE_MIN_COUNT ? enough : SPIKE_MIN_COUNT;
  size_t       k = 0;

  /* a value that fills @least places holds each place that is @least behind its first */
  for (size_t i = 0; i + least <= n; i++)
    {
      if (sorted[i] != sorted[i + least - 1])
        continue;

      const size_t end = find_place (sorted, n, sorted[i], true);
      const double usual = usual_count (sorted, n, i, end);

      if ((double)(end - i) > SPIKE_TIMES * usual && is_steep (sorted, n, i, end))
        k = insert_spike (spikes, k, (EdaSpike){ sorted[i], end - i, usual });
      i = end - 1;
    }

  return k;
}

/* @digit × 10^@power, as a decimal in a file would be read. */
static double
decimal (int digit, int power)
{
  return power < 0 ? digit / pow (10, -power) : digit * pow (10, power);
}

EdaBenford
eda_benford (const double sorted[], size_t n)
{
  EdaBenford self = { { 0 }, EDA_TEST_UNDEFINED, NAN };
  double     shares[9];

  if (n < BENFORD_MIN_N || !(sorted[0] > 0)
      || sorted[n - 1] / sorted[0] < BENFORD_MIN_RATIO)
    return self;

  const int last = (int)floor (log10 (sorted[n - 1])) + 1;
  const int first = (int)floor (log10 (sorted[0])) - 1;
  size_t    from = 0;

  for (int power = first; power <= last; power++)
    for (int digit = 1; digit <= 9; digit++)
      {
        const double edge
            = digit < 9 ? decimal (digit + 1, power) : decimal (1, power + 1);
        const size_t to = from + find_place (sorted + from, n - from, edge, false);

        self.counts[digit - 1] += (double)(to - from);
        from = to;
      }

  self.mad = 0;
  for (int digit = 1; digit <= 9; digit++)
    {
      shares[digit - 1] = log10 (1 + 1.0 / digit);
      self.mad += fabs (self.counts[digit - 1] / (double)n - shares[digit - 1]) / 9;
    }
  self.fit = test_counts (self.counts, shares, 9, n);
  return self;
}
