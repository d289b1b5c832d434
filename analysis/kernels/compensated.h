/* Sums that keep what rounding drops.
 *
 * Neumaier's idea in the branch-free form of Knuth's two-sum: @high is the running sum,
 * @low collects the exact error of every addition. Good to about twice the digits of a
 * double, as long as nothing overflows; callers scale by a power of two where it could.
 */
#pragma once

typedef struct
{
  double high, low;
} EdaSum;

static inline void
eda_sum_add (EdaSum *self, double x)
{
  const double total = self->high + x;
  const double seen = total - self->high;

  self->low += (self->high - (total - seen)) + (x - seen);
  self->high = total;
}

/* What another sum has gathered. */
static inline void
eda_sum_merge (EdaSum *self, const EdaSum *later)
{
  eda_sum_add (self, later->high);
  self->low += later->low;
}

static inline double
eda_sum_get (const EdaSum *self)
{
  return self->high + self->low;
}
