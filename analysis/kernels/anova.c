/* One numeric column by groups. */
#include "analysis/kernels/anova.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

/* Everything but the place of the mean among the others. @squares stays in the group's
 * own units. */
static void
measure_group (EdaGroup *self, const double x[], size_t n)
{
  EdaSum sum = { 0.0, 0.0 }, squares = { 0.0, 0.0 };

  self->n = n;
  self->centre = eda_centre (x, n);
  self->mean = self->centre.mean;
  self->squares = 0.0;
  if (self->centre.min < self->centre.max)
    {
      for (size_t i = 0; i < n; i++)
        {
          const double d = eda_centre_deviation (&self->centre, x[i]);

          eda_sum_add (&sum, d);
          eda_sum_add (&squares, d * d);
        }
      const double left = eda_sum_get (&sum);

      self->squares = eda_sum_get (&squares) - left * left / (double)n;
    }
  self->sd = n < 2
                 ? NAN
                 : ldexp (sqrt (self->squares / (double)(n - 1)), self->centre.exponent);
}

/* The mean seen from the grand mean: both are pairs of doubles, whose rests make up for
 * what their difference loses. */
static void
place_group (EdaGroup *self, const EdaCentre *grand)
{
  const double scale = grand->before / self->centre.before;
  const double high = self->centre.centre * scale - grand->centre;
  const double low = self->centre.centre_low * scale - grand->centre_low;

  self->shift = (high + low) * grand->gain;
  self->squares = ldexp (self->squares, 2 * (self->centre.exponent - grand->exponent));
}

double
eda_omega2 (double eta2, double n, double k)
{
  const double within = (1 - eta2) / (n - k);

  return (eta2 - (k - 1) * within) / (1 + within);
}

static void
set_test (EdaAnova *self, double between, double within)
{
  const double n = (double)self->n, k = (double)self->k;

  self->ss_between = ldexp (between, 2 * self->grand.exponent);
  self->ss_within = ldexp (within, 2 * self->grand.exponent);
  if (self->k < 2 || self->n <= self->k)
    return;

  self->df1 = k - 1;
  self->df2 = n - k;
  self->variance = within / self->df2;
  if (!(between + within > 0))
    return;

  self->f = between / self->df1 / self->variance;
  self->p = eda_f_p (self->f, self->df1, self->df2);
  self->eta2 = between / (between + within);
  self->omega2 = eda_omega2 (self->eta2, n, k);
}

/* From the groups' places and spreads. */
static void
compare_groups (EdaAnova *self, const EdaGroup groups[])
{
  EdaSum between = { 0.0, 0.0 }, within = { 0.0, 0.0 };

  for (size_t i = 0; i < self->k; i++)
    {
      const double shift = groups[i].shift;

      eda_sum_add (&between, (double)groups[i].n * (shift * shift));
      eda_sum_add (&within, groups[i].squares);
    }
  set_test (self, eda_sum_get (&between), eda_sum_get (&within));
}

static EdaAnova
start (size_t k)
{
  return (EdaAnova){ 0,  k, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, eda_centre (NULL, 0),
                     NAN };
}

EdaAnova
eda_anova (const double x[], const size_t sizes[], size_t k, EdaGroup groups[])
{
  EdaAnova self = start (k);

  for (size_t i = 0; i < k; i++)
    {
      measure_group (&groups[i], x + self.n, sizes[i]);
      self.n += sizes[i];
    }
  if (self.n == 0)
    return self;

  self.grand = eda_centre (x, self.n);
  for (size_t i = 0; i < k; i++)
    place_group (&groups[i], &self.grand);
  compare_groups (&self, groups);
  return self;
}

EdaAnova
eda_anova_of_sums (const EdaGroup groups[], size_t k)
{
  EdaAnova self = start (k);

  self.grand.exponent = 0;
  for (size_t i = 0; i < k; i++)
    self.n += groups[i].n;
  compare_groups (&self, groups);
  return self;
}

