/* The published example, and what a rating is asked to do. */

#include "challenge/scoring/ability.h"
#include "challenge/scoring/rating.h"

#include <math.h>

/* Glickman, Example of the Glicko-2 system (2013): 1464.06, 151.52, 0.05999, rounded on
 * the way; without rounding the first is 1464.051. */
static void
test_published_example (void)
{
  const EdaRating    player = { 1500, 200, 0.06 };
  const EdaRatedGame games[] = { { 1400, 30, 1 }, { 1550, 100, 0 }, { 1700, 300, 0 } };
  const EdaRating    after = eda_rating_update (&player, games, 3);

  g_assert_cmpfloat_with_epsilon (after.r, 1464.06, 0.02);
  g_assert_cmpfloat_with_epsilon (after.rd, 151.52, 0.005);
  g_assert_cmpfloat_with_epsilon (after.vol, 0.05999, 0.00001);
}

/* A first session on a file of level 3 that ended with 66.6 of 100. */
static void
test_first_session (void)
{
  const EdaRating    player = EDA_RATING_START;
  const EdaRatedGame game = { 1400, 80, .61 };
  const EdaRating    after = eda_rating_update (&player, &game, 1);

  g_assert_cmpfloat_with_epsilon (after.r, 1266, .5);
  g_assert_cmpfloat_with_epsilon (after.rd, 180, .5);
}

/* A period without a game: the rating stays, and is less sure (step 6 of the example). */
static void
test_no_game (void)
{
  const EdaRating player = { 1500, 200, 0.06 };
  const EdaRating after = eda_rating_update (&player, NULL, 0);

  g_assert_cmpfloat (after.r, ==, 1500);
  g_assert_cmpfloat_with_epsilon (after.rd, 200.2714, 1e-3);
}

/* Differences of 0, 100, 150, 200 between two whose ratings are known well. */
static void
test_expected (void)
{
  const double gaps[] = { 0, 100, 150, 200 }, wanted[] = { .50, .64, .70, .76 };

  for (guint i = 0; i < 4; i++)
    {
      const EdaRating player = { 1200 + gaps[i], 0, 0.06 };

      g_assert_cmpfloat_with_epsilon (
          eda_rating_expect (&player, 1200, 0), wanted[i], .005);
    }
}

static void
test_data (void)
{
  const EdaDataTraits third = { .level = 3 };
  const EdaDataTraits foreign
      = { .columns = 12, .rows = 900, .much_missing = TRUE, .no_dictionary = TRUE };
  double r, rd;

  eda_rating_of_data (&third, &r, &rd);
  g_assert_cmpfloat (r, ==, 1400);
  g_assert_cmpfloat (rd, ==, 80);
  eda_rating_of_data (&foreign, &r, &rd);
  g_assert_cmpfloat (r, ==, 1400); /* L = 1 + ½ + 1 + ½ */
  g_assert_cmpfloat (rd, ==, 150);
}

static void
test_weights (void)
{
  const EdaRating before = EDA_RATING_START, after = { 1260, 180, 0.06 };
  const EdaRating half = eda_rating_mix (&before, &after, .5);

  g_assert_cmpfloat (eda_rating_weight (0, 0, FALSE, .6), ==, 1);
  g_assert_cmpfloat (eda_rating_weight (1, 0, FALSE, .6), ==, .5);
  g_assert_cmpfloat_with_epsilon (eda_rating_weight (0, 3, FALSE, .6), .7, 1e-12);
  g_assert_cmpfloat (eda_rating_weight (0, 0, TRUE, .6), ==, .3);
  g_assert_cmpfloat (eda_rating_weight (0, 0, TRUE, .4), ==, .7);
  g_assert_cmpfloat (half.r, ==, 1230);
  g_assert_cmpfloat (half.rd, ==, 190);
}

static guint
advise (double r, guint n, double data_r, double result, double unsupported, gboolean *up)
{
  const EdaRating rating = { r, 80, .06 };
  EdaRatingRun    run = { .n = n };

  for (guint i = 0; i < n; i++)
    {
      run.data_r[i] = data_r;
      run.result[i] = result;
      run.unsupported[i] = unsupported;
    }
  return eda_rating_advise_level (&rating, &run, up);
}

/* Up by three good games and the rating, down by the rating alone, never two at once. */
static void
test_level (void)
{
  gboolean up;

  g_assert_cmpuint (advise (1200, 0, 0, 0, 0, &up), ==, 1);
  g_assert_false (up);
  g_assert_cmpuint (advise (1700, 2, 1000, .9, 0, &up), ==, 1);
  g_assert_false (up);
  g_assert_cmpuint (advise (1160, 3, 1000, .6, NAN, &up), ==, 2);
  g_assert_true (up);
  g_assert_cmpuint (advise (1140, 3, 1000, .6, 0, &up), ==, 1);
  g_assert_cmpuint (advise (1700, 3, 1000, .59, 0, &up), ==, 1);
  g_assert_cmpuint (advise (1700, 3, 1000, .9, .3, &up), ==, 1);
  g_assert_cmpuint (advise (1600, 3, 1400, .9, 0, &up), ==, 4);
  g_assert_true (up);
  g_assert_cmpuint (advise (1240, 3, 1400, .2, 0, &up), ==, 2);
  g_assert_false (up);
  g_assert_cmpuint (advise (2500, 3, 1800, 1, 0, &up), ==, 5);
  g_assert_false (up);
}

/* (1 − g) (1 / (1 + e^(b − θ))) + g by hand: .25 + .75 / 2, .75 / (1 + e) + .25. */
static void
test_ability (void)
{
  const EdaAbility start = { 0, 0 }, later = { 0, 20 };

  g_assert_cmpfloat_with_epsilon (eda_ability_expect (&start, 0, .25), .625, 1e-12);
  g_assert_cmpfloat_with_epsilon (
      eda_ability_expect (&start, 1, .25), .25 + .75 * .26894142, 1e-8);
  g_assert_cmpfloat_with_epsilon (
      eda_ability_update (&later, 0, 0, 1).theta, 4 / 2.0 * .5, 1e-12);
  g_assert_cmpuint (eda_ability_update (&later, 0, 0, 1).n, ==, 21);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rating/published-example", test_published_example);
  g_test_add_func ("/rating/first-session", test_first_session);
  g_test_add_func ("/rating/no-game", test_no_game);
  g_test_add_func ("/rating/expected", test_expected);
  g_test_add_func ("/rating/data", test_data);
  g_test_add_func ("/rating/weights", test_weights);
  g_test_add_func ("/rating/level", test_level);
  g_test_add_func ("/rating/ability", test_ability);
  return g_test_run ();
}
