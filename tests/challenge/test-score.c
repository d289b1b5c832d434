/* The worked examples of the formulas, to three decimals, and what is left out where
 * there is nothing. */

#include "challenge/scoring/score.h"

#include <math.h>
#include <string.h>

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.0006)

static const EdaBet bets[] = {
  { .80, TRUE, .30 },  { .70, TRUE, .45 }, { .90, TRUE, .08 },
  { .60, FALSE, .25 }, { .95, TRUE, .50 }, { .70, FALSE, .20 },
  { .80, FALSE, .50 }, { .65, TRUE, .25 }, { .99, TRUE, .92 },
};

static void
test_bets (void)
{
  static const double points[] = { 84, 64, 96, -44, 99, -96, -156, 51, 99.96 };
  static const double bits[]
      = { 1.415, 0.637, 3.492, -0.907, 0.926, -1.415, -1.322, 1.379, 0.106 };

  for (guint i = 0; i < G_N_ELEMENTS (bets); i++)
    {
      NEAR (eda_bet_points (&bets[i]), points[i]);
      NEAR (eda_bet_bits (&bets[i]), bits[i]);
    }
}

static void
test_prediction (void)
{
  const EdaPrediction score = eda_score_prediction (bets, G_N_ELEMENTS (bets));

  g_assert_cmpuint (score.n, ==, 9);
  g_assert_cmpuint (score.hits, ==, 6);
  NEAR (score.hit_rate, 0.6667);
  g_assert_cmpfloat_with_epsilon (score.low, 0.40, 0.006);
  g_assert_cmpfloat_with_epsilon (score.high, 0.86, 0.006);
  NEAR (score.brier, 0.1950);
  g_assert_cmpfloat_with_epsilon (score.points, 22.0, 0.05);
  g_assert_cmpfloat_with_epsilon (score.score, 61.0, 0.05);
  NEAR (score.mean_confidence, 0.7878);
  NEAR (score.overconfidence, 0.1211);
  g_assert_cmpfloat_with_epsilon (score.z, 0.94, 0.01);
  NEAR (score.base_brier, 0.3128);
  g_assert_cmpfloat_with_epsilon (score.skill, 0.38, 0.005);
  g_assert_null (eda_prediction_get_calibration (&score)); /* n < 20 */
}

/* The base rates of "missing(cabin) > 50%" and "missing(id) < 99%" unrounded, 1/13 and
 * 12/13: 4.36 bits in all, 0.48 a claim. */
static void
test_bits (void)
{
  EdaBet        exact[G_N_ELEMENTS (bets)];
  EdaPrediction score;

  memcpy (exact, bets, sizeof bets);
  exact[2].base_rate = eda_base_rate (0, 11);
  exact[8].base_rate = eda_base_rate (11, 11);
  g_assert_cmpfloat_with_epsilon (eda_bet_bits (&exact[2]), 3.55, 0.005);
  g_assert_cmpfloat_with_epsilon (eda_bet_bits (&exact[8]), 0.10, 0.005);
  score = eda_score_prediction (exact, G_N_ELEMENTS (exact));
  g_assert_cmpfloat_with_epsilon (score.bits, 4.36, 0.005);
}

static void
test_overconfident (void)
{
  EdaBet        many[40];
  EdaPrediction score;

  for (int i = 0; i < 40; i++)
    many[i] = (EdaBet){ i < 20 ? 0.7 : 0.9, i < 20 ? i < 11 : i < 34, NAN };
  score = eda_score_prediction (many, 40);
  g_assert_cmpfloat_with_epsilon (score.z, 2.86, 0.005);
  g_assert_cmpstr (eda_prediction_get_calibration (&score), ==, "overconfident");
  g_assert_true (isnan (score.bits));
}

static void
test_nothing (void)
{
  const EdaPrediction score = eda_score_prediction (NULL, 0);
  const EdaScoreParts none = { NAN, NAN, NAN, NAN, NAN };

  g_assert_true (isnan (score.hit_rate) && isnan (score.brier) && isnan (score.points));
  g_assert_true (isnan (eda_score_discovery (NULL, 0, 3)));
  g_assert_true (isnan (eda_score_soundness (0, 0)));
  g_assert_true (isnan (eda_score_so_what (NULL, 0)));
  g_assert_true (isnan (eda_score_overall (&none)));
}

static void
test_base_rate (void)
{
  NEAR (eda_base_rate (0, 11), 0.0769);
  NEAR (eda_base_rate (11, 11), 0.9231);
  NEAR (eda_base_rate (2, 2), 0.5);
  NEAR (eda_base_rate (199, 200), 0.98);
}

