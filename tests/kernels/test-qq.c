/* Scores, line and band of Q–Q plots against R 4.2.2. */
#include "analysis/kernels/qq.h"

#include "tests/kernels/near.h"

/* qnorm (ppoints (7)), qnorm (ppoints (20)); both sides have some 15 digits. */
static void
test_scores (void)
{
  assert_near (eda_qq_score (0, 7), -1.364488748170328, 1e-14);
  assert_near (eda_qq_score (1, 7), -0.7582925569911515, 1e-14);
  g_assert_cmpfloat_with_epsilon (eda_qq_score (3, 7), 0, 1e-16);
  assert_near (eda_qq_score (0, 20), -1.959963984540054, 1e-14);
  assert_near (eda_qq_score (9, 20), -0.06270677794321383, 1e-13);
  assert_near (eda_qq_score (19, 20), 1.959963984540054, 1e-14);
}

/* qqline (cars$dist) passes through the quartiles 26 and 56. */
static void
test_line (void)
{
  const double dist[]
      = { 2,  4,  10, 10, 14, 16, 17, 18, 20, 20, 22, 24, 26, 26, 26, 26, 28,
          28, 32, 32, 32, 34, 34, 34, 36, 36, 40, 40, 42, 46, 46, 48, 50, 52,
          54, 54, 56, 56, 60, 64, 66, 68, 70, 76, 80, 84, 85, 92, 93, 120 };
  EdaQqLine line = eda_qq_line (dist, 50);

  assert_near (line.intercept, 41, TIGHT);
  assert_near (line.slope, 22.23903327758403, 1e-14);
  assert_nan (eda_qq_line (dist, 0).intercept);
  g_assert_cmpfloat (eda_qq_line (dist, 1).slope, ==, 0);
}

static void
check_band (size_t i, size_t n, double low, double high)
{
  double found_low, found_high;

  eda_qq_band (i, n, 0.95, &found_low, &found_high);
  assert_near (found_low, low, 1e-9);
  assert_near (found_high, high, 1e-9);
}

/* qnorm (qbeta (c (.025, .975), i, n + 1 - i)); GSL's inverse beta has ten digits or
 * more. */
static void
test_band (void)
{
  check_band (0, 20, -3.01970870886197, -0.960374152634741);
  check_band (5, 20, -1.180344613837998, -0.02244655595063953);
  check_band (19, 20, 0.960374152634741, 3.019708708861973);
  check_band (0, 1000000, -5.44906391602879, -4.48248898212801);
  check_band (499999, 1000000, -0.002457703381975423, 0.002455196753393111);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/qq/scores", test_scores);
  g_test_add_func ("/qq/line", test_line);
  g_test_add_func ("/qq/band", test_band);
  return g_test_run ();
}
