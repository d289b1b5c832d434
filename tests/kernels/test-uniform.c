/* The distance from a uniform distribution against R. */
#include "analysis/kernels/uniform.h"

#include <float.h>

#include "tests/kernels/near.h"

static const double steps[]
    = { 0.031, 0.093, 0.118, 0.207, 0.259, 0.301, 0.388, 0.402, 0.477, 0.533,
        0.561, 0.640, 0.702, 0.744, 0.811, 0.866, 0.907, 0.951, 0.978, 0.996 };

/* R 4.2.2: ks.test (inner values, "punif", min, max, exact = TRUE). D is the same number;
 * Stephens' p is within 0.005 of the exact one at these n. */
static void
assert_like_r (const double sorted[], size_t n, double d, double p)
{
  const EdaUniformDistance found = eda_uniform_distance (sorted, n);

  assert_near (found.distance.statistic, d, 1e-13);
  g_assert_cmpfloat_with_epsilon (found.distance.p, p, 0.005);
  g_assert_true (found.low < d && d < found.high);
}

static void
test_against_r (void)
{
  double squares[20], cubes[20];

  for (size_t i = 0; i < 20; i++)
    {
      squares[i] = steps[i] * steps[i];
      cubes[i] = squares[i] * steps[i];
    }
  assert_like_r (steps, 20, 0.092170408750719635, 0.99418172970322782);
  assert_like_r (squares, 20, 0.23896364087877162, 0.21753324427017262);
  assert_like_r (cubes, 20, 0.37688607373141347, 0.0083306850141142696);
  assert_like_r (awkward_sorted, 11, 0.47272501168891279, 0.022875023111963988);
}

static void
test_limit_is_where_p_is_a_tenth (void)
{
  const EdaUniformDistance found = eda_uniform_distance (steps, 20);
  const double             root = sqrt (18);

  assert_near (eda_kolmogorov_p (found.limit * (root + 0.12 + 0.11 / root)), 0.1, 1e-12);
}

static void
test_bad_data (void)
{
  const double far[] = { -DBL_MAX, -1, 0, 1, 2, 3, 4, 5, 6, DBL_MAX };
  const double equal[] = { 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 };

  assert_nan (eda_uniform_distance (steps, 0).distance.statistic);
  assert_nan (eda_uniform_distance (steps, 9).distance.p);
  assert_nan (eda_uniform_distance (equal, 10).distance.statistic);
  assert_near (eda_uniform_distance (far, 10).distance.statistic, 0.5, TIGHT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uniform/against-r", test_against_r);
  g_test_add_func ("/uniform/limit", test_limit_is_where_p_is_a_tenth);
  g_test_add_func ("/uniform/bad-data", test_bad_data);
  return g_test_run ();
}
