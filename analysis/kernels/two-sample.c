/* Two groups of one numeric column. */
#include "analysis/kernels/two-sample.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "analysis/kernels/significance.h"

static const EdaTTest undefined = { NAN, NAN, NAN, NAN, NAN, NAN };

/* @se: in units of 2^exponent. */
static EdaTTest
finish (const EdaAnova *self, const EdaGroup groups[2], double se, double df)
{
  const double diff = groups[0].shift - groups[1].shift;
  EdaTTest     test = undefined;

  test.diff = ldexp (diff, self->grand.exponent);
  if (!(se > 0) || !(df > 0))
    return test;

  const double half = gsl_cdf_tdist_Qinv (0.025, df) * se;

  test.t = diff / se;
  test.df = df;
  test.p = eda_student_p (test.t, df);
  test.ci_low = ldexp (diff - half, self->grand.exponent);
  test.ci_high = ldexp (diff + half, self->grand.exponent);
  return test;
}

EdaTTest
eda_student_test (const EdaAnova *self, const EdaGroup groups[2])
{
  if (self->k != 2)
    return undefined;

  const double n1 = (double)groups[0].n, n2 = (double)groups[1].n;

  return finish (self, groups, sqrt (self->variance * (1 / n1 + 1 / n2)), self->df2);
}

EdaTTest
eda_welch_test (const EdaAnova *self, const EdaGroup groups[2])
{
  if (self->k != 2)
    return undefined;

  const double n1 = (double)groups[0].n, n2 = (double)groups[1].n;
  const double v1 = groups[0].squares / (n1 - 1) / n1;
  const double v2 = groups[1].squares / (n2 - 1) / n2;
  const double v = v1 + v2;
  const double df = v * v / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));

  return finish (self, groups, sqrt (v), df);
}

double
eda_cohens_d (const EdaAnova *self, const EdaGroup groups[2])
{
  if (self->k != 2 || !(self->variance > 0))
    return NAN;

  return (groups[0].shift - groups[1].shift) / sqrt (self->variance);
}

double
eda_hedges_g (double d, double df)
{
  return d * (1 - 3 / (4 * df - 1));
}
