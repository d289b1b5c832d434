/* What a German learner reads of patterns, drills and games is German. */

#include "tests/result/german.h"

#include "analysis/core/error.h"
#include "analysis/result/translate.h"
#include "challenge/scoring/patterns.h"
#include "practice/games/game.h"
#include "practice/programme/drill.h"

#define SEEDS 12
#define WAYS 21

static void
assert_known (const char *english)
{
  g_autofree char *german = eda_translate (english);

  if (g_str_equal (german, english))
    g_error ("no German: %s", english);
}

static void
test_patterns (void)
{
  static const char *const columns[] = { "v1.5", "Value", "Look at", NULL };
  guint                    n;
  const EdaPatternType    *patterns = eda_patterns (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *look = eda_pattern_fill (patterns[i].look, columns);
      g_autofree char *empty = eda_pattern_fill (patterns[i].look, NULL);

      assert_known (patterns[i].title);
      assert_known (look);
      assert_known (empty);
    }
}

static void
test_drills (void)
{
  guint                  n;
  const EdaDrill *const *drills = eda_drills (&n);

  for (guint i = 0; i < n; i++)
    {
      assert_known (drills[i]->title);
      assert_known (drills[i]->about);
    }
}

static EdaAnswer
answer_of (guint way)
{
  EdaAnswer answer = { .number = -1 + .1 * way,
                       .panel = way,
                       .text = (char *)"It is skewed. The median is 5.",
                       .three = { 1, 2, 3 },
                       .left = way,
                       .right = WAYS - way };

  for (guint i = 0; i < EDA_GAME_BARS; i++)
    answer.bars[i] = way == 0 ? 0 : i == way ? 10 : 1;
  return answer;
}

static void
test_games (void)
{
  guint                 n;
  const EdaGame *const *games = eda_games (&n);

  for (guint i = 0; i < n * SEEDS; i++)
    {
      g_autoptr (EdaGameItem) item = eda_game_item_new (games[i % n], i / n, FALSE);

      assert_known (games[i % n]->title);
      assert_known (games[i % n]->about);
      assert_known (item->question);
      for (guint way = 0; way < WAYS; way++)
        {
          const EdaAnswer answer = answer_of (way);
          g_autoptr (EdaGameResult) result = eda_game_item_judge (item, &answer);

          assert_known (result->feedback);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  speak_german ();
  eda_translate_learn (eda_pattern_phrases ());
  g_test_add_func ("/german/patterns", test_patterns);
  g_test_add_func ("/german/drills", test_drills);
  g_test_add_func ("/german/games", test_games);
  return g_test_run ();
}
