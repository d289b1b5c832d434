/* The session as a state machine: time, pauses, sleep, grace, the seal, and coming back.
 */

#include <math.h>

#include "analysis/kernels/random.h"
#include "tests/challenge/session-play.h"

static Play
begin (EdaPreset preset, EdaTiming timing)
{
  EdaSessionPlan plan = eda_session_plan_of (preset);
  Play           play;

  plan.timing = timing;
  play = play_new (eda_event_log_new (), &plan);
  play_begin (&play);
  return play;
}

static gint64
active (const Play *play, EdaPhase phase)
{
  return eda_session_get_active_ms (play->session, phase);
}

/* Grace is borrowed from the next phase: exactly two hours. */
static void
test_untouched (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_claim (&play, "age ~ right-skewed @80");
  play_run (&play, 120 * MINUTE - SECOND);
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_REFLECT);
  play_run (&play, SECOND);
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_DONE);
  g_assert_cmpint (active (&play, EDA_PHASE_HYPOTHESES), ==, 31 * MINUTE);
  g_assert_cmpint (active (&play, EDA_PHASE_EXPLORE), ==, 60 * MINUTE);
  g_assert_cmpint (active (&play, EDA_PHASE_COMPARE), ==, 20 * MINUTE);
  g_assert_cmpint (active (&play, EDA_PHASE_REFLECT), ==, 9 * MINUTE);
  g_assert_true (eda_session_is_ranked (play.session));
}

/* One long gap without a tick counts the same. */
static void
test_one_tick (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_claim (&play, "age ~ right-skewed @80");
  play_move (&play, 120 * MINUTE);
  eda_session_tick (play.session, &play.now);
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_DONE);
  g_assert_cmpint (active (&play, EDA_PHASE_EXPLORE), ==, 60 * MINUTE);
}

static void
test_early (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_run (&play, 10 * MINUTE);
  g_assert_nonnull (eda_session_next (play.session, FALSE, &play.now)); /* no claims */
  play_claim (&play, "age ~ right-skewed @80");
  play_next (&play);
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_EXPLORE);
  /* leaving early banks no time */
  g_assert_cmpint (eda_session_get_left_ms (play.session), ==, 60 * MINUTE);
}

static void
test_grace (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);
  const guint number = play_claim (&play, "age ~ right-skewed @80");

  play_run (&play, 30 * MINUTE + 20 * SECOND);
  g_assert_cmpint (eda_session_get_run_state (play.session), ==, EDA_RUN_GRACE);
  g_assert_cmpint (eda_session_get_left_ms (play.session), ==, 40 * SECOND);
  g_assert_nonnull (eda_session_pause (play.session, &play.now));
  g_assert_nonnull (
      eda_session_add_claim (play.session, "fare ~ normal @60", NULL, &play.now));
  g_assert_null (
      eda_session_edit_claim (play.session, number, "age ~ left-skewed @60", &play.now));
  play_next (&play);
  g_assert_cmpint (eda_session_get_left_ms (play.session), ==, 60 * MINUTE - 20 * SECOND);
}

static void
test_pauses (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_run (&play, 5 * MINUTE);
  g_assert_null (eda_session_pause (play.session, &play.now));
  g_assert_false (eda_session_shows (play.session, EDA_SHOW_NAMES));
  play_run (&play, 4 * MINUTE);
  g_assert_null (eda_session_go_on (play.session, &play.now));
  g_assert_cmpint (active (&play, EDA_PHASE_HYPOTHESES), ==, 5 * MINUTE);
  g_assert_null (eda_session_pause (play.session, &play.now));
  play_run (&play, 6 * MINUTE);
  g_assert_true (eda_session_is_ranked (play.session)); /* ten minutes in all */
  play_run (&play, SECOND);
  g_assert_cmpstr (eda_session_get_unranked_why (play.session),
                   ==,
                   "paused for more than ten minutes");
}

static void
test_third_pause (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_SOFT);

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (eda_session_is_ranked (play.session));
      play_run (&play, MINUTE);
      g_assert_null (eda_session_pause (play.session, &play.now));
      play_run (&play, SECOND);
      g_assert_null (eda_session_go_on (play.session, &play.now));
    }
  g_assert_cmpstr (
      eda_session_get_unranked_why (play.session), ==, "more than two pauses");
}

