/* Grubbs and ESD. Expected values without a source: R 4.2.2, the formulas of the papers
 * on mean(), sd() and qt(). */
#include "analysis/kernels/extremes.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

static void
test_grubbs (void)
{
  const EdaMoments moments = eda_moments (awkward, 11);
  const EdaGrubbs  found = eda_grubbs (awkward_sorted, &moments, 0.05, NULL);

  assert_agrees ("grubbs", found.g, 2.45296135198556);
  assert_agrees ("grubbs", found.critical, 2.3547300515655354);
  assert_agrees ("grubbs", found.critical_one_sided, 2.2339077064682873);
  g_assert_cmpfloat (found.value, ==, 88.613);
}

static void
test_esd (void)
{
  const double r[]
      = { 2.45296135198556, 1.97964235532997, 2.00956505336685, 1.56500023213310,
          1.5205310158852,  1.52727249978201, 1.65023353973243, 1.27952374306692 };
  const double lambda[]
      = { 2.35473005156554, 2.28995408447960, 2.21500422332553, 2.12664508719546,
          2.0199685076796,  1.88714511778393, 1.71503731234336, 1.48125 };
  const double removed[]
      = { 88.613, 41.9009, -30.0417, 19.3381, 14.0071, -12.0451, -7.77123, 0.00317 };
  const EdaEsd found = eda_esd (awkward_sorted, 11, 0.05, NULL);

  g_assert_cmpuint (found.most, ==, 8);
  g_assert_cmpuint (found.k, ==, 8);
  for (size_t i = 0; i < 8; i++)
    {
      assert_agrees ("esd", found.r[i], r[i]);
      assert_agrees ("esd", found.lambda[i], lambda[i]);
      g_assert_cmpfloat (found.removed[i], ==, removed[i]);
    }
  g_assert_cmpuint (found.count, ==, 1);
  g_assert_cmpuint (found.low, ==, 0);
}

/* Two far values hide each other from Grubbs, but not from ESD. */
static void
test_esd_finds_what_grubbs_misses (void)
{
  double x[42];

  fill_normal (x, 40, 0, 1);
  x[40] = 8;
  x[41] = 8.25;

  const EdaEsd found = eda_esd (x, 42, 0.05, NULL);
  g_assert_cmpuint (found.count, ==, 2);
  g_assert_cmpuint (found.low, ==, 0);
}

/* A value of 1e9 among values around 1 costs the others no digits. */
static void
test_far_value_costs_no_digits (void)
{
  double x[41];

  fill_normal (x, 40, 1, 0.001);
  x[40] = 1e9;

  const EdaEsd found = eda_esd (x, 41, 0.05, NULL), rest = eda_esd (x, 40, 0.05, NULL);
  assert_near (found.r[1], rest.r[0], 1e-13);
  g_assert_cmpuint (found.count, ==, 1);
}

/* 1.5 and 3.5 are equally far from 2.5, then 2 and 3.5 from 2.75. */
static void
test_both_ends_equally_far (void)
{
  const double     x[] = { 1.5, 2, 2.5, 3, 3.5 };
  const EdaMoments moments = eda_moments (x, 5);
  const EdaEndRows low_first = { { 0, 4 }, { 3, 1 } },
                   high_first = { { 3, 4 }, { 0, 1 } };

  g_assert_cmpfloat (eda_grubbs (x, &moments, 0.05, &low_first).value, ==, 1.5);
  g_assert_cmpfloat (eda_grubbs (x, &moments, 0.05, &high_first).value, ==, 3.5);
  g_assert_cmpfloat (eda_esd (x, 5, 0.05, &low_first).removed[0], ==, 1.5);
  g_assert_cmpfloat (eda_esd (x, 5, 0.05, &low_first).removed[1], ==, 3.5);
  g_assert_cmpfloat (eda_esd (x, 5, 0.05, &high_first).removed[0], ==, 3.5);
  g_assert_true (eda_esd (x, 5, 0.05, NULL).tied);
  g_assert_false (eda_esd (awkward_sorted, 11, 0.05, NULL).tied);
}

/* Seven equal values and one more: after that one nothing is far from anything. */
static void
test_ends_without_spread (void)
{
  const double x[] = { 8, 8, 8, 8, 8, 8, 8, 19 };
  const EdaEsd found = eda_esd (x, 8, 0.05, NULL);

  g_assert_cmpuint (found.k, ==, 1);
  g_assert_cmpuint (found.count, ==, 1);
}

static void
test_too_little (void)
{
  const double     equal[] = { 4.5, 4.5, 4.5, 4.5 };
  const EdaMoments two = eda_moments (awkward_sorted, 2), flat = eda_moments (equal, 4);

  assert_nan (eda_grubbs (awkward_sorted, &two, 0.05, NULL).g);
  assert_nan (eda_grubbs (equal, &flat, 0.05, NULL).g);
  g_assert_cmpuint (eda_esd (awkward_sorted, 3, 0.05, NULL).k, ==, 0);
  g_assert_cmpuint (eda_esd (equal, 4, 0.05, NULL).k, ==, 0);
  g_assert_cmpuint (eda_esd (NULL, 0, 0.05, NULL).k, ==, 0);
}

static void
test_extremes (void)
{
  const double x[] = { -DBL_MAX, 1, 2, 3, 4, 5, DBL_MAX };
  const EdaEsd found = eda_esd (x, 7, 0.05, NULL);

  for (size_t i = 0; i < found.k; i++)
    g_assert_true (isfinite (found.r[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extremes/grubbs", test_grubbs);
  g_test_add_func ("/extremes/esd", test_esd);
  g_test_add_func ("/extremes/esd-finds-what-grubbs-misses",
                   test_esd_finds_what_grubbs_misses);
  g_test_add_func ("/extremes/far-value-costs-no-digits", test_far_value_costs_no_digits);
  g_test_add_func ("/extremes/both-ends-equally-far", test_both_ends_equally_far);
  g_test_add_func ("/extremes/ends-without-spread", test_ends_without_spread);
  g_test_add_func ("/extremes/too-little", test_too_little);
  g_test_add_func ("/extremes/extremes", test_extremes);
  return g_test_run ();
}
