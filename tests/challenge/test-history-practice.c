/* What the history says about what comes next: blind spots, cards, games, weeks, rating.
 */

#include "challenge/facts-read.h"
#include "tests/challenge/history-fixture.h"

/* Four sessions in which the same pattern was missed: a blind spot, a card that is due,
 * and the drill to offer. */
static void
test_practice (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_INTEGRATION45);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  const gint64        wall = play.now.wall;
  g_autoptr (GArray) spots = NULL;
  g_autoptr (EdaFacts) due = NULL;
  g_autoptr (EdaFacts) later = NULL;
  const EdaFacts *card;
  EdaNextPattern  next;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      g_assert_true (eda_challenge_history_save (history, id, play.session, NULL, NULL));
      g_assert_true (
          eda_challenge_history_save_review (history, id, &review, &traits, wall, NULL));
    }
  spots = eda_challenge_history_find_blind_spots (history, wall, NULL);
  g_assert_cmpuint (spots->len, ==, 2);
  g_assert_cmpstr (g_array_index (spots, EdaBlindSpot, 0).pattern->code, ==, "simpson");
  g_assert_true (g_array_index (spots, EdaBlindSpot, 0).blind);
  g_assert_false (g_array_index (spots, EdaBlindSpot, 1).blind);
  due = eda_challenge_history_list_due (history, wall, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (due), ==, 0); /* tomorrow */
  later = eda_challenge_history_list_due (history, wall + DAY, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (later), ==, 1);
  card = eda_facts_get_child (later, 0);
  g_assert_cmpstr (eda_facts_text_of (card, "pattern", ""), ==, "simpson");
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (card, "misses")), ==, 3);
  g_assert_true (
      eda_challenge_history_practise (history, "simpson", .9, wall + DAY, NULL));
  g_clear_pointer (&later, eda_facts_unref);
  later = eda_challenge_history_list_due (history, wall + 3 * DAY, 5, NULL);
  g_assert_cmpuint (eda_facts_get_size (later), ==, 0); /* box 1: three days */
  g_assert_true (eda_challenge_history_find_next (history, .9, wall, &next, NULL));
  g_assert_cmpstr (next.pattern->code, ==, "simpson");
  g_assert_true (next.blind && next.known && !next.due);
  g_assert_cmpuint (next.box, ==, 1);
  g_free (next.why);
  clear_review (&review);
}

static guint
box_of (EdaChallengeHistory *history, const char *pattern)
{
  g_autoptr (EdaFacts) all = eda_challenge_history_export_all (history, NULL);
  const EdaFacts *cards = eda_facts_find (all, "cards");

  for (gsize i = 0; i < eda_facts_get_size (cards); i++)
    if (g_strcmp0 (eda_facts_text_of (eda_facts_get_child (cards, i), "pattern", ""),
                   pattern)
        == 0)
      return (guint)eda_facts_count_of (eda_facts_get_child (cards, i), "box", 99);
  return 99;
}

/* A pattern that is met while its card is due was practised: found it goes on, missed it
 * goes back; saved again, or met too early, it stays. */
static void
test_due_cards (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_INTEGRATION45);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  const gint64        wall = play.now.wall;
  const struct
  {
    int    day;
    double credit;
    guint  box;
  } meetings[] = { { 0, 0, 0 },               /* missed: a card, due tomorrow */
                   { 0, 1, 0 },               /* too early */
                   { 1, 1, 1 },               /* due: three days */
                   { 3, 1, 1 },  { 4, 1, 2 }, /* seven days */
                   { 11, 0, 0 },              /* two boxes back */
                   { 11, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      review.matches[0].credit = meetings[i].credit;
      g_assert_true (eda_challenge_history_save (history, id, play.session, NULL, NULL));
      for (guint again = 0; again < 2; again++)
        g_assert_true (eda_challenge_history_save_review (
            history, id, &review, &traits, wall + meetings[i].day * DAY, NULL));
      g_assert_cmpuint (box_of (history, "simpson"), ==, meetings[i].box);
    }
  clear_review (&review);
}

/* What could not be found is no miss: a session without time to explore leaves no
 * evidence. */
static void
test_no_time (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview review = review_of (play.session);
  g_autoptr (GArray) spots = NULL;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_save_review (
      history, "one", &review, &(EdaDataTraits){ .level = 3 }, play.now.wall, NULL));
  spots = eda_challenge_history_find_blind_spots (history, play.now.wall, NULL);
  g_assert_cmpuint (spots->len, ==, 0);
  g_assert_cmpuint (box_of (history, "simpson"), ==, 99); /* no card */
  clear_review (&review);
}

/* Half the points where nothing is known leave θ where it is, all of them move it by 4 ·
 * ½. */
