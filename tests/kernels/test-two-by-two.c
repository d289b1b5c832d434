/* Effects in two by two tables. Expected values: statsmodels 0.13.5 Table2x2; Newcombe's
 * interval from R 4.2.2 prop.test without correction, which gives Wilson's. */
#include "analysis/kernels/two-by-two.h"

#include "tests/kernels/near.h"

static const double engines[] = { 12, 6, 7, 7 };

static void
test_difference (void)
{
  const EdaEffect found = eda_two_by_two (engines).difference;

  assert_agrees ("risk/difference", found.value, 0.16666666666666669);
  assert_agrees ("risk/difference", found.low, -0.15944298266028739);
  assert_agrees ("risk/difference", found.high, 0.45461370611802160);
}

static void
test_ratios (void)
{
  const EdaTwoByTwo found = eda_two_by_two (engines);

  assert_agrees ("risk/ratio", found.ratio.value, 1.5);
  assert_agrees ("risk/ratio", found.ratio.low, 0.6492594336286758);
  assert_agrees ("risk/ratio", found.ratio.high, 3.465486804596542);
  assert_agrees ("odds_ratio", found.odds_ratio.value, 2);
  assert_agrees ("odds_ratio", found.odds_ratio.low, 0.47644663014349775);
  assert_agrees ("odds_ratio", found.odds_ratio.high, 8.395483873598327);
  g_assert_cmpfloat (found.risks[1], ==, 0.5);
}

/* Newcombe's interval stays inside -1..1 and is defined whatever is empty; the others are
 * not. */
static void
test_empty_cells (void)
{
  const EdaTwoByTwo never = eda_two_by_two ((double[]){ 5, 0, 3, 4 });
  const EdaTwoByTwo apart = eda_two_by_two ((double[]){ 5, 0, 0, 5 });

  g_assert_cmpfloat (never.ratio.value, ==, INFINITY);
  assert_nan (never.ratio.low);
  assert_nan (never.odds_ratio.high);
  g_assert_cmpfloat (apart.difference.value, ==, 1);
  g_assert_cmpfloat (apart.difference.high, ==, 1);
  g_assert_cmpfloat (apart.difference.low, >, 0.3);
}

static void
test_undefined (void)
{
  assert_nan (eda_two_by_two ((double[]){ 0, 0, 3, 4 }).difference.value);
  assert_nan (eda_two_by_two ((double[]){ 0, 0, 0, 0 }).odds_ratio.value);
  assert_nan (eda_two_by_two ((double[]){ 3, 0, 4, 0 }).odds_ratio.value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/two-by-two/difference", test_difference);
  g_test_add_func ("/kernels/two-by-two/ratios", test_ratios);
  g_test_add_func ("/kernels/two-by-two/empty-cells", test_empty_cells);
  g_test_add_func ("/kernels/two-by-two/undefined", test_undefined);
  return g_test_run ();
}
