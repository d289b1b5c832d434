/* When a pattern is consistently missed: the table of the rule, and what is offered next.
 */

#include "challenge/scoring/blind-spots.h"

#include <math.h>
#include <string.h>

/* @missed of @n, each in a session of its own, today, seen for sure. */
static GArray *
spots_of (const char *code, guint missed, guint n)
{
  EdaOpportunity all[20];

  for (guint i = 0; i < n; i++)
    all[i] = (EdaOpportunity){ eda_pattern_find (code), i, 0, 1, i < missed ? 0 : 1 };
  return eda_blind_spots_find (all, n);
}

/* Full weights: 3 of 4 → .81, 4 of 5 → .89, 4 of 6 → .77, 5 of 7 → .86, 5 of 8 → .75,
 * 6 of 9 → .83 (pbeta of R 4.2.2 says the same). */
static void
test_table (void)
{
  static const struct
  {
    guint    missed, n;
    double   p;
    gboolean blind;
  } cases[] = { { 3, 4, .81, TRUE }, { 4, 5, .89, TRUE },  { 4, 6, .77, FALSE },
                { 5, 7, .86, TRUE }, { 5, 8, .75, FALSE }, { 6, 9, .83, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spots = spots_of ("simpson", cases[i].missed, cases[i].n);
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, 0);

      g_assert_cmpuint (spots->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (spot->p_half, cases[i].p, .005);
      g_assert_cmpint (spot->blind, ==, cases[i].blind);
      g_assert_cmpuint (spot->missed, ==, cases[i].missed);
    }
}

static void
test_words (void)
{
  g_autoptr (GArray) spots = spots_of ("simpson", 4, 5);
  g_autofree char *text = eda_blind_spot_tell (&g_array_index (spots, EdaBlindSpot, 0));

  g_assert_true (g_str_has_prefix (
      text, "A relation that turns round within groups: missed 4 of 5 (5 sessions). "));
}

/* Four misses in two sessions, three misses, and misses of half a year ago are none. */
static void
test_too_little (void)
{
  EdaOpportunity all[8];
  g_autoptr (GArray) three = spots_of ("simpson", 3, 3);
  g_autoptr (GArray) two_sessions = NULL;
  g_autoptr (GArray) old = NULL;

  g_assert_false (g_array_index (three, EdaBlindSpot, 0).blind);
  for (guint i = 0; i < 8; i++)
    all[i] = (EdaOpportunity){ eda_pattern_find ("mar"), i / 4, 0, 1, 0 };
  two_sessions = eda_blind_spots_find (all, 8);
  g_assert_false (g_array_index (two_sessions, EdaBlindSpot, 0).blind);
  for (guint i = 0; i < 8; i++)
    all[i] = (EdaOpportunity){ eda_pattern_find ("mar"), i, 181, 1, 0 };
  old = eda_blind_spots_find (all, 8);
  g_assert_cmpuint (old->len, ==, 0);
}

/* Half the weight after 45 days, and none for what nobody could see. */
static void
test_weights (void)
{
  const EdaOpportunity all[] = { { eda_pattern_find ("mar"), 0, 45, .8, 0 },
                                 { eda_pattern_find ("mar"), 1, 0, .5, .25 } };
  g_autoptr (GArray) spots = eda_blind_spots_find (all, 2);
  const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, 0);

  g_assert_cmpfloat_with_epsilon (spot->n_eff, .4 + .5, 1e-12);
  g_assert_cmpfloat_with_epsilon (spot->k_eff, .4 + .375, 1e-12);
  g_assert_cmpfloat_with_epsilon (spot->mean, 1.775 / 2.9, 1e-12);
}

static void
test_cured (void)
{
  EdaOpportunity all[9];
  g_autoptr (GArray) spots = NULL;

  for (guint i = 0; i < 9; i++)
    all[i] = (EdaOpportunity){ eda_pattern_find ("mar"), i, 10 - i, 1, i < 5 ? 0 : 1 };
  spots = eda_blind_spots_find (all, 9);
  g_assert_true (g_array_index (spots, EdaBlindSpot, 0).cured);
  g_assert_false (g_array_index (spots, EdaBlindSpot, 0).blind);
}

static void
test_cards (void)
{
  g_assert_cmpuint (eda_skill_card_get_days (0), ==, 1);
  g_assert_cmpuint (eda_skill_card_get_days (5), ==, 70);
  g_assert_cmpuint (eda_skill_card_move (2, .8), ==, 3);
  g_assert_cmpuint (eda_skill_card_move (5, 1), ==, 5);
  g_assert_cmpuint (eda_skill_card_move (3, .6), ==, 3);
  g_assert_cmpuint (eda_skill_card_move (3, .4), ==, 1);
  g_assert_cmpuint (eda_skill_card_move (1, 0), ==, 0);
}

/* The important one that is missed; not the one that was just practised; and now and then
 * one that is not known yet. */
static void
test_suggestion (void)
{
  EdaOpportunity all[12];
  EdaSkillCard   card;
  g_autoptr (GArray) spots = NULL;
  g_autofree char *why = NULL, *rather = NULL, *unknown = NULL;

  for (guint i = 0; i < 12; i++)
    all[i] = (EdaOpportunity){
      eda_pattern_find (i % 2 ? "simpson" : "mar"), i, 0, 1, i % 2 ? 0 : .3
    };
  spots = eda_blind_spots_find (all, 12);
  g_assert_cmpstr (eda_practice_suggest (spots, NULL, 0, .9, &why)->code, ==, "simpson");
  g_assert_nonnull (strstr (why, "missed 6 of 6"));
  card = (EdaSkillCard){ eda_pattern_find ("simpson"), 3, 1 };
  g_assert_cmpstr (eda_practice_suggest (spots, &card, 1, .9, &rather)->code, ==, "mar");
  g_assert_cmpstr (
      eda_practice_suggest (spots, NULL, 0, .1, &unknown)->code, ==, "confounded");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blind-spots/table", test_table);
  g_test_add_func ("/blind-spots/words", test_words);
  g_test_add_func ("/blind-spots/too-little", test_too_little);
  g_test_add_func ("/blind-spots/weights", test_weights);
  g_test_add_func ("/blind-spots/cured", test_cured);
  g_test_add_func ("/blind-spots/cards", test_cards);
  g_test_add_func ("/blind-spots/suggestion", test_suggestion);
  return g_test_run ();
}