static void
test_games (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaGamePlay play = { "correlation", G_MAXUINT64, 50, 0, 0 };
  g_autoptr (EdaFacts) facts = NULL;
  EdaAbility ability = eda_challenge_history_get_ability (history, "correlation");

  g_assert_cmpuint (ability.n, ==, 0);
  g_assert_true (eda_challenge_history_add_game (history, &play, 1767225600000, NULL));
  ability = eda_challenge_history_get_ability (history, "correlation");
  g_assert_cmpuint (ability.n, ==, 1);
  g_assert_cmpfloat (ability.theta, ==, 0);
  play.score = 100;
  g_assert_true (eda_challenge_history_add_game (history, &play, 1767225600000, NULL));
  ability = eda_challenge_history_get_ability (history, "correlation");
  g_assert_cmpuint (ability.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (ability.theta, 4 / 1.05 * .5, 1e-12);
  g_assert_cmpuint (eda_challenge_history_get_ability (history, "sketch").n, ==, 0);
  facts = eda_challenge_history_list_games (history, NULL);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (facts, "games")), ==, 1);
}

/* The session of Thursday 2026-01-01 is of the week of 2025-12-29, whatever the year. */
static void
test_week (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_DAILY10);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  const gint64 monday = play.now.wall - 3 * DAY;
  EdaWeekCount count;

  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_true (eda_challenge_history_count_week (history, monday, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 1);
  g_assert_cmpuint (count.challenges, ==, 0);
  g_assert_cmpuint (count.weeks_before, ==, 0);
  g_assert_true (
      eda_challenge_history_count_week (history, monday - 2 * MINUTE, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 0);
  g_assert_true (
      eda_challenge_history_count_week (history, monday + 7 * DAY, &count, NULL));
  g_assert_cmpuint (count.shorts, ==, 0);
  g_assert_cmpuint (count.weeks_before, ==, 1);
  g_assert_false (count.rest);
  g_assert_true (eda_challenge_history_set_rest (history, monday + 8 * DAY, TRUE, NULL));
  g_assert_true (
      eda_challenge_history_count_week (history, monday + 7 * DAY, &count, NULL));
  g_assert_true (count.rest);
}

/* Rest on Wednesday 2025-12-31 is rest on Thursday 2026-01-01, but not a week later. */
static void
test_week_of_new_year (Folder *folder, gconstpointer data)
{
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  const gint64 wednesday = G_GINT64_CONSTANT (1767139200000);
  EdaWeekCount count;

  g_assert_true (eda_challenge_history_set_rest (history, wednesday, TRUE, NULL));
  g_assert_true (
      eda_challenge_history_count_week (history, wednesday + DAY, &count, NULL));
  g_assert_true (count.rest);
  g_assert_true (
      eda_challenge_history_count_week (history, wednesday + 7 * DAY, &count, NULL));
  g_assert_false (count.rest);
}

/* 66.6 of 100 on a file of level 3: 1266 with a deviation of 180; saved again it is no
 * second game. */
static void
test_rating (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_INTEGRATION45);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  EdaSessionReview    review = review_of (play.session);
  const EdaDataTraits traits = { .level = 3 };
  EdaRating           rating;

  g_assert_cmpfloat (eda_challenge_history_get_rating (history).r, ==, 1200);
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  for (guint i = 0; i < 2; i++)
    g_assert_true (eda_challenge_history_save_review (
        history, "one", &review, &traits, play.now.wall, NULL));
  rating = eda_challenge_history_get_rating (history);
  g_assert_cmpfloat_with_epsilon (rating.r, 1266, .5);
  g_assert_cmpfloat_with_epsilon (rating.rd, 180, .5);
  /* the session written anew keeps it, deleted it does not */
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  g_assert_cmpfloat_with_epsilon (eda_challenge_history_get_rating (history).r, 1266, .5);
  g_assert_true (eda_challenge_history_delete (history, "one", NULL));
  g_assert_cmpfloat (eda_challenge_history_get_rating (history).r, ==, 1200);
  clear_review (&review);
}

static void
test_plan_and_settings (Folder *folder, gconstpointer data)
{
  g_auto (Play) play = play_through (EDA_PRESET_INTEGRATION45);
  g_autoptr (EdaChallengeHistory) history = open_history (folder);
  g_autofree char *none = eda_challenge_history_dup_plan (history);
  g_autofree char *plan = NULL, *usual = NULL, *goal = NULL;

  g_assert_null (none);
  g_assert_null (eda_session_reflect (
      play.session, "if-then", "If I see a category, I will split.", &play.now));
  g_assert_true (eda_challenge_history_save (history, "one", play.session, NULL, NULL));
  plan = eda_challenge_history_dup_plan (history);
  g_assert_cmpstr (plan, ==, "If I see a category, I will split.");
  usual = eda_challenge_history_dup_setting (history, "goal-short", "3");
  g_assert_cmpstr (usual, ==, "3");
  g_assert_true (eda_challenge_history_set_setting (history, "goal-short", "5", NULL));
  goal = eda_challenge_history_dup_setting (history, "goal-short", "3");
  g_assert_cmpstr (goal, ==, "5");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Folder, NULL, set_up, test, tear_down)
  ADD ("/history-practice/practice", test_practice);
  ADD ("/history-practice/due-cards", test_due_cards);
  ADD ("/history-practice/no-time", test_no_time);
  ADD ("/history-practice/games", test_games);
  ADD ("/history-practice/week", test_week);
  ADD ("/history-practice/week-of-new-year", test_week_of_new_year);
  ADD ("/history-practice/rating", test_rating);
  ADD ("/history-practice/plan-and-settings", test_plan_and_settings);
  return g_test_run ();
}
