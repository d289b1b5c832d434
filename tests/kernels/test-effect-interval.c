/* Intervals of effects at 90 %. Expected values: R 4.2.2 — prop.test without correction,
 * t.test, cor.test, pbinom; Agresti & Caffo's written out from qnorm. Twelve digits: the
 * quantiles of GSL and R agree to 14. */
#include "analysis/kernels/effect-interval.h"

#include "tests/kernels/near.h"

#define DIGITS 1e-12

static void
test_shares (void)
{
  const EdaInterval one = eda_interval_share (7, 40, 0.90);
  const EdaInterval two = eda_interval_share_difference (30, 50, 20, 60, 0.90);

  assert_near (one.low, 0.0977604430891172, DIGITS);
  assert_near (one.high, 0.293419298530431, DIGITS);
  assert_near (two.low, 0.108110288629804, DIGITS);
  assert_near (two.high, 0.406778048839178, DIGITS);
  g_assert_cmpfloat (eda_interval_share (0, 10, 0.90).low, ==, 0);
  assert_nan (eda_interval_share (0, 0, 0.90).low);
  assert_nan (eda_interval_share_difference (0, 0, 1, 2, 0.90).high);
}

static void
test_means (void)
{
  const EdaInterval t = eda_interval_mean_difference (
      4.72857142857143, 1.78858816362169, 7, 2.24, 0.850294066779252, 5, 0.90);

  assert_near (t.low, 1.06746456084678, DIGITS);
  assert_near (t.high, 3.90967829629608, DIGITS);
  g_assert_cmpfloat (eda_interval_mean_difference (3, 0, 4, 1, 0, 4, 0.90).low, ==, 2);
  assert_nan (eda_interval_mean_difference (3, NAN, 1, 1, 1, 4, 0.90).low);
}

/* By hand: pooled SD 1, 20 + 20 values, J = 1 − 3 / 151. */
static void
test_hedges (void)
{
  const double      g = eda_standardised_difference (1, 1, 20, 0, 1, 20);
  const EdaInterval interval = eda_interval_hedges_g (g, 20, 20, 0.90);
  const double      half = 1.6448536269514722 * sqrt (0.1 + g * g / 80);

  assert_near (g, 1 - 3.0 / 151, DIGITS);
  assert_near (interval.high - interval.low, 2 * half, DIGITS);
  g_assert_true (isinf (eda_standardised_difference (1, 0, 5, 0, 0, 5)));
  assert_nan (eda_standardised_difference (1, 1, 1, 0, 1, 5));
}

static void
test_correlation (void)
{
  const EdaInterval interval
      = eda_interval_correlation (0.418684033921778, 1 / 29.0, 0.90);

  assert_near (interval.low, 0.139733365460801, DIGITS);
  assert_near (interval.high, 0.636064963560242, DIGITS);
  g_assert_cmpfloat (eda_interval_correlation (1, 1 / 29.0, 0.90).low, ==, 1);
  assert_nan (eda_interval_correlation (0.5, INFINITY, 0.90).low);
  assert_nan (eda_interval_correlation (0.5, -1, 0.90).low);
}

/* Ranks below which the quantile lies with probability 5 % at most. */
static void
test_quantile (void)
{
  static const struct
  {
    double p;
    size_t n, below, above; /* above: of 1 − p */
  } cases[] = { { 0.5, 10, 2, 2 }, { 0.5, 100, 42, 42 }, { 0.5, 1000, 474, 474 },
                { 0.9, 10, 7, 0 }, { 0.9, 100, 85, 5 },  { 0.05, 1000, 39, 938 } };
  double x[1000];

  for (size_t i = 0; i < 1000; i++)
    x[i] = (double)i + 1;
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EdaInterval interval
          = eda_interval_quantile (x, cases[i].n, cases[i].p, 0.90);

      g_assert_cmpfloat (interval.low, ==, (double)cases[i].below);
      if (cases[i].above > 0)
        g_assert_cmpfloat (interval.high, ==, (double)(cases[i].n - cases[i].above) + 1);
      else
        g_assert_cmpfloat (interval.high, ==, (double)cases[i].n);
    }
  assert_nan (eda_interval_quantile (x, 0, 0.5, 0.90).low);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effect-interval/shares", test_shares);
  g_test_add_func ("/effect-interval/means", test_means);
  g_test_add_func ("/effect-interval/hedges", test_hedges);
  g_test_add_func ("/effect-interval/correlation", test_correlation);
  g_test_add_func ("/effect-interval/quantile", test_quantile);
  return g_test_run ();
}
