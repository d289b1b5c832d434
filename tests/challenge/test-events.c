/* The log of a session on the disk: after a crash, changed by somebody, and with one
 * writer. */

#include <glib/gstdio.h>
#include <string.h>

#include "tests/challenge/session-play.h"

static char *
events_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-session-XXXXXX", NULL);

  return g_build_filename (folder, "session.events", NULL);
}

static void
remove_events (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/* Killed in the middle of a line: five seconds at most are lost, no claim, no event
 * before it. */
static void
test_crash (void)
{
  g_autofree char *path = events_path ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);
  g_auto (Play) play = play_new (eda_event_log_create (path, &error), &plan);
  EdaEventLog *log;
  gsize        length, events;

  g_assert_no_error (error);
  play_begin (&play);
  play_claim (&play, "age ~ right-skewed @80");
  play_run (&play, 10 * MINUTE + 3 * SECOND);
  eda_session_set_ui_state (play.session, "{\"cursor\":4}");
  play_run (&play, 4 * SECOND);
  events = eda_event_log_get_n (eda_session_get_log (play.session));
  g_clear_pointer (&play.session, eda_session_free);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  {
    g_autofree char *cut = g_strconcat (text, "{\"seq\": 99, \"at\"", NULL);

    g_assert_true (g_file_set_contents (path, cut, -1, NULL));
  }
  log = eda_event_log_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (eda_event_log_get_n (log), ==, events);
  play_move (&play, 3 * MINUTE);
  play.session = eda_session_resume (log, play.schema, &play.now, "other boot", &error);
  g_assert_no_error (error);
  g_assert_cmpint (eda_session_get_run_state (play.session), ==, EDA_RUN_PAUSED);
  g_assert_cmpint (eda_session_get_active_ms (play.session, EDA_PHASE_HYPOTHESES),
                   >=,
                   10 * MINUTE + 2 * SECOND);
  g_assert_cmpint (eda_session_get_active_ms (play.session, EDA_PHASE_HYPOTHESES),
                   <=,
                   10 * MINUTE + 7 * SECOND);
  g_assert_cmpstr (eda_session_get_ui_state (play.session), ==, "{\"cursor\":4}");
  g_assert_cmpuint (eda_session_get_n_claims (play.session), ==, 1);
  g_assert_true (eda_session_is_ranked (play.session));
  g_assert_null (eda_session_go_on (play.session, &play.now));
  g_assert_true (eda_event_log_verify (eda_session_get_log (play.session), NULL));
  g_clear_pointer (&play.session, eda_session_free);

  log = eda_event_log_open (path, &error);
  g_assert_no_error (error);
  play_move (&play, 31 * MINUTE);
  play.session = eda_session_resume (log, play.schema, &play.now, "third boot", &error);
  g_assert_no_error (error);
  g_assert_false (eda_session_is_ranked (play.session));
  remove_events (path);
}

/* Two windows do not write one log; what was killed or closed is free again. */
static void
test_one_writer (void)
{
  g_autofree char *path = events_path ();
  g_autoptr (GError) error = NULL;
  EdaEventLog *log = eda_event_log_create (path, &error);
  g_autoptr (EdaEventLog) again = NULL;

  g_assert_no_error (error);
  g_assert_true (eda_event_log_is_open (path));
  g_assert_null (eda_event_log_open (path, &error));
  g_assert_nonnull (strstr (error->message, "another window"));
  g_clear_error (&error);
  eda_event_log_free (log);
  g_assert_false (eda_event_log_is_open (path));
  again = eda_event_log_open (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  remove_events (path);
  g_assert_false (eda_event_log_is_open (path));
}

static void
test_chain (void)
{
  g_autofree char *path = events_path ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);
  g_auto (Play) play = play_new (eda_event_log_create (path, &error), &plan);
  g_autoptr (EdaSession) read = NULL;
  EdaEventLog *log;
  char        *at;

  play_begin (&play);
  play_claim (&play, "age ~ right-skewed @80");
  play_next (&play);
  g_clear_pointer (&play.session, eda_session_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  at = strstr (text, "right-skewed");
  memcpy (at, "left--skewed", 12);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  log = eda_event_log_open (path, &error);
  g_assert_no_error (error);
  g_assert_false (eda_event_log_verify (log, NULL));
  read = eda_session_read (log, &error);
  g_assert_null (read);
  g_assert_nonnull (strstr (error->message, "was changed"));
  remove_events (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/events/crash", test_crash);
  g_test_add_func ("/events/chain", test_chain);
  g_test_add_func ("/events/one-writer", test_one_writer);
  return g_test_run ();
}
