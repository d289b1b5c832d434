/* The local outlier factor against scikit-learn. */
#include "analysis/kernels/lof.h"

#include "tests/kernels/near.h"

/* scikit-learn 1.2.1: LocalOutlierFactor (n_neighbors=3, algorithm='brute') */
static void
test_against_scikit_learn (void)
{
  static const double expected[]
      = { 1.124684873190111,  2.2520899053550267, 3.9683412564670397, 0.8926587523738158,
          3.7684090239005883, 1.1136395713212324, 2.085234502812675,  0.8908411397764274,
          1.9858329130986123, 1.1226958216735092, 1.1487042924283808 };
  double points[22], lof[11], work[44];
  size_t neighbours[33];

  for (size_t i = 0; i < 11; i++)
    {
      points[2 * i] = awkward[i];
      points[2 * i + 1] = awkward[(3 * i + 1) % 11];
    }
  eda_local_outlier_factor (points, 11, 2, 3, lof, neighbours, work);
  for (size_t i = 0; i < 11; i++)
    assert_agrees ("lof", lof[i], expected[i]);
}

/* More equal rows than neighbours: as dense as can be, no division by 0. */
static void
test_equal_rows (void)
{
  double points[8] = { 1, 1, 1, 1, 1, 1, 1, 40 }, lof[8], work[24];
  size_t neighbours[16];

  eda_local_outlier_factor (points, 8, 1, 2, lof, neighbours, work);
  for (size_t i = 0; i < 7; i++)
    assert_near (lof[i], 1, 1e-9);
  g_assert_true (isfinite (lof[7]));
  g_assert_cmpfloat (lof[7], >, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lof/against-scikit-learn", test_against_scikit_learn);
  g_test_add_func ("/lof/equal-rows", test_equal_rows);
  return g_test_run ();
}
