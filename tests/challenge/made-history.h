/* Sessions that were never played, in a history: a learner who sees most things and never a relation that
 * turns round within groups. */
#pragma once

#include "challenge/history/history.h"
#include "tests/challenge/session-play.h"

#define MADE_WALL 1767225600000 /* now */
#define MADE_WEEK (7 * 24 * 60 * MINUTE)

/* What every file holds; the first is the blind spot, the others are missed in one session of @every. */
static const struct
{
  const char *pattern;
  guint       every;
} made_patterns[] = { { "simpson", 1 }, { "linear", 9 },    { "skew_right", 12 }, { "rare_levels", 4 },
                      { "mar", 3 },     { "u_shape", 4 },   { "outlier_uni", 7 }, { "cat_assoc", 5 } };
#define N_MADE G_N_ELEMENTS (made_patterns)

/* More of the checklist from session to session; never whether something is missing by a mechanism. */
static inline void
made_tick (Play *play, guint number)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);

  for (guint i = 0; i < n; i++)
    if ((i * 7 + number * 3) % 11 < 4 + number / 4 && !g_str_equal (items[i].code, "2.4"))
      g_assert_null (
          eda_session_tick_item (play->session, items[i].code, i % 3 > 0 ? "seen" : NULL, &play->now));
}

/* Two claims of eighty and sixty, the second right or not; begun @ago weeks before. */
static inline Play
made_play (guint number, double ago, gboolean right)
{
  EdaSessionPlan       plan = eda_session_plan_of (EDA_PRESET_FULL120);
  Play                 play = { .schema = claims_schema (),
                                .now = { 5000, 7000, MADE_WALL - (gint64)(ago * MADE_WEEK) } };
  const EdaSessionData data = { "Passengers", NULL, "9f2c", 900, 18, FALSE };
  g_autoptr (EdaVerdict) hit = eda_verdict_new_own (EDA_OUTCOME_CONFIRMED, "made up");
  g_autoptr (EdaVerdict) miss = eda_verdict_new_own (EDA_OUTCOME_REFUTED, "made up");

  play.session = eda_session_new (eda_event_log_new (), &plan, &data, play.schema, &play.now);
  play_begin (&play);
  play_claim (&play, "age ~ right-skewed @80");
  play_claim (&play, "fare ~ normal @60");
  play_run (&play, 60 * SECOND);
  play_next (&play);
  for (guint step = 1; step <= 6; step++)
    {
      g_assert_null (eda_session_set_step (play.session, step, &play.now));
      play_run (&play, (2 + (number + step) % 4 + step) * MINUTE);
    }
  made_tick (&play, number);
  play_next (&play);
  g_assert_null (eda_session_set_verdict (play.session, 1, hit, 0.3, &play.now));
  g_assert_null (eda_session_set_verdict (play.session, 2, right ? hit : miss, 0.25, &play.now));
  if (!right)
    g_assert_null (eda_session_set_cause (play.session, 2, "DMW"[number % 3], &play.now));
  play_next (&play);
  play_next (&play);
  return play;
}

static inline void
made_history_add (EdaChallengeHistory *history, guint number, double ago, gboolean right)
{
  g_auto (Play)       play = made_play (number, ago, right);
  g_autofree char    *id = g_strdup_printf ("s%u", number);
  char               *columns[] = { (char *)"age", (char *)"fare", (char *)"class", NULL };
  EdaInsight          insights[N_MADE] = { 0 };
  EdaInsightMatch     matches[N_MADE] = { 0 };
  EdaSessionReview    review = { .session = play.session, .insights = g_ptr_array_new (), .matches = matches };
  const EdaDataTraits traits = { .level = 2 };

  for (guint i = 0; i < N_MADE; i++)
    {
      const gboolean missed = number % made_patterns[i].every == 0;

      insights[i] = (EdaInsight){ .pattern = eda_pattern_find (made_patterns[i].pattern),
                                  .columns = columns,
                                  .weight = .9,
                                  .detectability = 1,
                                  .headline = (char *)"It is there." };
      matches[i] = (EdaInsightMatch){ 0, missed ? 0 : 1, missed ? "missed" : "exact", 0 };
      g_ptr_array_add (review.insights, &insights[i]);
    }
  review.needs = (EdaChecklistNeeds){ 18, 9, 5 };
  review.prediction.n = 2;
  review.overall = 50 + 4.0 * (number % 10);
  review.parts = (EdaScoreParts){ 60, 20 + 5.0 * (number % 16), 70 - number % 7 * 5, 30, 50 };
  g_assert_true (eda_challenge_history_save (history, id, play.session, &review.parts, NULL));
  g_assert_true (eda_challenge_history_save_review (history, id, &review, &traits, play.now.wall, NULL));
  g_ptr_array_unref (review.insights);
}

/* The first @n of two sessions a week for twelve weeks. */
static inline void
made_history_fill (EdaChallengeHistory *history, guint n)
{
  for (guint i = 0; i < n; i++)
    made_history_add (history, i, 12 - 0.5 * i, i % 2 > 0);
}
