/* The program is killed (SIGKILL) while a session is played, ten times in each phase, and
 * while a history is written. What a command had returned for is there afterwards, five
 * seconds are lost at most, and the chain of events is whole. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/kernels/random.h"
#include "challenge/history/history.h"
#include "tests/challenge/session-play.h"

#define KILLS 10
#define LOST_MS 5000

/* What the player tells of after each command that has returned. */
typedef struct
{
  EdaPhase phase;
  guint    claims, findings, verdicts, reflections;
  gsize    events;
  gint64   active;
  EdaClock now;
} Told;

typedef struct
{
  char           *folder, *log, *db;
  EdaClaimSchema *schema;
  Told            last;
  guint64         random;
  guint           n_kills;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-kill-XXXXXX", NULL);
  self->log = g_build_filename (self->folder, "session.jsonl", NULL);
  self->db = g_build_filename (self->folder, "history.db", NULL);
  self->schema = claims_schema ();
  self->last.now = (EdaClock){ 5000, 7000, 1767225600000 };
  self->random = 20261128;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->log);
  g_free (self->db);
  eda_claim_schema_unref (self->schema);
}

static EdaSession *
begin_session (Fixture *self)
{
  const EdaSessionData data = { "Passengers", NULL, "9f2c", 900, 18, FALSE };
  EdaSessionPlan       plan = eda_session_plan_of (EDA_PRESET_FULL120);
  g_autoptr (GError) error = NULL;
  EdaEventLog *log = eda_event_log_create (self->log, &error);
  EdaSession  *session;

  g_assert_no_error (error);
  session = eda_session_new (log, &plan, &data, self->schema, &self->last.now);
  g_assert_null (eda_session_begin (session, &self->last.now));
  return session;
}

/* A second after the last word. */
static EdaSession *
resume_session (Fixture *self)
{
  g_autofree char *boot_id = eda_clock_dup_boot_id ();
  g_autoptr (GError) error = NULL;
  EdaEventLog *log = eda_event_log_open (self->log, &error);
  EdaSession  *session;

  g_assert_no_error (error);
  self->last.now.mono += SECOND;
  self->last.now.boot += SECOND;
  self->last.now.wall += SECOND;
  session = eda_session_resume (log, self->schema, &self->last.now, boot_id, &error);
  g_assert_no_error (error);
  return session;
}

static guint
count_verdicts (const EdaSession *session)
{
  guint n = 0;

  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    n += eda_session_get_claim (session, i)->verdict != NULL;
  return n;
}

static Told
tell (const EdaSession *session, const EdaClock *now, guint reflections)
{
  const EdaPhase phase = eda_session_get_phase (session);

  return (Told){ phase,
                 eda_session_get_n_claims (session),
                 eda_session_get_n_findings (session),
                 count_verdicts (session),
                 reflections,
                 eda_event_log_get_n (eda_session_get_log (session)),
                 eda_session_get_active_ms (session, phase),
                 *now };
}

/* One thing that a learner does in this phase. */
static void
do_something (EdaSession *session, guint number, const EdaClock *now, guint *reflections)
{
  g_autofree char *text = NULL;
  g_autoptr (EdaLoggedFinding) finding = NULL;
  g_autoptr (EdaVerdict) verdict = NULL;

  switch (eda_session_get_phase (session))
    {
    case EDA_PHASE_HYPOTHESES:
      text = g_strdup_printf ("mean(age) > %u @70", eda_session_get_n_claims (session));
      eda_session_add_claim (session, text, NULL, now);
      break;
    case EDA_PHASE_EXPLORE:
      finding = eda_logged_finding_new ();
      finding->step = 3;
      finding->pattern = g_strdup ("skew_right");
      finding->headline = g_strdup_printf ("Finding %u.", number);
      eda_session_add_finding (session, finding, NULL, now);
      break;
    case EDA_PHASE_COMPARE:
      verdict = eda_verdict_new_own (EDA_OUTCOME_CONFIRMED, "made up");
      eda_session_set_verdict (
          session, 1 + number % eda_session_get_n_claims (session), verdict, .5, now);
      break;
    case EDA_PHASE_REFLECT:
      text = g_strdup_printf ("Line %u.", number);
      eda_session_reflect (session, "worked", text, now);
      *reflections = number;
      break;
    case EDA_PHASE_SETUP:
    case EDA_PHASE_DONE:
    case EDA_PHASE_ABANDONED:
      break;
    }
}

/* The player: goes on until it is killed; a second of its clock for each command. */
static void
play_until_killed (EdaSession *session, Fixture *self, int out)
{
  EdaClock now = self->last.now;
  guint    reflections = self->last.reflections;

  eda_session_go_on (session, &now);
  for (guint number = self->last.reflections + 1;; number++)
    {
      Told told;

      now.mono += SECOND;
      now.boot += SECOND;
      now.wall += SECOND;
      eda_session_tick (session, &now);
      do_something (session, number, &now, &reflections);
      told = tell (session, &now, reflections);
      if (write (out, &told, sizeof told) != sizeof told)
        _exit (1);
    }
}

/* Some words of the player, then its end at whatever it is doing, then what it still
 * said. */
