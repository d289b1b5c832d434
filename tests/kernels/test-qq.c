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

/* Of many values the band is reckoned, to the digits that the header names; the numbers
 * are R's, made as above. */
static void
test_band_of_many (void)
{
  static const struct
  {
    size_t i, n;
    double low, high;
  } places[] = {
    { 9, 20000, -3.491904722405, -3.136781276039 },
    { 98, 20000, -2.649975331327, -2.514011414887 },
    { 99, 20000, -2.646207277893, -2.510782122063 },
    { 2000, 20000, -1.305127516221, -1.257750294537 },
    { 19990, 20000, 3.136781276039, 3.491904722405 },
    { 98, 1000000, -3.773573095331, -3.673918806687 },
    { 150, 1000000, -3.656426899154, -3.573657189038 },
    { 0, 5000000, -5.728585962096, -4.814518649898 },
    { 9, 5000000, -4.761861170175, -4.498796737005 },
    { 99, 5000000, -4.154881241037, -4.064132301065 },
    { 416666, 5000000, -1.384574653068, -1.381414342752 },
    { 4999999, 5000000, 4.814518649898, 5.728585962096 },
  };

  for (size_t k = 0; k < G_N_ELEMENTS (places); k++)
    {
      double low, high;

      eda_qq_band (places[k].i, places[k].n, 0.95, &low, &high);
      assert_near (low, places[k].low, 3e-5);
      assert_near (high, places[k].high, 3e-5);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/qq/scores", test_scores);
  g_test_add_func ("/qq/line", test_line);
  g_test_add_func ("/qq/band", test_band);
  g_test_add_func ("/qq/band-of-many", test_band_of_many);
  return g_test_run ();
}
