/* Challenges played from the first page to the last, with the keys alone. */

#include "tests/widgets/challenge-fixture.h"

/* What is hidden can be told from what is not: no value occurs in a name or a word. */
static char *
make_csv (void)
{
  GString *text = g_string_new ("price,area,town,paid\n");

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (text,
                            "%u.%02u,%u,%s,%s\n",
                            7100 + i * i,
                            i % 90 + 10,
                            51100 + (i * 37) % 400,
                            i % 3 == 0   ? "Quorndon"
                            : i % 3 == 1 ? "Zwolle"
                                         : "Xanten",
                            i % 7 == 0 ? "" : "2031-05-17");
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_csv ();

  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "houses.csv", text);
  dress (fixture);
}

static GtkWidget *
widget_of (Fixture *fixture)
{
  return GTK_WIDGET (fixture->window);
}

/* --- From the first page to the line where hypotheses are written --- */

static gboolean
has_focus (GtkWidget *window, const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return ADW_IS_PREFERENCES_ROW (focus)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)),
                         title);
}

static void
go_to (GtkWidget *window, const char *key, const char *title)
{
  for (guint i = 0; i < 20 && !has_focus (window, title); i++)
    press (window, key);
  g_assert_true (has_focus (window, title));
}

static gboolean
is_played (gpointer window)
{
  return eda_window_plays (window);
}

/* A button that is pressed by its letter shows it for a moment. */
static void
press_begin (Fixture *fixture)
{
  press (widget_of (fixture), "alt+b");
  harness_wait (is_played, fixture->window);
  harness_settle (widget_of (fixture));
}

static void
begin_first (Fixture *fixture)
{
  GtkWidget *window = widget_of (fixture);

  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_START);
  take_picture (fixture, "start");
  go_to (window, "Tab", "A Short Tour");
  go_to (window, "Down", "A First Challenge");
  press (window, "Return");
  harness_wait (file_is_read, fixture->window);
  harness_settle (window);
  take_picture (fixture, "setup-first");
  press_begin (fixture);
}

static void
begin_full (Fixture *fixture)
{
  GtkWidget *window = widget_of (fixture);

  press (window, "ctrl+shift+k");
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_CHALLENGE);
  /* the focus is on “Choose…”, and a slash begins a name in the dialog */
  press (window, "Return");
  answer_file_dialog (fixture, "", g_file_peek_path (fixture->csv));
  harness_wait (file_is_read, fixture->window);
  harness_settle (window);
  take_picture (fixture, "setup");
  press_begin (fixture);
}

static void
write_claim (Fixture *fixture, const char *text)
{
  type_text (widget_of (fixture), text);
  press (widget_of (fixture), "Return");
}

/* The claims and their verdicts stand in the file that the keys have saved. */
static void
save_report (Fixture *fixture, const char *name, const char *const *told)
{
  GtkWidget *window = widget_of (fixture);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autofree char *text = NULL;
  gsize            length;

  press (window, "alt+r");
  answer_file_dialog (fixture, "ctrl+a", g_file_peek_path (file));
  harness_settle (window);
  g_assert_true (g_file_load_contents (file, NULL, &text, &length, NULL, NULL));
  g_assert_cmpuint (length, >, 1000);
  for (; *told != NULL; told++)
    if (strstr (text, *told) == NULL)
      g_error ("“%s” is not in %s", *told, name);
  g_file_delete (file, NULL, NULL);
}

/* The claim that is next in the drawn order: guessed at, revealed, given a cause. */
static void
reveal (Fixture *fixture)
{
  const guint          number = eda_session_get_next_reveal (get_session (fixture));
  const EdaHypothesis *claim = eda_session_get_claim (get_session (fixture), number);
  GtkWidget           *window = widget_of (fixture);

  if (claim->claim->kind == EDA_CLAIM_FREE)
    {
      type_text (window, "the third finding");
      take_picture (fixture, "compare-own");
      press (window, "Tab space");
      g_assert_true (claim->self_judged);
    }
  else
    press (window, "space");
  g_assert_true (claim->revealed);
  if (claim->verdict->outcome == EDA_OUTCOME_REFUTED)
    {
      press (window, "alt+z");
      g_assert_cmpint (claim->cause, ==, 'M');
      take_picture (fixture, "compare-refuted");
    }
  else
    take_picture (fixture, "compare-confirmed");
  press (window, "alt+n");
}