static void
test_no_pause_at_the_end (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_run (&play, 29 * MINUTE);
  g_assert_nonnull (eda_session_pause (play.session, &play.now));
}

static void
sleep_for (Play *play, gint64 ms)
{
  play->now.boot += ms;
  play->now.wall += ms;
  play_run (play, SECOND);
}

static void
test_sleep (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_run (&play, MINUTE);
  sleep_for (&play, 20 * MINUTE);
  g_assert_cmpint (active (&play, EDA_PHASE_HYPOTHESES), ==, MINUTE + SECOND);
  g_assert_true (eda_session_is_ranked (play.session));
  sleep_for (&play, 40 * MINUTE);
  g_assert_false (eda_session_is_ranked (play.session));
}

static void
test_overtime (void)
{
  g_auto (Play) play = begin (EDA_PRESET_DAILY10, EDA_TIMING_SOFT);

  play_claim (&play, "age ~ right-skewed @80");
  play_run (&play, 6 * MINUTE);
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_HYPOTHESES);
  g_assert_cmpint (eda_session_get_run_state (play.session), ==, EDA_RUN_OVERTIME);
  g_assert_cmpint (eda_session_get_left_ms (play.session), ==, -2 * MINUTE);
  play_next (&play);
  /* daily10 has no EXPLORE */
  g_assert_cmpint (eda_session_get_phase (play.session), ==, EDA_PHASE_COMPARE);
  g_assert_cmpint (
      eda_session_get_overtime_ms (play.session, EDA_PHASE_HYPOTHESES), ==, 2 * MINUTE);
  g_assert_true (eda_session_is_ranked (play.session));
}

static void
test_untimed_and_extended (void)
{
  g_auto (Play) free_play = begin (EDA_PRESET_FULL120, EDA_TIMING_UNTIMED);
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_run (&free_play, 200 * MINUTE);
  g_assert_cmpint (eda_session_get_phase (free_play.session), ==, EDA_PHASE_HYPOTHESES);
  g_assert_false (eda_session_is_ranked (free_play.session));
  play_run (&play, 30 * MINUTE + 5 * SECOND);
  g_assert_null (eda_session_extend (play.session, 5, &play.now));
  g_assert_cmpint (eda_session_get_run_state (play.session), ==, EDA_RUN);
  g_assert_cmpint (eda_session_get_left_ms (play.session), ==, 5 * MINUTE - 5 * SECOND);
  g_assert_cmpstr (eda_session_get_unranked_why (play.session), ==, "time was added");
}

static void
test_scale_and_budgets (void)
{
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);

  g_assert_cmpint (eda_session_plan_get_sweep_ms (&plan), ==, 8 * MINUTE);
  g_assert_cmpint (eda_session_plan_get_step_ms (&plan, 3), ==, 52 * MINUTE / 5);
  plan.time_scale = 1.5;
  g_assert_cmpint (eda_session_plan_get_ms (&plan, EDA_PHASE_EXPLORE), ==, 90 * MINUTE);
  plan = eda_session_plan_of (EDA_PRESET_STEP30);
  g_assert_cmpint (eda_session_plan_get_sweep_ms (&plan), ==, 0);
  plan = eda_session_plan_of (EDA_PRESET_REVIEW15);
  g_assert_cmpint (
      eda_session_plan_find_phase (&plan, EDA_PHASE_HYPOTHESES), ==, EDA_PHASE_EXPLORE);
}

static void
test_idle (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);

  play_claim (&play, "age ~ right-skewed @80");
  play_next (&play);
  g_assert_null (eda_session_set_step (play.session, 3, &play.now));
  play_run (&play, 8 * MINUTE);
  g_assert_true (eda_session_is_idle (play.session));
  g_assert_cmpint (eda_session_get_step_ms (play.session, 3), ==, 5 * MINUTE);
  g_assert_cmpint (
      eda_session_get_idle_ms (play.session, EDA_PHASE_EXPLORE), ==, 3 * MINUTE);
  eda_session_touch (play.session, &play.now);
  g_assert_false (eda_session_is_idle (play.session));
}

