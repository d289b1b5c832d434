/* One column as at most 4096 weighted points. */
#include "analysis/kernels/fit-points.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/quantile.h"

/* Equal values as one point. */
static size_t
add_different (const double sorted[], size_t n, double value[], double weight[])
{
  size_t m = 0;

  for (size_t i = 0; i < n; i++)
    {
      if (i > 0 && sorted[i] == sorted[i - 1])
        {
          weight[m - 1] += 1;
          continue;
        }
      value[m] = sorted[i];
      weight[m++] = 1;
    }

  return m;
}

static double
mean_of (const double sorted[], size_t n)
{
  EdaSum sum = { 0, 0 };

  for (size_t i = 0; i < n; i++)
    eda_sum_add (&sum, sorted[i]);
  return eda_sum_get (&sum) / (double)n;
}

static size_t
add_groups (const double sorted[], size_t n, double value[], double weight[])
{
  const size_t groups = EDA_FIT_POINTS - 2 * EDA_FIT_ENDS;
  const size_t inner = n - 2 * EDA_FIT_ENDS;

  for (size_t i = 0; i < EDA_FIT_ENDS; i++)
    {
      value[i] = sorted[i];
      value[EDA_FIT_POINTS - 1 - i] = sorted[n - 1 - i];
      weight[i] = weight[EDA_FIT_POINTS - 1 - i] = 1;
    }
  for (size_t i = 0; i < groups; i++)
    {
      const size_t from = EDA_FIT_ENDS + i * inner / groups;
      const size_t to = EDA_FIT_ENDS + (i + 1) * inner / groups;

      value[EDA_FIT_ENDS + i] = mean_of (sorted + from, to - from);
      weight[EDA_FIT_ENDS + i] = (double)(to - from);
    }

  return EDA_FIT_POINTS;
}

EdaFitPoints
eda_fit_points (const double sorted[], size_t n, double work[])
{
  double *value = work, *weight = work + EDA_FIT_POINTS;
  double *logs = work + 2 * EDA_FIT_POINTS;
  size_t  m;

  if (n <= EDA_FIT_POINTS || eda_count_distinct (sorted, n) <= EDA_FIT_POINTS)
    m = add_different (sorted, n, value, weight);
  else
    m = add_groups (sorted, n, value, weight);
  for (size_t i = 0; i < m; i++)
    logs[i] = log (value[i]);

  return (EdaFitPoints){ m, (double)n, value, weight, logs };
}
