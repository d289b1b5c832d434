/* What is chosen in the dialog of a challenge's report is what the report is. */

#include "tests/widgets/challenge-fixture.h"

#define OWN_WORDS "My own zqnorth is in it"

/* Nothing that a reader could take for a word of the program. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const towns[] = { "zqnorth", "zqsouth", "zqwest" };
  g_autoptr (GString) text = g_string_new ("price,town,mail\n");

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (text,
                            "%u.%02u,%s,zq%u@zqmail.org\n",
                            7100 + i * i,
                            i % 90 + 10,
                            towns[i % 3],
                            i * i);
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "houses.csv", text->str);
  dress (fixture);
}

static void
go_on (Fixture *fixture)
{
  const EdaClock now = eda_play_now ();

  g_assert_null (
      eda_session_next (eda_play_get_session (get_play (fixture)), TRUE, &now));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
log_finding (Fixture *fixture, const char *headline, gboolean filled)
{
  const EdaClock now = eda_play_now ();
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();

  finding->step = 5;
  finding->pattern = g_strdup ("group_mean");
  finding->columns = g_strsplit ("price,town", ",", -1);
  finding->headline = g_strdup (headline);
  finding->filled = filled;
  g_assert_null (eda_session_add_finding (
      eda_play_get_session (get_play (fixture)), finding, NULL, &now));
}

/* To its end, with one sentence of the program and one of the learner's own. */
static void
play (Fixture *fixture)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_INTEGRATION45);
  const EdaClock       now = eda_play_now ();

  eda_window_challenge_with (fixture->window, fixture->csv);
  harness_wait (file_is_read, fixture->window);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  g_assert_null (eda_session_add_claim (
      eda_play_get_session (get_play (fixture)), "levels(town) = 3 @80", NULL, &now));
  go_on (fixture);
  log_finding (fixture, "The dearest town is zqwest", TRUE);
  log_finding (fixture, OWN_WORDS, FALSE);
  go_on (fixture);
  harness_wait (is_judged, get_play (fixture));
  go_on (fixture);
  go_on (fixture);
  harness_wait (is_reviewed, get_play (fixture));
  harness_settle (GTK_WIDGET (fixture->window));
}

/* As it is picked from the list that has it. */
static void
pick (GtkWidget *dialog, const char *label)
{
  g_autoptr (GPtrArray) lists = harness_find_all (dialog, GTK_TYPE_DROP_DOWN);

  for (guint i = 0; i < lists->len; i++)
    {
      GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (lists->pdata[i]));

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (labels)); j++)
        if (g_str_equal (gtk_string_list_get_string (labels, j), label))
          {
            gtk_drop_down_set_selected (lists->pdata[i], j);
            return;
          }
    }
  g_error ("“%s” cannot be chosen", label);
}

static void
untick (GtkWidget *dialog)
{
  GtkWidget *scores = harness_find (dialog, GTK_TYPE_CHECK_BUTTON);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (scores)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (scores), FALSE);
}

static char *
save_with (Fixture *fixture, const char *name, const char *choice, gboolean scores)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  press (window, "alt+r");
  harness_wait (has_file_dialog, window);
  if (choice != NULL)
    pick (find_file_dialog (window), choice);
  if (!scores)
    untick (find_file_dialog (window));
  take_picture_of (fixture, find_file_dialog (window), "report-dialog");
  answer_file_dialog (fixture, "ctrl+a", g_file_peek_path (file));
  harness_settle (window);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_file_delete (file, NULL, NULL);
  return text;
}

static gboolean
has (const char *text, const char *part)
{
  return strstr (text, part) != NULL;
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL, *page = NULL, *partly = NULL, *hidden = NULL;

  keyboard_require ();
  play (fixture);
  whole = save_with (fixture, "whole.md", NULL, TRUE);
  g_assert_true (has (whole, "## What I missed"));
  g_assert_true (has (whole, "Brier score"));
  g_assert_true (has (whole, "The dearest town is zqwest"));
  page = save_with (fixture, "page.html", "One page to show", FALSE);
  g_assert_true (has (page, "Misses folded"));
  g_assert_false (has (page, "Brier score"));
  partly = save_with (fixture, "partly.json", "Hidden where they look personal", TRUE);
  g_assert_false (has (partly, "zqmail"));
  g_assert_true (has (partly, "zqwest"));
  hidden = save_with (fixture, "hidden.md", "All hidden", TRUE);
  g_assert_true (has (hidden, "The values of every column are hidden"));
  g_assert_false (has (hidden, "zqwest"));
  g_assert_false (has (hidden, "zqsouth"));
  g_assert_true (has (hidden, "Groups differ in their typical value: price and town"));
  g_assert_true (has (hidden, OWN_WORDS));
  /* the next report asks anew */
  g_clear_pointer (&whole, g_free);
  whole = save_with (fixture, "again.md", NULL, TRUE);
  g_assert_true (has (whole, "The dearest town is zqwest"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  let_file_dialogs_warn ();
  application = new_application (&argc, &argv);
  g_test_add (
      "/challenge-choices/report", Fixture, application, set_up, test_report, tear_down);
  return g_test_run ();
}
