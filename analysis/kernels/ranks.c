/* Ranks with ties sharing their mean rank (midranks). */
#include "analysis/kernels/ranks.h"

#include "analysis/kernels/sort.h"

void
eda_midranks (const double x[], size_t n, double ranks[], size_t order[])
{
  eda_sort_order (x, n, order);

  for (size_t first = 0; first < n;)
    {
      size_t end = first + 1;

      while (end < n && x[order[end]] == x[order[first]])
        end++;

      /* places first + 1 .. end share their mean */
      const double rank = ((double)first + 1 + (double)end) / 2;
      for (; first < end; first++)
        ranks[order[first]] = rank;
    }
}
