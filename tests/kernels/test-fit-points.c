/* Weighted points: what they add up to. */
#include "analysis/kernels/fit-points.h"

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

static double
sum_of (const EdaFitPoints *points, const double x[])
{
  double sum = 0;

  for (size_t i = 0; i < points->m; i++)
    sum += points->weight[i] * x[i];
  return sum;
}

static void
test_ties_are_one_point (void)
{
  const double       sorted[] = { -2.5, 0, 0, 0, 3.25, 3.25, 9 };
  g_autofree double *work = g_new (double, 3 * EDA_FIT_POINTS);
  const EdaFitPoints points = eda_fit_points (sorted, 7, work);

  g_assert_cmpuint (points.m, ==, 4);
  g_assert_cmpfloat (points.n, ==, 7);
  g_assert_cmpfloat (points.value[2], ==, 3.25);
  g_assert_cmpfloat (points.weight[1], ==, 3);
  g_assert_cmpfloat (points.log[2], ==, log (3.25));
  g_assert_cmpuint (eda_fit_points (sorted, 0, work).m, ==, 0);
}

/* Long columns of few different values stay exact. */
static void
test_many_rows_of_few_values (void)
{
  const size_t       n = 50000;
  g_autofree double *x = g_new (double, n);
  g_autofree double *work = g_new (double, 3 * EDA_FIT_POINTS);

  for (size_t i = 0; i < n; i++)
    x[i] = (double)(i * 100 / n);

  const EdaFitPoints points = eda_fit_points (x, n, work);

  g_assert_cmpuint (points.m, ==, 100);
  g_assert_cmpfloat (points.weight[99], ==, 500);
}

/* 300 000 quantiles of a log-normal: the sum of the values stays (a few roundings), and
 * sums of logarithms and squares keep the digits that the header promises. */
static void
test_groups (void)
{
  const size_t       n = 300000;
  g_autofree double *x = g_new (double, n);
  g_autofree double *work = g_new (double, 3 * EDA_FIT_POINTS);
  double             sum = 0, logs = 0, squares = 0, log_squares = 0;

  fill_normal (x, n, 0.5, 1);
  for (size_t i = 0; i < n; i++)
    {
      log_squares += x[i] * x[i];
      logs += x[i];
      x[i] = exp (x[i]);
      sum += x[i];
      squares += x[i] * x[i];
    }

  const EdaFitPoints points = eda_fit_points (x, n, work);
  double             of_points = 0, of_logs = 0;

  for (size_t i = 0; i < points.m; i++)
    {
      of_points += points.weight[i] * points.value[i] * points.value[i];
      of_logs += points.weight[i] * points.log[i] * points.log[i];
    }
  g_assert_cmpuint (points.m, ==, EDA_FIT_POINTS);
  assert_near (sum_of (&points, points.value), sum, 1e-11);
  assert_near (sum_of (&points, points.log), logs, 3e-5);
  assert_near (of_points, squares, 3e-5);
  assert_near (of_logs, log_squares, 3e-5);
  g_assert_cmpfloat (points.value[0], ==, x[0]);
  g_assert_cmpfloat (points.value[points.m - 1], ==, x[n - 1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit-points/ties-are-one-point", test_ties_are_one_point);
  g_test_add_func ("/fit-points/many-rows-of-few-values", test_many_rows_of_few_values);
  g_test_add_func ("/fit-points/groups", test_groups);
  return g_test_run ();
}