static void
test_seal (void)
{
  g_auto (Play) play = begin (EDA_PRESET_FULL120, EDA_TIMING_STRICT);
  const guint good = play_claim (&play, "age ~ right-skewed @80");
  const guint unsure = play_claim (&play, "fare ~ right-skewed");
  const guint words = play_claim (&play, "fares are high, I think");
  const guint gone = play_claim (&play, "unique(id) @90");
  EdaSession *session = play.session;

  g_assert_null (eda_session_withdraw_claim (session, gone, &play.now));
  g_assert_nonnull (
      eda_session_add_claim (session, "age ~ symmetric @60", NULL, &play.now));
  g_assert_cmpuint (eda_session_get_n_claims (session), ==, 4);
  g_assert_false (eda_session_shows (session, EDA_SHOW_VALUES));
  g_assert_null (eda_session_peek (session, &play.now));
  g_assert_nonnull (eda_session_peek (session, &play.now));
  g_assert_true (eda_session_get_claim (session, play_claim (&play, "complete(age) @60"))
                     ->after_peek);
  play_next (&play);
  g_assert_cmpuint (strlen (eda_session_get_seal (session)), ==, 64);
  g_assert_cmpint (
      eda_session_get_claim (session, good)->status, ==, EDA_HYPOTHESIS_SEALED);
  g_assert_cmpint (
      eda_session_get_claim (session, unsure)->status, ==, EDA_HYPOTHESIS_WITHDRAWN);
  g_assert_cmpint (
      eda_session_get_claim (session, words)->status, ==, EDA_HYPOTHESIS_NOTE);
  g_assert_nonnull (
      eda_session_edit_claim (session, good, "age ~ left-skewed @80", &play.now));
  g_assert_true (eda_session_shows (session, EDA_SHOW_VALUES));
  g_assert_false (eda_session_shows (session, EDA_SHOW_VERDICTS));
  g_assert_true (
      eda_session_get_claim (session, play_claim (&play, "age ~ bimodal @60"))->post_hoc);
}

static void
test_compare (void)
{
  g_auto (Play) play = begin (EDA_PRESET_DAILY10, EDA_TIMING_STRICT);
  EdaSession *session = play.session;
  const guint free_claim = play_claim (&play, "? passengers were mostly young @70");

  g_assert_nonnull (eda_session_judge (
      session, free_claim, EDA_OUTCOME_CONFIRMED, "median 28", &play.now));
  play_next (&play);
  g_assert_cmpuint (eda_session_get_next_reveal (session), ==, free_claim);
  g_assert_false (eda_session_shows (session, EDA_SHOW_INSIGHTS));
  g_assert_nonnull (
      eda_session_judge (session, free_claim, EDA_OUTCOME_CONFIRMED, "", &play.now));
  g_assert_null (eda_session_judge (
      session, free_claim, EDA_OUTCOME_REFUTED, "median 38", &play.now));
  g_assert_null (eda_session_reveal (session, free_claim, &play.now));
  g_assert_null (eda_session_set_cause (session, free_claim, 'W', &play.now));
  g_assert_nonnull (eda_session_set_cause (session, free_claim, 'X', &play.now));
  g_assert_true (eda_session_shows (session, EDA_SHOW_INSIGHTS));
  play_next (&play);
  g_assert_null (eda_session_reflect (
      session, "if-then", "If I see zeros, I will count.", &play.now));
  play_next (&play);
  g_assert_cmpint (eda_session_get_phase (session), ==, EDA_PHASE_DONE);
  g_assert_cmpstr (eda_session_get_reflection (session, "if-then"),
                   ==,
                   "If I see zeros, I will count.");
}

