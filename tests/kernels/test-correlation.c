/* Correlation and the least squares line. */
#include "analysis/kernels/correlation.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

#define N G_N_ELEMENTS (awkward)

static const double other[N] = { 1.0917, -4.2205, 30.77,   2.5531,  11.0083, -9.1127,
                                 4.4449, 3.3019,  -8.0071, -2.2202, 7.71717 };

static void
test_pearson (void)
{
  const EdaCorrelation c = eda_pearson (awkward, other, N);

  g_assert_cmpuint (c.n, ==, N);
  assert_agrees ("pearson", c.r, 0.9346825486743859);
  assert_near (c.p, 2.47700133359819e-05, 1e-12);
  assert_near (c.ci_low, 0.7621260564190688, 1e-12);
  assert_near (c.ci_high, 0.9832541382339133, 1e-12);
}

/* Neither the unit nor the origin of a column may matter, even at the ends of the range.
 */
static void
test_pearson_at_any_magnitude (void)
{
  double large[N], small[N], shifted[N];

  for (size_t i = 0; i < N; i++)
    {
      large[i] = ldexp (awkward[i], 1016);
      small[i] = ldexp (other[i], -1000);
      shifted[i] = round (awkward[i] * 1e5) + 4e13; /* still exact */
    }

  assert_near (eda_pearson (large, small, N).r, 0.9346825486743859, TIGHT);
  assert_near (eda_pearson (shifted, other, N).r, 0.9346825486743859, 1e-12);
  assert_near (eda_spearman (large, small, N, (double[2 * N]){ 0 }, (size_t[N]){ 0 }).r,
               0.8363636363636363,
               TIGHT);
}

static void
test_pearson_of_few (void)
{
  const double x[] = { 1.5, 2.75, 8.125 }, y[] = { 4.5, -1.25, 0.5 };

  assert_nan (eda_pearson (x, y, 0).r);
  assert_nan (eda_pearson (x, y, 1).r);
  assert_near (eda_pearson (x, y, 2).r, -1.0, TIGHT);
  assert_nan (eda_pearson (x, y, 2).p);
  g_assert_false (isnan (eda_pearson (x, y, 3).p));
  assert_nan (eda_pearson (x, y, 3).ci_low);
}

/* R 4.2.2 cor.test(). */
static void
test_t_of_no_correlation (void)
{
  const double         x[] = { 1, 2, 3, 4, 5.5 }, y[] = { 2, 1, 4, 3, 7 };
  const EdaCorrelation c = eda_pearson (x, y, 5);

  assert_near (eda_correlation_t (c.r, 5), 2.8943265364686734, 1e-14);
  g_assert_cmpfloat (eda_correlation_p (c.r, 5), ==, c.p);
  g_assert_cmpfloat (eda_correlation_t (1, 3), ==, INFINITY);
  assert_nan (eda_correlation_t (c.r, 2));
}

static void
test_constant_column (void)
{
  const double         x[] = { 0.1, 0.1, 0.1, 0.1, 0.1 };
  double               work[10];
  size_t               order[5];
  const EdaCorrelation c = eda_pearson (x, other, 5);
  const EdaCorrelation s = eda_spearman (other, x, 5, work, order);

  assert_nan (c.r);
  assert_nan (c.p);
  assert_nan (c.ci_high);
  assert_nan (s.r);
  assert_nan (s.p);
}

static void
test_exact_line (void)
{
  double y[N];

  for (size_t i = 0; i < N; i++)
    y[i] = -4 * awkward[i];

  const EdaCorrelation c = eda_pearson (awkward, y, N);

  g_assert_cmpfloat (c.r, ==, -1.0);
  g_assert_cmpfloat (c.p, ==, 0.0);
  g_assert_cmpfloat (c.ci_low, ==, -1.0);
  g_assert_cmpfloat (c.ci_high, ==, -1.0);
}

/* 200 pairs close to a line: p is far below what 1 - cdf could give. */
static void
test_small_p_stays_positive (void)
{
  double x[200], y[200];

  for (size_t i = 0; i < 200; i++)
    {
      x[i] = (double)i;
      y[i] = (double)i + (i % 2 ? 9.0 : -9.0);
    }

  const double p = eda_pearson (x, y, 200).p;

  g_assert_cmpfloat (p, >, 0.0);
  g_assert_cmpfloat (p, <, 1e-150);
}

