/* Rows are drawn again and again, and the statistic is computed of each sample. */
#include "analysis/kernels/pair-intervals.h"

#include <math.h>

#include "analysis/kernels/dependence.h"
#include "analysis/kernels/line-checks.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/resample.h"

#define MIN_ROWS 20

typedef double (*Statistic) (const double x[], const double y[], size_t n, double work[]);

static size_t
sample_size (size_t n)
{
  return n < EDA_PAIR_INTERVAL_ROWS ? n : EDA_PAIR_INTERVAL_ROWS;
}

/* Of a sample; influence takes 4 n. */
static size_t
statistic_work_size (size_t m)
{
  const size_t dependence = eda_dependence_work_size (m);

  return dependence > 4 * m ? dependence : 4 * m;
}

size_t
eda_pair_interval_work_size (size_t n)
{
  const size_t m = sample_size (n);

  return EDA_PAIR_INTERVAL_ROUNDS + 2 * m + statistic_work_size (m);
}

static double
find_dcor (const double x[], const double y[], size_t n, double work[])
{
  return eda_distance_correlation (x, y, n, work).dcor;
}

static double
find_change (const double x[], const double y[], size_t n, double work[])
{
  const EdaInfluence found = eda_correlation_influence (x, y, n, work);

  return found.r - found.without_few;
}

/* The statistic of each sample, in @work[0 .. rounds). */
static void
draw (Statistic    statistic,
      const double x[],
      const double y[],
      size_t       n,
      uint64_t     seed,
      double       work[])
{
  const size_t m = sample_size (n);
  double      *drawn_x = work + EDA_PAIR_INTERVAL_ROUNDS, *drawn_y = drawn_x + m;

  for (size_t round = 0; round < EDA_PAIR_INTERVAL_ROUNDS; round++)
    {
      for (size_t i = 0; i < m; i++)
        {
          const size_t row = eda_random_below (&seed, n);

          drawn_x[i] = x[row];
          drawn_y[i] = y[row];
        }
      work[round] = statistic (drawn_x, drawn_y, m, drawn_y + m);
    }
}

/* @from: where the samples lie around @value. */
static EdaInterval
place (EdaInterval drawn, double from, double value, size_t n)
{
  const double shrink = sqrt ((double)sample_size (n) / (double)n);

  return (EdaInterval){ value + shrink * (drawn.low - from),
                        value + shrink * (drawn.high - from) };
}

EdaInterval
eda_distance_correlation_interval (const double x[],
                                   const double y[],
                                   size_t       n,
                                   double       dcor,
                                   double       level,
                                   uint64_t     seed,
                                   double       work[])
{
  EdaInterval drawn;

  if (n < MIN_ROWS)
    return (EdaInterval){ NAN, NAN };
  draw (find_dcor, x, y, n, seed, work);
  drawn = eda_resample_interval (work, EDA_PAIR_INTERVAL_ROUNDS, level);
  drawn = place (drawn, eda_quantile (work, EDA_PAIR_INTERVAL_ROUNDS, 0.5), dcor, n);
  return (EdaInterval){ fmax (drawn.low, 0), fmin (drawn.high, 1) };
}

EdaInterval
eda_influence_interval (const double x[],
                        const double y[],
                        size_t       n,
                        double       change,
                        double       level,
                        uint64_t     seed,
                        double       work[])
{
  if (n < MIN_ROWS)
    return (EdaInterval){ NAN, NAN };
  draw (find_change, x, y, n, seed, work);
  return place (
      eda_resample_interval (work, EDA_PAIR_INTERVAL_ROUNDS, level), change, change, n);
}