static void
test_findings (void)
{
  g_auto (Play) play = begin (EDA_PRESET_INTEGRATION45, EDA_TIMING_STRICT);
  EdaSession *session = play.session;
  const guint claim = play_claim (&play, "fare ~ right-skewed @80");
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();
  EdaLook look = { 3, (char *)"histogram", (char *)"fare", NULL, 2500, NAN };
  guint   number;

  finding->step = 3;
  finding->pattern = g_strdup ("skew_right");
  finding->columns = g_strsplit ("fare", ",", -1);
  finding->headline = g_strdup ("Fares have a long right tail");
  finding->so_what = g_strdup ("Use the median fare because a few are extreme");
  g_assert_nonnull (eda_session_add_finding (session, finding, NULL, &play.now));
  play_next (&play);
  g_assert_null (eda_session_look (session, &look, &play.now));
  g_assert_null (eda_session_look (session, &look, &play.now));
  look.chart = (char *)"scatter";
  look.p = 0.03;
  g_assert_null (eda_session_look (session, &look, &play.now));
  look.dwell_ms = 900;
  look.chart = (char *)"box";
  g_assert_nonnull (eda_session_look (session, &look, &play.now));
  g_assert_cmpuint (eda_session_get_n_looks (session), ==, 2);
  g_assert_cmpint (eda_session_get_look (session, 0)->dwell_ms, ==, 5000);
  g_assert_cmpfloat (eda_session_get_false_alarms (session), ==, 0.05);
  g_assert_null (eda_session_add_finding (session, finding, &number, &play.now));
  g_assert_cmpuint (eda_session_get_finding (session, number)->looks_before, ==, 2);
  g_assert_cmpuint (eda_session_get_finding (session, number)->so_what_score, ==, 3);
  g_assert_null (eda_session_link (session, number, claim, EDA_LINK_SUPPORTS, &play.now));
  g_assert_cmpuint (eda_session_get_links (session)->len, ==, 1);
  g_assert_null (eda_session_star_finding (session, number, 1, &play.now));
  g_assert_cmpuint (eda_session_get_finding (session, number)->star, ==, 1);
  g_assert_null (eda_session_tick_item (session, "3.1", NULL, &play.now));
  g_assert_cmpfloat (eda_session_get_ticked (session, "3.1"), ==, 0.5);
}

/* Whatever is done: what is counted never exceeds what went by, and reading the log back
 * gives the same state. */
static void
test_property (void)
{
  for (guint64 seed = 1; seed <= 60; seed++)
    {
      guint64 state = seed;
      g_auto (Play) play = begin ((EdaPreset)eda_random_below (&state, 5),
                                  (EdaTiming)eda_random_below (&state, 2));
      const gint64 start = play.now.mono;
      gint64       counted = 0;
      guint        n;

      for (int i = 0; i < 60; i++)
        switch (eda_random_below (&state, 8))
          {
          case 0:
            eda_session_pause (play.session, &play.now);
            break;
          case 1:
            eda_session_go_on (play.session, &play.now);
            break;
          case 2:
            eda_session_next (play.session, FALSE, &play.now);
            break;
          case 3:
            eda_session_add_claim (
                play.session, "age ~ right-skewed @80", NULL, &play.now);
            break;
          case 4:
            sleep_for (&play, (gint64)eda_random_below (&state, 40) * MINUTE);
            break;
          default:
            play_move (&play, (gint64)eda_random_below (&state, 10 * MINUTE));
            eda_session_tick (play.session, &play.now);
          }
      for (int phase = 0; phase <= EDA_PHASE_ABANDONED; phase++)
        counted += active (&play, (EdaPhase)phase);
      g_assert_cmpint (
          counted + eda_session_get_paused_ms (play.session), <=, play.now.mono - start);
      n = eda_session_get_n_claims (play.session);
      g_assert_cmpuint (n, <=, 60);
      g_assert_true (eda_event_log_verify (eda_session_get_log (play.session), NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/untouched", test_untouched);
  g_test_add_func ("/session/one-tick", test_one_tick);
  g_test_add_func ("/session/early", test_early);
  g_test_add_func ("/session/grace", test_grace);
  g_test_add_func ("/session/pauses", test_pauses);
  g_test_add_func ("/session/third-pause", test_third_pause);
  g_test_add_func ("/session/no-pause-at-the-end", test_no_pause_at_the_end);
  g_test_add_func ("/session/sleep", test_sleep);
  g_test_add_func ("/session/overtime", test_overtime);
  g_test_add_func ("/session/untimed-and-extended", test_untimed_and_extended);
  g_test_add_func ("/session/scale-and-budgets", test_scale_and_budgets);
  g_test_add_func ("/session/idle", test_idle);
  g_test_add_func ("/session/seal", test_seal);
  g_test_add_func ("/session/compare", test_compare);
  g_test_add_func ("/session/findings", test_findings);
  g_test_add_func ("/session/property", test_property);
  return g_test_run ();
}
