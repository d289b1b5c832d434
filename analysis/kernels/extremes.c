/* Tests for outliers in values that are otherwise normal.
 *
 * What ESD removes lies among the ten smallest and the ten largest values. The sums over
 * the rest, the core, are made once; each step adds those of the ends that are still
 * there. Nothing is ever subtracted from a sum that holds an outlier, so no digits are
 * lost to one. */
#include "analysis/kernels/extremes.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/compensated.h"

/* The critical distance of the farthest of @n values (@n at least 3), two-sided; of the
 * farthest at one end it is that of twice @alpha. */
static double
critical_distance (double n, double alpha)
{
  const double t = gsl_cdf_tdist_Qinv (alpha / (2 * n), n - 2);

  return (n - 1) / sqrt (n) * sqrt (t * t / (n - 2 + t * t));
}

/* Which end is farther from @mean: 1 the low one, -1 the high one, 0 neither. In the
 * differences of plain doubles, as anyone would compare them. */
static int
compare_ends (double low, double high, double mean)
{
  return (mean - low > high - mean) - (mean - low < high - mean);
}

EdaGrubbs
eda_grubbs (const double      sorted[],
            const EdaMoments *moments,
            double            alpha,
            const EdaEndRows *rows)
{
  const size_t n = moments->n;

  if (n < 3 || !(moments->spread > 0))
    return (EdaGrubbs){ NAN, NAN, NAN, NAN };

  const int    farther = compare_ends (sorted[0], sorted[n - 1], moments->mean);
  const bool   low_first = rows != NULL && rows->low[0] < rows->high[0];
  const double value
      = farther > 0 || (farther == 0 && low_first) ? sorted[0] : sorted[n - 1];

  return (EdaGrubbs){
    fabs (eda_moments_standardise (moments, value)),
    critical_distance ((double)n, alpha),
    critical_distance ((double)n, 2 * alpha),
    value,
  };
}

/* The values not removed so far: sorted[first] .. sorted[end - 1], of which
 * sorted[core_first] .. sorted[core_end - 1] are summed. All in units of @centre. */
typedef struct
{
  const double *sorted;
  EdaCentre centre; /* moved to the median: a far value must not cost the others digits */
  size_t    n, first, end, core_first, core_end;
  double    core_mean, core_squares;
} Left;

static double
deviation (const Left *self, size_t i)
{
  return eda_centre_deviation (&self->centre, self->sorted[i]);
}

static Left
sum_core (const double sorted[], size_t n, size_t ends)
{
  Left self = { sorted, eda_centre (sorted, n), n, 0, n, ends, n - ends, 0, 0 };

  self.centre.centre = sorted[n / 2] * self.centre.before;
  self.centre.centre_low = 0;
  if (self.core_first >= self.core_end)
    {
      self.core_first = self.core_end = n;
      return self;
    }

  const double count = (double)(self.core_end - self.core_first);
  EdaSum       sum = { 0.0, 0.0 }, squares = sum;

  for (size_t i = self.core_first; i < self.core_end; i++)
    eda_sum_add (&sum, deviation (&self, i));
  self.core_mean = eda_sum_get (&sum) / count;

  for (size_t i = self.core_first; i < self.core_end; i++)
    {
      const double d = deviation (&self, i) - self.core_mean;

      eda_sum_add (&squares, d * d);
    }
  self.core_squares = eda_sum_get (&squares);
  return self;
}

static double
power_sum (const Left *self, size_t from, size_t to, double mean, int power)
{
  double sum = 0;

  for (size_t i = from; i < to; i++)
    {
      const double d = deviation (self, i) - mean;

      sum += power == 1 ? d : d * d;
    }
  return sum;
}

/* Sum of the values at both ends that are left, about @mean. */
static double
sum_ends (const Left *self, double mean, int power)
{
  const size_t low_end = self->core_first < self->end ? self->core_first : self->end;

  return power_sum (self, self->first, low_end, mean, power)
         + power_sum (self, self->core_end, self->end, mean, power);
}

static void
measure_left (const Left *self, double *mean, double *sd)
{
  const double n = (double)(self->end - self->first);
  const double core = (double)(self->core_end - self->core_first);

  *mean = (core * self->core_mean + sum_ends (self, 0, 1)) / n;

  const double apart = self->core_mean - *mean;
  *sd = sqrt ((self->core_squares + core * apart * apart + sum_ends (self, *mean, 2))
              / (n - 1));
}

/* Whether the low end goes next. */
static bool
choose_end (const Left *self, EdaEsd *esd, double mean, const EdaEndRows *rows)
{
  const double in_data
      = self->sorted[self->n / 2] + mean / self->centre.gain / self->centre.before;
  const int farther
      = compare_ends (self->sorted[self->first], self->sorted[self->end - 1], in_data);

  esd->tied |= farther == 0;
  if (farther != 0 || rows == NULL)
    return farther > 0;

  return rows->low[self->first] < rows->high[self->n - self->end];
}

/* Takes the farthest value away; false when nothing is far from anything. */
static bool
remove_farthest (Left *self, EdaEsd *esd, const EdaEndRows *rows)
{
  double mean, sd;

  if (self->sorted[self->first] == self->sorted[self->end - 1])
    return false;
  measure_left (self, &mean, &sd);
  if (!(sd > 0))
    return false; /* too small beside a value that was removed, ±1e308 perhaps */

  const bool   is_low = choose_end (self, esd, mean, rows);
  const size_t i = is_low ? self->first++ : --self->end;

  esd->r[esd->k] = fabs (deviation (self, i) - mean) / sd;
  esd->removed[esd->k] = self->sorted[i];
  return true;
}

EdaEsd
eda_esd (const double sorted[], size_t n, double alpha, const EdaEndRows *rows)
{
  const size_t most = n < 4 ? 0 : n - 3 < EDA_ESD_MOST ? n - 3 : EDA_ESD_MOST;
  EdaEsd       self = { .most = most };
  Left         left;

  if (most == 0)
    return self;

  left = sum_core (sorted, n, most);
  while (self.k < most && remove_farthest (&left, &self, rows))
    {
      self.lambda[self.k] = critical_distance ((double)(n - self.k), alpha);
      self.k++;
      if (self.r[self.k - 1] > self.lambda[self.k - 1])
        {
          self.count = self.k;
          self.low = left.first;
        }
    }

  return self;
}