/* Of one group, in units of 4^exponent. */
static double
get_variance (const EdaGroup *group)
{
  return group->squares / ((double)group->n - 1);
}

static int
all_have_spread (const EdaAnova *self, const EdaGroup groups[])
{
  for (size_t i = 0; i < self->k; i++)
    if (groups[i].n < 2 || !(groups[i].squares > 0))
      return 0;
  return 1;
}

EdaGroupTest
eda_welch_anova (const EdaAnova *self, const EdaGroup groups[])
{
  EdaGroupTest test = { NAN, self->df1, NAN, NAN };
  const double k = (double)self->k;
  double       weights = 0, middle = 0, between = 0, doubt = 0;

  if (isnan (self->df1) || !all_have_spread (self, groups))
    return test;

  for (size_t i = 0; i < self->k; i++)
    weights += (double)groups[i].n / get_variance (&groups[i]);
  for (size_t i = 0; i < self->k; i++)
    middle += (double)groups[i].n / get_variance (&groups[i]) / weights * groups[i].shift;
  for (size_t i = 0; i < self->k; i++)
    {
      const double weight = (double)groups[i].n / get_variance (&groups[i]);
      const double off = groups[i].shift - middle;
      const double rest = 1 - weight / weights;

      between += weight * (off * off);
      doubt += rest * rest / ((double)groups[i].n - 1);
    }

  test.statistic = between / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * doubt);
  test.df2 = (k * k - 1) / (3 * doubt);
  test.p = eda_f_p (test.statistic, test.df1, test.df2);
  return test;
}

EdaGroupTest
eda_bartlett (const EdaAnova *self, const EdaGroup groups[])
{
  EdaGroupTest test = { NAN, self->df1, NAN, NAN };
  double       logs = 0, inverse = 0;

  if (!(self->variance > 0))
    return test;
  for (size_t i = 0; i < self->k; i++)
    if (groups[i].n < 2)
      return test;
  /* Of the ratios to the pooled variance: what the logarithms have in common cancels
   * first. */
  for (size_t i = 0; i < self->k; i++)
    {
      const double df = (double)groups[i].n - 1;

      logs -= df * log (get_variance (&groups[i]) / self->variance);
      inverse += 1 / df;
    }
  test.statistic = logs / (1 + (inverse - 1 / self->df2) / (3 * self->df1));
  test.p = eda_chi_square_p (test.statistic, self->df1);
  return test;
}

static EdaGroupTest
test_distances (const double    distances[],
                const size_t    sizes[],
                const EdaAnova *self,
                EdaGroup        spare[])
{
  const EdaAnova found = eda_anova (distances, sizes, self->k, spare);

  return (EdaGroupTest){ found.f, found.df1, found.df2, found.p };
}

EdaGroupTest
eda_levene (const double    x[],
            const size_t    sizes[],
            const EdaAnova *self,
            const EdaGroup  groups[],
            double          work[],
            EdaGroup        spare[])
{
  size_t at = 0;

  for (size_t i = 0; i < self->k; i++)
    {
      const EdaCentre *centre = &groups[i].centre;
      const double     scale = ldexp (1.0, centre->exponent - self->grand.exponent);

      for (const size_t end = at + sizes[i]; at < end; at++)
        work[at] = fabs (eda_centre_deviation (centre, x[at])) * scale;
    }
  return test_distances (work, sizes, self, spare);
}

EdaGroupTest
eda_brown_forsythe (const double    x[],
                    const size_t    sizes[],
                    const EdaAnova *self,
                    const double    medians[],
                    double          work[],
                    EdaGroup        spare[])
{
  const double before = self->grand.before, gain = self->grand.gain;
  size_t       at = 0;

  for (size_t i = 0; i < self->k; i++)
    for (const size_t end = at + sizes[i]; at < end; at++)
      work[at] = fabs (x[at] * before - medians[i] * before) * gain;
  return test_distances (work, sizes, self, spare);
}
