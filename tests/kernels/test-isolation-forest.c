/* The isolation forest: no reference draws the same trees, so what must hold is tested.
 */
#include "analysis/kernels/isolation-forest.h"

#include "tests/kernels/near.h"

#define ROWS 600

/* A ring, and one row in its empty middle: far out in no column by itself. */
static void
fill_ring (double points[])
{
  for (size_t i = 0; i < ROWS; i++)
    {
      double angle = 6.283185307179586 * fmod ((double)i * 0.618033988749895, 1);

      points[2 * i] = i == 77 ? 0 : cos (angle);
      points[2 * i + 1] = i == 77 ? 3 : sin (angle);
    }
}

static void
test_the_far_row_comes_first (void)
{
  double points[2 * ROWS], score[ROWS], again[ROWS], other[ROWS];
  size_t order[ROWS];

  fill_ring (points);
  eda_isolation_forest (points, ROWS, 2, 42, score, order);
  eda_isolation_forest (points, ROWS, 2, 42, again, order);
  eda_isolation_forest (points, ROWS, 2, 43, other, order);
  for (size_t i = 0; i < ROWS; i++)
    {
      g_assert_cmpfloat (score[i], >, 0);
      g_assert_cmpfloat (score[i], <, 1);
      g_assert_cmpfloat (score[i], ==, again[i]);
      if (i != 77)
        g_assert_cmpfloat (score[i], <, score[77] - 0.04);
    }
  g_assert_cmpfloat (other[0], !=, score[0]);
  g_assert_cmpfloat_with_epsilon (other[77], score[77], 0.05);
}

/* Nothing to cut: the depth is what the sample would take, and 2^-1 the score. */
static void
test_equal_rows (void)
{
  double points[300] = { 0 }, score[300];
  size_t order[300];

  eda_isolation_forest (points, 300, 1, 42, score, order);
  for (size_t i = 0; i < 300; i++)
    assert_near (score[i], 0.5, 1e-12);
}

static void
test_few (void)
{
  double points[] = { 1, 2, -1e308, 1e308 }, score[2];
  size_t order[2];

  eda_isolation_forest (points, 1, 1, 42, score, order);
  assert_nan (score[0]);
  eda_isolation_forest (points, 2, 1, 42, score, order);
  g_assert_cmpfloat (score[0], ==, 0.5); /* one cut tells two rows apart; c (2) is 1 */
  eda_isolation_forest (points + 2, 2, 1, 42, score, order);
  g_assert_true (isfinite (score[0]) && isfinite (score[1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/isolation-forest/the-far-row-comes-first",
                   test_the_far_row_comes_first);
  g_test_add_func ("/isolation-forest/equal-rows", test_equal_rows);
  g_test_add_func ("/isolation-forest/few", test_few);
  return g_test_run ();
}
