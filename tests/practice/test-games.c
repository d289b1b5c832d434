/* Every game: the same item from the same seed, the best answer wins, a wrong one does
 * not. */

#include "practice/games/game.h"

#include <math.h>
#include <string.h>

#define SEEDS 30

static void
answer_with (EdaAnswer *answer, guint way)
{
  *answer
      = (EdaAnswer){ .number = -1 + .1 * (way % 21),
                     .panel = way % 21,
                     .text = (char *)"It is skewed. The median is 5.",
                     .three = { 1 + way % 10, 1 + (way + 3) % 10, 1 + (way + 7) % 10 },
                     .left = way,
                     .right = 40.0 - way };
  for (guint i = 0; i < EDA_GAME_BARS; i++)
    answer->bars[i] = i == way % EDA_GAME_BARS ? 10 : 1;
}

static void
test_same_item (void)
{
  guint                 n;
  const EdaGame *const *games = eda_games (&n);

  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EdaGameItem) one = eda_game_item_new (games[i], 5, FALSE);
      g_autoptr (EdaGameItem) again = eda_game_item_new (games[i], 5, FALSE);

      g_assert_true (eda_game_find (games[i]->id) == games[i]);
      g_assert_cmpstr (one->question, ==, again->question);
      g_assert_cmpuint (one->figures->len, ==, again->figures->len);
      for (guint way = 0; way < 30; way++)
        {
          EdaAnswer answer;

          answer_with (&answer, way);
          g_autoptr (EdaGameResult) a = eda_game_item_judge (one, &answer);
          g_autoptr (EdaGameResult) b = eda_game_item_judge (again, &answer);

          g_assert_cmpfloat (a->score, ==, b->score);
          g_assert_cmpstr (a->feedback, ==, b->feedback);
          g_assert_cmpfloat (a->score, >=, 0);
          g_assert_cmpfloat (a->score, <=, 100);
        }
    }
}

/* The best of many answers; the scale is used. */
static void
assert_scale (const char *id, double best_at_least, double worst_at_most)
{
  double best = 0, worst = 100;

  for (guint seed = 0; seed < SEEDS; seed++)
    {
      g_autoptr (EdaGameItem) item = eda_game_item_new (eda_game_find (id), seed, FALSE);

      for (guint way = 0; way < 30; way++)
        {
          EdaAnswer answer;

          answer_with (&answer, way);
          g_autoptr (EdaGameResult) result = eda_game_item_judge (item, &answer);

          best = MAX (best, result->score);
          worst = MIN (worst, result->score);
        }
    }
  g_test_message ("%s: %.0f to %.0f", id, worst, best);
  g_assert_cmpfloat (best, >=, best_at_least);
  g_assert_cmpfloat (worst, <=, worst_at_most);
}

static void
test_scales (void)
{
  assert_scale ("correlation", 90, 0);
  assert_scale ("line-up", 100, 0);
  assert_scale ("eye-fit", 80, 20);
  assert_scale ("top-three", 80, 0);
}

/* One line-up in four has nothing real, and then "none" is right. */
static void
test_line_up_nulls (void)
{
  guint nulls = 0;

  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (EdaGameItem) item
          = eda_game_item_new (eda_game_find ("line-up"), seed, FALSE);
      const EdaAnswer none = { .panel = 0 };
      g_autoptr (EdaGameResult) result = eda_game_item_judge (item, &none);

      g_assert_cmpuint (item->figures->len, ==, 20);
      g_assert_cmpfloat (item->chance, ==, .05);
      g_assert_cmpfloat (fabs (item->difficulty), <=, 3);
      nulls += result->score == 100;
    }
  /* 200 trials at .25: within four standard errors */
  g_assert_cmpuint (nulls, >, 25);
  g_assert_cmpuint (nulls, <, 75);
}

/* Where there is no room for twenty, twelve. */
static void
test_small (void)
{
  g_autoptr (EdaGameItem) item = eda_game_item_new (eda_game_find ("line-up"), 3, TRUE);

  g_assert_cmpuint (item->figures->len, ==, 12);
  g_assert_cmpfloat (item->high, ==, 12);
  g_assert_cmpfloat (item->chance, ==, 1 / 12.0);
}

/* The strongest of forty line-ups is easier than the weakest by two logits and more. */
static void
test_difficulty (void)
{
  double easiest = 3, hardest = -3;

  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (EdaGameItem) item
          = eda_game_item_new (eda_game_find ("line-up"), seed, TRUE);

      easiest = MIN (easiest, item->difficulty);
      hardest = MAX (hardest, item->difficulty);
    }
  g_assert_cmpfloat (hardest - easiest, >=, 2);
}

static void
test_nothing_drawn (void)
{
  g_autoptr (EdaGameItem) item = eda_game_item_new (eda_game_find ("sketch"), 1, FALSE);
  const EdaAnswer empty = { 0 };
  g_autoptr (EdaGameResult) result = eda_game_item_judge (item, &empty);

  g_assert_cmpfloat (result->score, ==, 0);
  g_assert_cmpstr (result->feedback, ==, "Nothing was drawn.");
}

/* No axis says its name twice, as in "seats, seats". */
static void
test_axis (void)
{
  for (guint64 seed = 0; seed < 400; seed++)
    {
      g_autoptr (EdaGameItem) item
          = eda_game_item_new (eda_game_find ("sketch"), seed, FALSE);
      g_auto (GStrv) words = g_strsplit (item->axis, ", ", 2);

      g_assert_cmpstr (words[0], !=, words[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/games/same-item", test_same_item);
  g_test_add_func ("/games/scales", test_scales);
  g_test_add_func ("/games/line-up-nulls", test_line_up_nulls);
  g_test_add_func ("/games/nothing-drawn", test_nothing_drawn);
  g_test_add_func ("/games/axis", test_axis);
  g_test_add_func ("/games/small", test_small);
  g_test_add_func ("/games/difficulty", test_difficulty);
  return g_test_run ();
}
