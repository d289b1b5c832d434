/* Edges by shares of the range, then one walk over the values. */
#include "analysis/kernels/equal-bins.h"

#include <math.h>
#include <stdbool.h>

/* Weighted ends instead of a width: the range may be wider than a double. */
static bool
set_edges (EdaHistogram *self, double low, double high)
{
  for (size_t i = 0; i <= self->k; i++)
    {
      const double share = (double)i / (double)self->k;

      self->edges[i] = i == self->k ? high : low * (1 - share) + high * share;
      if (i > 0 && !(self->edges[i] > self->edges[i - 1]))
        return false;
    }
  return true;
}

static void
count (EdaHistogram *self, const double sorted[], size_t n)
{
  size_t bin = 0;

  for (size_t i = 0; i < n; i++)
    {
      if (sorted[i] < self->edges[0])
        self->below++;
      else if (sorted[i] > self->edges[self->k])
        self->above++;
      else
        {
          while (bin + 1 < self->k && sorted[i] >= self->edges[bin + 1])
            bin++;
          self->counts[bin]++;
        }
    }
}

EdaHistogram
eda_equal_bins (const double sorted[], size_t n, size_t bins)
{
  EdaHistogram self = { .k = bins };
  size_t       first = 0, end = n;

  while (first < end && isinf (sorted[first]))
    first++;
  while (end > first && isinf (sorted[end - 1]))
    end--;
  if (first == end || bins < 1 || bins > EDA_MAX_BINS
      || !set_edges (&self, sorted[first], sorted[end - 1]))
    return eda_histogram (sorted, n);
  count (&self, sorted, n);
  return self;
}
