/* Maximum likelihood. Expected values: R 4.2.2, the likelihood equations by uniroot() and
 * the d-functions; MASS 7.3-58 fitdistr() agrees to its own four to nine digits.
 * uniroot() stops near 1e-14 of the parameter. */
#include "analysis/kernels/fit.h"

#include <float.h>

#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

static double work[3 * EDA_FIT_POINTS];

static EdaFit
fit_values (EdaFamily family, const double x[], size_t n)
{
  const EdaFitPoints points = eda_fit_points (x, n, work);

  return eda_fit (family, &points);
}

static void
test_measures (void)
{
  const struct
  {
    EdaFamily family;
    double    a, b, log_likelihood;
  } known[] = {
    { EDA_FAMILY_NORMAL, 41.568860287668, 32.1541780820696, -293.368855880471 },
    { EDA_FAMILY_LOG_NORMAL, 3.2082257025345, 1.25553920002149, -291.283761450291 },
    { EDA_FAMILY_EXPONENTIAL, 0.0240564690270487, NAN, -283.641080171159 },
    { EDA_FAMILY_GAMMA, 1.09988457537321, 0.0264593392207942, -283.473015420842 },
    { EDA_FAMILY_WEIBULL, 1.12256734536745, 43.1860776727013, -283.092341429666 },
  };
  double x[60];

  fill_skewed (x);
  eda_sort (x, 60);
  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const EdaFit fit = fit_values (known[i].family, x, 60);

      assert_agrees ("parameters", fit.a, known[i].a);
      if (!isnan (known[i].b))
        assert_agrees ("parameters", fit.b, known[i].b);
      assert_agrees ("log_likelihood", fit.log_likelihood, known[i].log_likelihood);
    }
}

/* R: AIC (fitdistr (x, "gamma")) */
static void
test_aic (void)
{
  double x[60];

  fill_skewed (x);
  eda_sort (x, 60);

  const EdaFit gamma = fit_values (EDA_FAMILY_GAMMA, x, 60);
  const EdaFit exponential = fit_values (EDA_FAMILY_EXPONENTIAL, x, 60);

  assert_agrees ("aic", eda_fit_aic (EDA_FAMILY_GAMMA, &gamma), 570.946030841684);
  assert_agrees (
      "aic", eda_fit_aic (EDA_FAMILY_EXPONENTIAL, &exponential), 569.282160342318);
}

static void
test_counts (void)
{
  double       x[78];
  const EdaFit poisson = fit_values (EDA_FAMILY_POISSON, x, fill_counts (x));
  const EdaFit binomial = fit_values (EDA_FAMILY_NEGATIVE_BINOMIAL, x, 78);

  assert_agrees ("parameters", poisson.a, 2.37179487179487);
  assert_agrees ("log_likelihood", poisson.log_likelihood, -187.441174331848);
  assert_agrees ("parameters", binomial.a, 1.38792739616685);
  assert_agrees ("parameters", binomial.b, 2.37179487179487);
  assert_agrees ("log_likelihood", binomial.log_likelihood, -159.101047769305);
}

/* Counts that vary less than Poisson's: the size has no end. */
static void
test_counts_of_little_spread (void)
{
  const double x[] = { 1, 2, 2, 2, 3, 3, 3, 3, 4, 4 };
  const EdaFit binomial = fit_values (EDA_FAMILY_NEGATIVE_BINOMIAL, x, 10);
  const EdaFit poisson = fit_values (EDA_FAMILY_POISSON, x, 10);

  g_assert_cmpfloat (binomial.a, ==, EDA_FIT_SIZE_MOST);
  assert_near (binomial.log_likelihood, poisson.log_likelihood, 1e-5);
}

static gboolean
can_fit (EdaFamily family, const double x[], size_t n)
{
  return isfinite (fit_values (family, x, n).log_likelihood);
}

static void
test_what_a_family_cannot_hold (void)
{
  const double negative[] = { -1.5, 2, 3.25 }, zero[] = { 0, 2, 3 };
  const double fraction[] = { 0, 0.5, 3 }, equal[] = { 2, 2, 2 };
  const double far[] = { -DBL_MAX, 0, DBL_MAX }, tiny[] = { 5e-324, 1e-320, 1e-310 };
  const double high[] = { 3, 40, EDA_FIT_COUNT_MOST + 1 };

  for (EdaFamily family = 0; family < EDA_N_FAMILIES; family++)
    {
      g_assert_cmpint (can_fit (family, negative, 3), ==, family == EDA_FAMILY_NORMAL);
      g_assert_cmpint (can_fit (family, zero, 3),
                       ==,
                       family == EDA_FAMILY_NORMAL || family == EDA_FAMILY_EXPONENTIAL
                           || eda_family_is_of_counts (family));
      g_assert_cmpint (can_fit (family, fraction, 3),
                       ==,
                       family == EDA_FAMILY_NORMAL || family == EDA_FAMILY_EXPONENTIAL);
      g_assert_cmpint (can_fit (family, high, 3), !=, eda_family_is_of_counts (family));
      g_assert_false (can_fit (family, equal, 3));
      g_assert_false (can_fit (family, equal, 0));
      g_assert_false (can_fit (family, far, 3));
      g_assert_false (can_fit (family, tiny, 3));
    }
}

/* Shapes beyond the usual: nearly equal values, and values over a hundred powers of ten.
 * At the maximum the likelihood is no higher on either side. */
static void
test_extreme_shapes (void)
{
  const double years[] = { 2007, 2007, 2008, 2008, 2008, 2009 };
  const double wide[] = { 1e-60, 1e-20, 3, 1e15, 1e40 };

  assert_near (fit_values (EDA_FAMILY_GAMMA, years, 6).a
                   / fit_values (EDA_FAMILY_GAMMA, years, 6).b,
               12047.0 / 6,
               1e-9);
  g_assert_true (can_fit (EDA_FAMILY_WEIBULL, years, 6));
  for (EdaFamily family = EDA_FAMILY_LOG_NORMAL; family <= EDA_FAMILY_WEIBULL; family++)
    g_assert_true (can_fit (family, wide, 5));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/measures", test_measures);
  g_test_add_func ("/fit/aic", test_aic);
  g_test_add_func ("/fit/counts", test_counts);
  g_test_add_func ("/fit/counts-of-little-spread", test_counts_of_little_spread);
  g_test_add_func ("/fit/what-a-family-cannot-hold", test_what_a_family_cannot_hold);
  g_test_add_func ("/fit/extreme-shapes", test_extreme_shapes);
  return g_test_run ();
}
