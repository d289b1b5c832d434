/* How alike two words are. */
#include "analysis/kernels/jaro-winkler.h"

#define PREFIX 4
#define PREFIX_WEIGHT 0.1

/* Letters in common: a bit for each in @in_a and @in_b; returns their number. */
static size_t
match_letters (const uint32_t a[],
               size_t         n_a,
               const uint32_t b[],
               size_t         n_b,
               uint64_t      *in_a,
               uint64_t      *in_b)
{
  const size_t longer = n_a > n_b ? n_a : n_b;
  const size_t reach = longer / 2 > 0 ? longer / 2 - 1 : 0;
  size_t       matches = 0;

  *in_a = *in_b = 0;
  for (size_t i = 0; i < n_a; i++)
    for (size_t j = i > reach ? i - reach : 0; j < n_b && j <= i + reach; j++)
      if (!(*in_b >> j & 1) && a[i] == b[j])
        {
          *in_a |= UINT64_C (1) << i;
          *in_b |= UINT64_C (1) << j;
          matches++;
          break;
        }
  return matches;
}

/* Letters in common that stand in another order. */
static size_t
count_moved (
    const uint32_t a[], size_t n_a, const uint32_t b[], uint64_t in_a, uint64_t in_b)
{
  size_t moved = 0, j = 0;

  for (size_t i = 0; i < n_a; i++)
    {
      if (!(in_a >> i & 1))
        continue;
      while (!(in_b >> j & 1))
        j++;
      moved += a[i] != b[j++];
    }
  return moved;
}

double
eda_jaro_winkler (const uint32_t a[], size_t n_a, const uint32_t b[], size_t n_b)
{
  uint64_t in_a, in_b;
  size_t   prefix = 0;

  n_a = n_a < EDA_JARO_MAX ? n_a : EDA_JARO_MAX;
  n_b = n_b < EDA_JARO_MAX ? n_b : EDA_JARO_MAX;
  if (n_a == 0 || n_b == 0)
    return n_a == n_b ? 0 : 1;

  const double m = (double)match_letters (a, n_a, b, n_b, &in_a, &in_b);

  if (m == 0)
    return 1;

  const double moved = (double)(count_moved (a, n_a, b, in_a, in_b) / 2);
  const double jaro = (m / (double)n_a + m / (double)n_b + (m - moved) / m) / 3;

  while (prefix < PREFIX && prefix < n_a && prefix < n_b && a[prefix] == b[prefix])
    prefix++;
  return (1 - jaro) * (1 - PREFIX_WEIGHT * (double)prefix);
}
