/* Neighbours in row order. */
#include "analysis/kernels/serial.h"

#include <float.h>

#include "tests/kernels/near.h"

static double
at_lag (const double x[], size_t n, size_t lag)
{
  const EdaMoments moments = eda_moments (x, n);

  return eda_autocorrelation (x, &moments, lag);
}

/* R 4.2.2: acf(x, plot = FALSE)$acf */
static void
test_awkward (void)
{
  assert_agrees ("lag1_autocorrelation", at_lag (awkward, 11, 1), -0.34600994559369874);
  assert_near (at_lag (awkward, 11, 3), -0.16162842522326298, 1e-14);
  assert_near (at_lag (awkward, 11, 0), 1, TIGHT);
}

/* NIST StRD NumAcc1 .. 3: certified lag-1 autocorrelation. */
static void
test_nist (void)
{
  const double first[] = { 10000001, 10000003, 10000002 };
  double       third[1001] = { 1000000.2 };

  for (size_t i = 1; i < G_N_ELEMENTS (third); i++)
    third[i] = i % 2 ? 1000000.1 : 1000000.3;

  assert_near (at_lag (first, 3, 1), -0.5, TIGHT);
  assert_near (at_lag (third, 1001, 1), -0.999, 1e-9);
}

/* The flow of the Nile at Aswan, 1871 to 1970 (R's data set Nile), in 10^8 m³. */
static const double nile[]
    = { 1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110,
        994,  1020, 960,  1180, 799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220,
        1030, 1100, 774,  840,  874,  694,  940,  833,  701,  916,  692,  1020, 1050,
        969,  831,  726,  456,  824,  702,  1120, 1100, 832,  764,  821,  768,  845,
        864,  862,  698,  845,  744,  796,  1040, 759,  781,  865,  845,  944,  984,
        897,  822,  1010, 771,  676,  649,  846,  812,  742,  801,  1040, 860,  874,
        848,  890,  744,  749,  838,  1050, 918,  986,  797,  923,  975,  815,  1020,
        906,  901,  1170, 912,  746,  919,  718,  714,  740 };

/* R 4.2.2: acf (Nile), Box.test (Nile, 10, "Ljung") with pchisq (lower.tail =
 * FALSE), since its own 1 - p loses digits, sum (diff (e)^2) / sum (e^2). */
static void
test_nile (void)
{
  const EdaMoments moments = eda_moments (nile, 100);
  double           r[EDA_MAX_LAGS], work[100];
  EdaLjungBox      found;

  g_assert_cmpuint (eda_count_lags (100), ==, 20);
  eda_autocorrelations (nile, &moments, 20, r, work);
  assert_agrees ("serial/r", r[0], 0.49840818413302945);
  assert_near (r[1], 0.38457690390487254, 1e-14);
  assert_near (r[19], 0.11397838937829460, 1e-13);
  found = eda_ljung_box (r, 10, 100);
  assert_agrees ("ljung_box/q", found.q, 88.126871551299971);
  assert_agrees ("ljung_box/p", found.p, 1.258632767020497e-14);
  g_assert_cmpfloat (found.df, ==, 10);
  assert_agrees (
      "durbin_watson", eda_durbin_watson (nile, &moments), 0.97763765618955634);
}

static void
test_few_lags (void)
{
  const EdaMoments equal = eda_moments ((double[]){ 2, 2, 2 }, 3);
  double           r[2], work[3];

  g_assert_cmpuint (eda_count_lags (0), ==, 0);
  g_assert_cmpuint (eda_count_lags (2), ==, 0);
  g_assert_cmpuint (eda_count_lags (3), ==, 2);
  g_assert_cmpuint (eda_count_lags (1000000), ==, EDA_MAX_LAGS);
  eda_autocorrelations ((double[]){ 2, 2, 2 }, &equal, 2, r, work);
  assert_nan (r[1]);
  assert_nan (eda_ljung_box (r, 2, 3).p);
  assert_nan (eda_ljung_box (r, 0, 3).p);
  assert_nan (eda_durbin_watson ((double[]){ 2, 2, 2 }, &equal));
}

static void
test_too_little (void)
{
  const double equal[] = { 4.5, 4.5, 4.5 };

  assert_nan (at_lag (NULL, 0, 1));
  assert_nan (at_lag (awkward, 1, 1));
  assert_nan (at_lag (awkward, 11, 11));
  assert_nan (at_lag (equal, 3, 1));
}

static void
test_extremes (void)
{
  const double far[] = { -DBL_MAX, DBL_MAX, -DBL_MAX, DBL_MAX };
  const double least[] = { 5e-324, 1e-323, 5e-324, 1e-323 };

  assert_near (at_lag (far, 4, 1), -0.75, TIGHT);
  assert_near (at_lag (least, 4, 1), -0.75, TIGHT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/serial/nile", test_nile);
  g_test_add_func ("/kernels/serial/few-lags", test_few_lags);
  g_test_add_func ("/serial/awkward", test_awkward);
  g_test_add_func ("/serial/nist", test_nist);
  g_test_add_func ("/serial/too-little", test_too_little);
  g_test_add_func ("/serial/extremes", test_extremes);
  return g_test_run ();
}