/* Bins by the confidence that was said; the bars hold nine of ten honest hit rates:
 * qbinom (c (.05, .95), 20, .7) in R is 11 and 17. */
static void
test_calibration (void)
{
  EdaCalibrationBin bins[EDA_CALIBRATION_BINS];
  EdaBet            many[21];

  for (int i = 0; i < 20; i++)
    many[i] = (EdaBet){ 0.7, i < 12, NAN };
  many[20] = (EdaBet){ 1, TRUE, NAN };
  eda_score_calibration (many, 21, bins);
  g_assert_cmpuint (bins[2].n, ==, 20);
  g_assert_cmpuint (bins[4].n, ==, 1);
  NEAR (bins[2].hit_rate, 0.6);
  NEAR (bins[2].low, 11 / 20.0);
  NEAR (bins[2].high, 17 / 20.0);
  g_assert_true (isnan (bins[0].hit_rate));
}

static void
test_discovery (void)
{
  static const EdaInsightScore insights[] = {
    { .5, .64, 1, 1 }, { .9, 1, 1, 1 },  { .9, .875, .4, 0 },
    { .8, 1, .8, 1 },  { 1, .52, 1, 0 }, { .7, 1, 1, .5 },
  };

  NEAR (eda_insight_weight (.5, .64, 1), .410);
  NEAR (eda_insight_weight (.9, .875, .4), .5906);
  NEAR (eda_insight_weight (.8, 1, .8), .720);
  g_assert_cmpfloat_with_epsilon (eda_score_discovery (insights, 6, 0), 58.3, 0.05);
  g_assert_cmpfloat_with_epsilon (eda_score_discovery (insights, 6, 2), 63.3, 0.05);
  g_assert_cmpfloat_with_epsilon (eda_score_discovery (insights, 6, 9), 68.3, 0.05);
  NEAR (eda_hint_factor (2), 0.6);
}

static void
test_top3 (void)
{
  static const double system[] = { .9, .7, .5, .3 };

  NEAR (eda_score_top3 ((double[]){ .9, .3, 0 }, system, 4), .684);
  NEAR (eda_score_top3 ((double[]){ .7, .9, .5 }, system, 4), .954);
}

static void
test_soundness (void)
{
  double       p[17] = { .0004, .003, .012, .021, .034 };
  const double bets_p[] = { .20, .001, .04, .03, .60, .004 };
  const double wealth[] = { .025, .075, .0375, .01875, .009375, .0594 };
  double       out[6];

  for (int i = 5; i < 17; i++)
    p[i] = 0.3 + i * 0.04;
  g_assert_cmpuint (eda_false_discoveries (p, 17, 0.10, NULL), ==, 4);
  eda_alpha_wealth (bets_p, 6, 0.05, out);
  for (int i = 0; i < 5; i++)
    NEAR (out[i], wealth[i]);
  g_assert_cmpfloat_with_epsilon (out[5], wealth[5], 0.0051);
  NEAR (eda_score_soundness (6, 7), 77.778);
}

static void
test_overall (void)
{
  const EdaScoreParts parts = { 61.0, 58.3, 77.8, 86, 66.7 };
  const EdaScoreParts unsound = { 61.0, 58.3, NAN, 86, 66.7 };

  g_assert_cmpfloat_with_epsilon (eda_score_overall (&parts), 66.6, 0.05);
  g_assert_cmpfloat_with_epsilon (
      eda_score_overall (&unsound), (.3 * 61 + .3 * 58.3 + 8.6 + 6.67) / .8, 1e-9);
  g_assert_cmpfloat_with_epsilon (eda_score_game (66.6), .61, 0.0051);
  NEAR (eda_score_so_what ((guint[]){ 3, 2, 1 }, 3), 66.667);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/bets", test_bets);
  g_test_add_func ("/score/prediction", test_prediction);
  g_test_add_func ("/score/bits", test_bits);
  g_test_add_func ("/score/overconfident", test_overconfident);
  g_test_add_func ("/score/nothing", test_nothing);
  g_test_add_func ("/score/base-rate", test_base_rate);
  g_test_add_func ("/score/calibration", test_calibration);
  g_test_add_func ("/score/discovery", test_discovery);
  g_test_add_func ("/score/top3", test_top3);
  g_test_add_func ("/score/soundness", test_soundness);
  g_test_add_func ("/score/overall", test_overall);
  return g_test_run ();
}