static void
test_spearman (void)
{
  double               work[2 * N];
  size_t               order[N];
  const EdaCorrelation c = eda_spearman (awkward, other, N, work, order);

  assert_agrees ("spearman", c.r, 0.8363636363636363); /* 1 - 6 Σd² / (n³ - n) = 46/55 */
  assert_near (c.p, 0.001333185079950862, 1e-12);
  assert_nan (c.ci_low);
}

static void
test_spearman_with_ties (void)
{
  const double         x[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5 };
  const double         y[] = { 2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4 };
  double               work[22];
  size_t               order[11];
  const EdaCorrelation c = eda_spearman (x, y, 11, work, order);

  assert_near (c.r, 0.1384567651467695, TIGHT);
  assert_near (c.p, 0.6847503048108998, 1e-12);
}

static void
test_line (void)
{
  const EdaLine line = eda_fit_line (awkward, other, N);

  assert_near (line.slope, 0.3267047427908467, TIGHT);
  assert_near (line.intercept, -0.34582905604539316, 1e-13);
  assert_near (line.r2, 0.8736314667964459, TIGHT);
  assert_near (line.residual_sd, 4.120365617829018, TIGHT);
}

static void
test_line_band (void)
{
  const EdaLine line = eda_fit_line (awkward, other, N);
  const double  at[] = { 0, 50, 11.445054545454546 }; /* the last is the mean of x */
  double        low[3], high[3];

  eda_fit_line_band (&line, awkward, N, at, 3, low, high);
  assert_near (low[0], -3.353823801479302, 1e-11);
  assert_near (high[0], 2.6621656893885155, 1e-11);
  assert_near (low[1], 11.412579648245178, 1e-11);
  assert_near (high[1], 20.56623651874871, 1e-11);
  assert_near (low[2], 0.5829630530046978, 1e-11);
  assert_near (high[2], 6.203686037904394, 1e-11);
}

static void
test_line_edges (void)
{
  const double  x[] = { 2, 2, 2 }, y[] = { 1.5, 4.5, 9.25 };
  const double  huge_x[] = { -1.5e308, 0, 1.5e308 }, huge_y[] = { -1e308, 0, 1e308 };
  const EdaLine upright = eda_fit_line (x, y, 3), level = eda_fit_line (y, x, 3);
  const EdaLine two = eda_fit_line (y, y, 2), huge = eda_fit_line (huge_x, huge_y, 3);
  double        low, high;

  assert_nan (upright.slope);
  g_assert_cmpfloat (level.slope, ==, 0.0);
  g_assert_cmpfloat (level.intercept, ==, 2.0);
  assert_nan (level.r2); /* nothing varies, so nothing is explained */
  g_assert_cmpfloat (two.slope, ==, 1.0);
  assert_nan (two.residual_sd);
  assert_nan (eda_fit_line (x, y, 0).slope);
  assert_near (huge.slope, 2.0 / 3, TIGHT);

  eda_fit_line_band (&two, y, 2, y, 1, &low, &high);
  assert_nan (low);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/correlation/pearson", test_pearson);
  g_test_add_func ("/kernels/correlation/any-magnitude", test_pearson_at_any_magnitude);
  g_test_add_func ("/kernels/correlation/few", test_pearson_of_few);
  g_test_add_func ("/kernels/correlation/t", test_t_of_no_correlation);
  g_test_add_func ("/kernels/correlation/constant", test_constant_column);
  g_test_add_func ("/kernels/correlation/exact-line", test_exact_line);
  g_test_add_func ("/kernels/correlation/small-p", test_small_p_stays_positive);
  g_test_add_func ("/kernels/correlation/spearman", test_spearman);
  g_test_add_func ("/kernels/correlation/spearman-ties", test_spearman_with_ties);
  g_test_add_func ("/kernels/correlation/line", test_line);
  g_test_add_func ("/kernels/correlation/line-band", test_line_band);
  g_test_add_func ("/kernels/correlation/line-edges", test_line_edges);
  return g_test_run ();
}