static void
kill_player (Fixture *self, pid_t player, int in)
{
  const guint words = 2 + (guint)eda_random_below (&self->random, 8);
  Told        told;

  for (guint i = 0; i < words; i++)
    {
      g_assert_cmpint (read (in, &told, sizeof told), ==, sizeof told);
      self->last = told;
    }
  g_usleep (eda_random_below (&self->random, 1500));
  g_assert_cmpint (kill (player, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (player, NULL, 0), ==, player);
  while (read (in, &told, sizeof told) == sizeof told)
    self->last = told;
  self->n_kills++;
}

static void
play_and_kill (Fixture *self)
{
  int   ends[2];
  pid_t player;

  g_assert_cmpint (pipe (ends), ==, 0);
  player = fork ();
  g_assert_cmpint (player, >=, 0);
  if (player == 0)
    {
      close (ends[0]);
      play_until_killed (g_file_test (self->log, G_FILE_TEST_EXISTS)
                             ? resume_session (self)
                             : begin_session (self),
                         self,
                         ends[1]);
    }
  close (ends[1]);
  kill_player (self, player, ends[0]);
  close (ends[0]);
}

/* Nothing that was told of is missing. */
static void
check (Fixture *self)
{
  const Told told = self->last;
  g_autoptr (EdaSession) session = resume_session (self);
  g_autofree char *line = g_strdup_printf ("Line %u.", told.reflections);

  g_assert_true (eda_event_log_verify (eda_session_get_log (session), NULL));
  g_assert_cmpint (eda_session_get_phase (session), ==, told.phase);
  g_assert_cmpint (eda_session_get_run_state (session), ==, EDA_RUN_PAUSED);
  g_assert_true (eda_session_is_ranked (session));
  g_assert_cmpuint (eda_session_get_n_claims (session), >=, told.claims);
  g_assert_cmpuint (eda_session_get_n_findings (session), >=, told.findings);
  g_assert_cmpuint (count_verdicts (session), >=, told.verdicts);
  g_assert_cmpuint (eda_event_log_get_n (eda_session_get_log (session)), >=, told.events);
  g_assert_cmpint (
      eda_session_get_active_ms (session, told.phase), >=, told.active - LOST_MS);
  if (told.reflections > 0)
    g_assert_nonnull (eda_session_get_reflection (session, "worked"));
  /* its last line, or the one that was being written when it was killed */
  if (told.reflections > 0
      && g_strcmp0 (eda_session_get_reflection (session, "worked"), line) != 0)
    g_assert_cmpuint (
        eda_event_log_get_n (eda_session_get_log (session)), >, told.events);
}

static void
go_to_next_phase (Fixture *self)
{
  g_autoptr (EdaSession) session = resume_session (self);

  g_assert_null (eda_session_go_on (session, &self->last.now));
  g_assert_null (eda_session_next (session, TRUE, &self->last.now));
  self->last = tell (session, &self->last.now, self->last.reflections);
}

static void
test_every_phase (Fixture *self, gconstpointer data)
{
  for (EdaPhase phase = EDA_PHASE_HYPOTHESES; phase <= EDA_PHASE_REFLECT; phase++)
    {
      for (guint i = 0; i < KILLS; i++)
        {
          play_and_kill (self);
          g_assert_cmpint (self->last.phase, ==, phase);
          check (self);
        }
      go_to_next_phase (self);
    }
  g_assert_cmpint (self->last.phase, ==, EDA_PHASE_DONE);
  g_assert_cmpuint (self->n_kills, ==, 4 * KILLS);
  g_assert_cmpuint (self->last.claims, >=, 2 * KILLS);
  g_assert_cmpuint (self->last.findings, >=, 2 * KILLS);
}

/* Saves one session after another and says so. */
static void
save_until_killed (Fixture *self, guint first, int out)
{
  g_autoptr (EdaChallengeHistory) history
      = eda_challenge_history_open (self->db, NULL, NULL);
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);
  Play           play = play_new (eda_event_log_new (), &plan);

  eda_session_begin (play.session, &play.now);
  for (guint number = first;; number++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", number);

      if (!eda_challenge_history_save (history, id, play.session, NULL, NULL)
          || write (out, &number, sizeof number) != sizeof number)
        _exit (1);
    }
}

static guint
save_and_kill (Fixture *self, guint first)
{
  int   ends[2];
  pid_t writer;
  guint last = first, number;

  g_assert_cmpint (pipe (ends), ==, 0);
  writer = fork ();
  g_assert_cmpint (writer, >=, 0);
  if (writer == 0)
    save_until_killed (self, first, ends[1]);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &last, sizeof last), ==, sizeof last);
  g_usleep (eda_random_below (&self->random, 3000));
  g_assert_cmpint (kill (writer, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (writer, NULL, 0), ==, writer);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  return last;
}

static void
test_history (Fixture *self, gconstpointer data)
{
  guint last = 0;

  for (guint i = 0; i < 4 * KILLS; i++)
    {
      g_autoptr (EdaChallengeHistory) history = NULL;
      g_autofree char *aside = NULL;
      g_autoptr (GError) error = NULL;

      last = save_and_kill (self, last + 1);
      history = eda_challenge_history_open (self->db, &aside, &error);
      g_assert_no_error (error);
      g_assert_null (aside);
      for (guint number = 1; number <= last; number++)
        {
          g_autofree char *id = g_strdup_printf ("s%u", number);
          g_autoptr (EdaFacts) facts = eda_challenge_history_export (history, id, NULL);

          g_assert_nonnull (facts);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kill/every-phase", Fixture, NULL, set_up, test_every_phase, tear_down);
  g_test_add ("/kill/history", Fixture, NULL, set_up, test_history, tear_down);
  return g_test_run ();
}
