/* The published example, and what a rating is asked to do. */

#include "challenge/rating.h"

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
  return g_test_run ();
}
