/* Levels whose order is known from their words. */

#include "analysis/profile/level-order.h"

static void
assert_places (const char *const *levels, guint n, const double *expected)
{
  double places[12];

  g_assert_true (eda_level_order_find (levels, n, places));
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (places[i], ==, expected[i]);
}

static void
test_known (void)
{
  const char *const months[] = { "Aug", "December", "jan" };
  const char *const grades[] = { "high", "low ", "MEDIUM" };
  const char *const answers[] = { "agree", "disagree", "strongly agree" };

  assert_places (months, 3, (double[]){ 7, 11, 0 });
  assert_places (grades, 3, (double[]){ 4, 2, 3 });
  assert_places (answers, 3, (double[]){ 3, 1, 4 });
}

static void
test_unknown (void)
{
  const char *const mixed[] = { "low", "high", "unknown" };
  const char *const twice[] = { "Jan", "January", "Feb" };
  const char *const ports[] = { "C", "Q", "S" };
  double            places[3] = { -1, -1, -1 };

  g_assert_false (eda_level_order_find (mixed, 3, places));
  g_assert_false (eda_level_order_find (twice, 3, places));
  g_assert_false (eda_level_order_find (ports, 3, places));
  g_assert_false (eda_level_order_find (mixed, 1, places));
  g_assert_false (eda_level_order_find (NULL, 0, places));
  g_assert_cmpfloat (places[0], ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level-order/known", test_known);
  g_test_add_func ("/level-order/unknown", test_unknown);
  return g_test_run ();
}