static void
assert_in_history (Fixture *fixture)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  g_autoptr (EdaFacts) session = eda_challenge_history_export (
      history, eda_play_get_id (get_play (fixture)), NULL);

  g_assert_nonnull (session);
}

static void
test_daily (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = widget_of (fixture);

  keyboard_require ();
  begin_first (fixture);
  g_assert_cmpint (
      eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_HYPOTHESES);
  g_assert_cmpint (
      eda_session_get_plan (get_session (fixture))->preset, ==, EDA_PRESET_DAILY10);
  type_text (window, "brainwt ~ right-skwed");
  take_picture (fixture, "hypotheses-typing");
  press (window, "Return");
  take_picture (fixture, "hypotheses-error");
  press (window, "ctrl+a");
  write_claim (fixture, "brainwt ~ right-skewed @80 because few are large");
  write_claim (fixture, "missing(bodywt) > 50% @70");
  write_claim (fixture, "? those that are hunted sleep less @60");
  g_assert_cmpuint (eda_session_get_n_claims (get_session (fixture)), ==, 3);
  let_pass (fixture, 60);
  take_picture (fixture, "hypotheses");
  press (window, "ctrl+shift+f");
  press (window, "Return");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_COMPARE);
  g_assert_nonnull (eda_session_get_seal (get_session (fixture)));
  harness_wait (is_judged, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "compare-hidden");
  for (guint i = 0; i < 3; i++)
    reveal (fixture);
  harness_wait (is_known, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "compare-all");
  press (window, "ctrl+shift+f");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_REFLECT);
  type_text (window, "The skew was plain.");
  press (window, "Tab Tab Tab");
  type_text (window, "If I see a date, I will look for gaps.");
  take_picture (fixture, "reflect");
  press (window, "ctrl+shift+f");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_DONE);
  g_assert_cmpstr (eda_session_get_reflection (get_session (fixture), "if-then"),
                   ==,
                   "If I see a date, I will look for gaps.");
  harness_wait (is_reviewed, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "done");
  g_assert_null (eda_play_get_live ());
  assert_in_history (fixture);
  save_report (fixture,
               "c.html",
               (const char *const[]){ "brainwt ~ right-skewed", "confirmed", NULL });
  save_report (
      fixture,
      "c.json",
      (const char *const[]){ "missing(bodywt) > 50%", "confirmed", "refuted", NULL });
  save_report (fixture, "c.pdf", (const char *const[]){ "%PDF", NULL });
  harness_assert_named (window);
}

static gboolean
notebook_is_open (gpointer data)
{
  EdaWindow *window = data;

  return is_idle (window) && eda_window_get_page (window) == EDA_PAGE_NOTEBOOK;
}

/* What is in sight is looked at, and what has the focus is written down. */
static void
explore (Fixture *fixture)
{
  GtkWidget              *window = widget_of (fixture);
  const EdaSession       *session = get_session (fixture);
  const EdaLoggedFinding *finding;

  let_pass (fixture, 4);
  g_assert_cmpuint (eda_session_get_n_looks (session), >, 0);
  press (window, "ctrl+3");
  harness_settle (window);
  let_pass (fixture, 4);
  press (window, "ctrl+l");
  type_text (window, "Use the median of price in the report because few are dear");
  take_picture_of (fixture, get_dialog (fixture), "log-finding");
  press (window, "Return");
  g_assert_cmpuint (eda_session_get_n_findings (session), ==, 1);
  finding = eda_session_get_finding (session, 1);
  g_assert_true (finding->filled); /* its first sentence was left as it was */
  g_assert_cmpuint (finding->step, ==, 3);
  g_assert_cmpstr (finding->columns[0], ==, "price");
  g_assert_cmpuint (finding->so_what_score, ==, 3);
  g_assert_cmpuint (eda_session_get_links (session)->len, ==, 1);
  press (window, "ctrl+shift+j");
  let_pass (fixture, 2);
  take_picture (fixture, "explore-log");
  press (window, "ctrl+shift+j");
}

static gboolean
is_not_warned (gpointer data)
{
  return harness_find_text (data, "One minute left in this part.") == NULL
         && harness_find_text (data, "Five minutes left in this part.") == NULL;
}

/* A warning is of this part: it goes with it, one that waits as well, and with more time.
 */
