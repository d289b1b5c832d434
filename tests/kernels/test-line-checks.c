/* What a line hides, against R 4.2.2: cor () without each row, lmtest's bptest (), and
 * anova () of the spline. */
#include "analysis/kernels/line-checks.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"
#include "tests/kernels/pair-data.h"

static double     work[4 * 1000];
static EdaDouble2 design[5 * PAIR_ROWS], right[PAIR_ROWS];

static void
test_influence (void)
{
  double far[PAIR_ROWS];

  for (int i = 0; i < PAIR_ROWS; i++)
    far[i] = i == 6 ? 40 : pair_y[i];
  const EdaInfluence found = eda_correlation_influence (pair_x, far, PAIR_ROWS, work);

  assert_near (found.r, 0.031249285905380533, 1e-13);
  assert_near (found.low, -0.00041625017697278078, 1e-11);
  assert_agrees ("leave_one_out/high", found.high, 0.72838553200967393);
  g_assert_cmpuint (found.row, ==, 6);
  g_assert_cmpfloat (found.without, ==, found.high);
  g_assert_cmpuint (found.few, ==, 1);
}

/* Six of 600 rows make all of r: one of them hides behind the others. */
static void
test_few_rows_together (void)
{
  double x[600], y[600];

  for (int i = 0; i < 600; i++)
    {
      x[i] = i < 6 ? 50 : pair_noise (i, 1.3);
      y[i] = i < 6 ? 50 : pair_noise (i, 2.7);
    }
  const EdaInfluence found = eda_correlation_influence (x, y, 600, work);

  g_assert_cmpuint (found.few, ==, 6);
  g_assert_cmpfloat (found.r, >, 0.9);
  g_assert_cmpfloat (found.without, >, 0.9);
  g_assert_cmpfloat (fabs (found.without_few), <, 0.2);
}

/* The fourth set of Anscombe (1973) in small: without one row x does not vary. */
static void
test_a_row_that_is_all (void)
{
  const double       x[] = { 8, 8, 8, 19, 8 }, y[] = { 6, 5, 7, 12, 8 };
  const EdaInfluence found = eda_correlation_influence (x, y, 5, work);

  g_assert_cmpuint (found.row, ==, 3);
  g_assert_cmpfloat (found.without, ==, 0);
}

static void
test_spread (void)
{
  const EdaSpreadCheck found = eda_check_spread (pair_x, pair_y, PAIR_ROWS, work);

  assert_agrees ("breusch_pagan/lm", found.lm, 6.5894058898360033);
  assert_near (found.p, 0.010258740157935885, 1e-12);
  assert_near (found.spread_ratio, 1.3911958481383351, 1e-12);
}

static void
test_curve (void)
{
  double y[PAIR_ROWS];

  for (int i = 0; i < PAIR_ROWS; i++)
    y[i] = (pair_x[i] - 5) * (pair_x[i] - 5) / 5 + pair_noise (i, 2.7);
  const EdaCurveCheck found = eda_check_curve (pair_x, y, PAIR_ROWS, design, right, work);

  assert_agrees ("curve/f", found.f, 61.619398222565763);
  assert_near (found.p, 4.8012602243504354e-14, 1e-10);
  assert_near (found.r2_line, 0.0047403651949094712, 1e-11);
  assert_near (found.r2_curve, 0.84156111501403064, 1e-13);
  g_assert_cmpfloat (found.df1, ==, 3);
  g_assert_cmpfloat (found.df2, ==, 35);
}

static void
test_edges (void)
{
  const double x[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
  const double same[] = { 5, 5, 5, 5, 5, 5, 5, 5, 5, 5 };
  const double two[] = { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 };

  assert_nan (eda_correlation_influence (x, x, 3, work).r);
  assert_nan (eda_correlation_influence (x, same, 10, work).low);
  assert_nan (eda_check_spread (x, x, 10, work).p); /* nothing is left over */
  assert_nan (eda_check_spread (same, x, 10, work).p);
  assert_nan (eda_check_spread (x, x, 4, work).p);
  assert_nan (eda_check_curve (two, x, 10, design, right, work).p);
  assert_nan (eda_check_curve (x, same, 10, design, right, work).p);
  assert_nan (eda_check_curve (x, x, 9, design, right, work).p);
}

int
main (int argc, char **argv)
{
  eda_init ();
  make_pair_data ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/line-checks/influence", test_influence);
  g_test_add_func ("/kernels/line-checks/few-rows", test_few_rows_together);
  g_test_add_func ("/kernels/line-checks/a-row-that-is-all", test_a_row_that_is_all);
  g_test_add_func ("/kernels/line-checks/spread", test_spread);
  g_test_add_func ("/kernels/line-checks/curve", test_curve);
  g_test_add_func ("/kernels/line-checks/edges", test_edges);
  return g_test_run ();
}
