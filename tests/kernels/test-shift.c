/* Two parts of a column. */
#include "analysis/kernels/shift.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

/* R 4.2.2: t.test (a, b), a the first five awkward numbers and b the others */
static void
test_means (void)
{
  EdaPart  a = { 5, 24.438033999999998, 1695.1927790457801 };
  EdaPart  b = { 6, 0.61757166666666696, 313.69637968797667 };
  EdaShift found = eda_shift (&a, &b);

  assert_near (found.t, 1.2041579314205619, 1e-13);
  assert_near (found.df, 5.2293080054064944, 1e-13);
  assert_near (found.p, 0.28018567586676768, 1e-12);
  assert_near (found.d, 0.78207360768543732, 1e-13);
}

/* R 4.2.2: wilcox.test (a, b, exact = FALSE, correct = FALSE) with
 * a = 1 2 2 3 5 8 8, b = 2 4 5 6 8 9 9 10 */
static void
test_ranks (void)
{
  EdaRankShift found = eda_rank_shift (41.5, 7, 8, 60);

  g_assert_cmpfloat (found.u, ==, 13.5);
  assert_near (found.p, 0.090410706246596764, 1e-12);
  assert_near (found.rank_biserial, 2 * 13.5 / 56 - 1, TIGHT);
}

static void
test_undefined (void)
{
  EdaPart one = { 1, 3, NAN }, two = { 2, 3, 0 };

  assert_nan (eda_shift (&one, &two).p);
  assert_nan (eda_shift (&two, &two).d);
  assert_nan (eda_rank_shift (0, 0, 5, 0).p);
  assert_nan (eda_rank_shift (6, 2, 3, 120).p); /* five equal values: 5³ - 5 */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/shift/means", test_means);
  g_test_add_func ("/shift/ranks", test_ranks);
  g_test_add_func ("/shift/undefined", test_undefined);
  return g_test_run ();
}