static void
test_warning (Fixture *fixture, gconstpointer data)
{
  GtkWidget     *window = widget_of (fixture);
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_INTEGRATION45);

  gtk_widget_activate_action (window, "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  let_pass (fixture, 3 * 60 + 1);
  g_assert_nonnull (harness_find_text (window, "Five minutes left in this part."));
  gtk_widget_activate_action (window, "challenge.extend", NULL);
  harness_wait (is_not_warned, window);
  /* another toast is in its way */
  eda_window_toast (fixture->window, "Something else");
  let_pass (fixture, 9 * 60);
  g_assert_cmpint (eda_session_get_left_ms (get_session (fixture)), <=, 60000);
  g_assert_nonnull (fixture->window->challenge->warning);
  let_pass (fixture, 3 * 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_EXPLORE);
  g_assert_null (fixture->window->challenge->warning);
  g_assert_true (is_not_warned (window));
}

/* The whole two hours, second by second on the clock of the test. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = widget_of (fixture);

  keyboard_require ();
  begin_full (fixture);
  g_assert_cmpint (
      eda_session_get_plan (get_session (fixture))->preset, ==, EDA_PRESET_FULL120);
  write_claim (fixture, "price ~ right-skewed @80");
  write_claim (fixture, "area !~ price @60");
  write_claim (fixture, "levels(town) = 3 @90");
  g_assert_null (eda_notebook_get_profile (eda_window_get_notebook (fixture->window)));
  /* strict: its time, then the minute of grace */
  let_pass (fixture, 30 * 60);
  g_assert_cmpint (eda_session_get_run_state (get_session (fixture)), ==, EDA_RUN_GRACE);
  take_picture (fixture, "grace");
  let_pass (fixture, 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_EXPLORE);
  harness_wait (notebook_is_open, fixture->window);
  harness_settle (window);
  take_picture (fixture, "explore");
  explore (fixture);
  let_pass (fixture, 20 * 60);
  press (window, "ctrl+shift+p");
  take_picture (fixture, "paused");
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_CHALLENGE);
  press (window, "ctrl+shift+p");
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
  let_pass (fixture, 39 * 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_EXPLORE);
  let_pass (fixture, 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_COMPARE);
  harness_wait (is_judged, get_play (fixture));
  harness_settle (window);
  for (guint i = 0; i < 3; i++)
    reveal (fixture);
  let_pass (fixture, 20 * 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_REFLECT);
  type_text (window, "Prices are skewed.");
  take_picture (fixture, "reflect-full");
  let_pass (fixture, 9 * 60);
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_DONE);
  harness_wait (is_reviewed, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "done-full");
  assert_in_history (fixture);
  save_report (fixture,
               "full.html",
               (const char *const[]){
                   "price ~ right-skewed", "price !~ area", "confirmed", NULL });
}

/* Whatever way leads to the bytes of the file, its values stay hidden. */
static void
test_guard (Fixture *fixture, gconstpointer data)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);
  g_autoptr (GFile) copy = g_file_new_build_filename (fixture->folder, "copy.csv", NULL);
  EdaWindow *other;

  gtk_widget_activate_action (widget_of (fixture), "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  g_assert_true (g_file_copy (fixture->csv, copy, 0, NULL, NULL, NULL, NULL));
  other = eda_window_new (ADW_APPLICATION ((gpointer)data));
  gtk_window_present (GTK_WINDOW (other));
  eda_window_open (other, fixture->csv);
  eda_window_open (other, copy);
  eda_window_open (fixture->window, copy);
  g_assert_true (eda_window_is_empty (other));
  g_assert_true (eda_window_is_empty (fixture->window));
  g_assert_nonnull (eda_play_why_hidden (copy));
  gtk_window_destroy (GTK_WINDOW (other));
  g_file_delete (copy, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  let_file_dialogs_warn ();
  application = new_application (&argc, &argv);
  g_test_add ("/challenge/daily", Fixture, application, set_up, test_daily, tear_down);
  g_test_add ("/challenge/full", Fixture, application, set_up, test_full, tear_down);
  g_test_add (
      "/challenge/warning", Fixture, application, set_up, test_warning, tear_down);
  g_test_add ("/challenge/guard", Fixture, application, set_up, test_guard, tear_down);
  return g_test_run ();
}
