/* What a challenge offers besides: a peek, hints, rows held back, hypotheses by choosing
 * and after the fact, and the cards that are due. */

#include "challenge/facts-read.h"
#include "tests/widgets/challenge-fixture.h"

#define N_ROWS 1200
#define DAY_MS (24 * 3600 * G_GINT64_CONSTANT (1000))

/* Other bytes each time: a file that was played on is known. */
static char *
make_csv (void)
{
  static guint n_made;
  GString     *text = g_string_new ("price,area,town,paid\n");

  g_string_append_printf (text, "%u,60,north,yes\n", 90 + n_made++);
  for (guint i = 1; i < N_ROWS; i++)
    g_string_append_printf (text,
                            "%u,%u,%s,%s\n",
                            100 + i * i / 40,
                            40 + i / 8 + (i * 37) % 90,
                            i * 7919 % 3 == 0 ? "north" : "south",
                            i % 7 == 0 ? "" : "yes");
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

static EdaSession *
get_open_session (Fixture *fixture)
{
  return eda_play_get_session (get_play (fixture));
}

static void
end (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();

  eda_session_abandon (get_open_session (fixture), &now);
  harness_settle (GTK_WIDGET (fixture->window));
  tear_down (fixture, data);
}

static void
begin_plan (Fixture *fixture, const EdaSessionPlan *plan)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, plan, NULL));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
begin (Fixture *fixture, EdaPreset preset)
{
  const EdaSessionPlan plan = eda_session_plan_of (preset);

  begin_plan (fixture, &plan);
}

static gboolean
notebook_is_open (gpointer data)
{
  EdaWindow *window = data;

  return is_idle (window) && eda_window_get_page (window) == EDA_PAGE_NOTEBOOK;
}

static void
explore (Fixture *fixture)
{
  const EdaClock now = eda_play_now ();

  eda_session_next (get_open_session (fixture), TRUE, &now);
  harness_wait (notebook_is_open, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static gboolean
has_dialog (gpointer data)
{
  Fixture *fixture = data;
  GList   *windows = gtk_window_list_toplevels ();
  gboolean has = FALSE;

  for (GList *link = windows; link != NULL; link = link->next)
    has |= gtk_window_get_transient_for (link->data) == GTK_WINDOW (fixture->window)
           && gtk_widget_get_mapped (link->data) && !ADW_IS_MESSAGE_DIALOG (link->data);
  g_list_free (windows);
  return has;
}

static void
test_peek (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();
  GtkWidget     *window = GTK_WIDGET (fixture->window);

  begin (fixture, EDA_PRESET_FULL120);
  eda_session_add_claim (get_open_session (fixture), "price ~ skewed @60", NULL, &now);
  gtk_widget_activate_action (window, "challenge.peek", NULL);
  harness_settle (window);
  take_picture_of (fixture, get_dialog (fixture), "peek-question");
  press (window, "Return");
  harness_wait (has_dialog, fixture);
  take_picture_of (fixture, get_dialog (fixture), "peek");
  g_assert_nonnull (harness_find_text (get_dialog (fixture), "south"));
  g_assert_cmpuint (eda_session_get_peeks (get_session (fixture)), ==, 1);
  press (window, "Escape");
  g_assert_false (has_dialog (fixture));
  eda_session_add_claim (
      get_open_session (fixture), "missing(paid) > 10% @60", NULL, &now);
  g_assert_false (eda_session_get_claim (get_session (fixture), 1)->after_peek);
  g_assert_true (eda_session_get_claim (get_session (fixture), 2)->after_peek);
  gtk_widget_activate_action (window, "challenge.peek", NULL);
  harness_settle (window);
  g_assert_false (has_dialog (fixture));
}

static gboolean
was_hinted (gpointer play)
{
  return eda_session_get_hints (eda_play_get_session (play)) > 0;
}

static void
test_hints (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  begin (fixture, EDA_PRESET_FULL120);
  explore (fixture);
  gtk_widget_activate_action (window, "challenge.hint", NULL);
  harness_settle (window);
  take_picture_of (fixture, get_dialog (fixture), "hint-question");
  press (window, "Return");
  harness_wait (was_hinted, get_play (fixture));
  g_assert_nonnull (strstr (eda_play_get_hint (get_play (fixture)), "step"));
  harness_settle (window);
  take_picture (fixture, "hint");
  eda_play_ask_for_hint (get_play (fixture));
  eda_play_ask_for_hint (get_play (fixture));
  g_assert_cmpuint (eda_session_get_hints (get_session (fixture)), ==, 3);
  eda_play_ask_for_hint (get_play (fixture));
  g_assert_cmpuint (eda_session_get_hints (get_session (fixture)), ==, 3);
  g_assert_nonnull (strstr (eda_play_get_hint (get_play (fixture)), "Look in step"));
}

/* Of the rows that are held back none is in the window's table, and no other way leads to
 * them. */
static void
test_holdout (Fixture *fixture, gconstpointer data)
{
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);

  plan.holdout = 0.3;
  begin_plan (fixture, &plan);
  explore (fixture);
  g_assert_cmpuint (eda_table_get_n_rows (eda_profile_get_table (
                        eda_notebook_get_profile (fixture->window->notebook))),
                    ==,
                    N_ROWS * 7 / 10);
  g_assert_nonnull (eda_play_why_hidden (fixture->csv));
  eda_runner_reload (fixture->window->runner);
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (eda_table_get_n_rows (eda_profile_get_table (
                        eda_notebook_get_profile (fixture->window->notebook))),
                    ==,
                    N_ROWS * 7 / 10);
}

/* The question is put where it makes sense. */
static void
test_setup (Fixture *fixture, gconstpointer data)
{
  EdaSessionPlan plan;

  begin (fixture, EDA_PRESET_DAILY10);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  g_assert_nonnull (fixture->window->challenge->play);
  {
    const EdaClock now = eda_play_now ();

    eda_session_abandon (get_open_session (fixture), &now);
  }
  harness_settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  take_picture (fixture, "setup-large-file");
  plan = eda_challenge_setup_get_plan (fixture->window->challenge->setup);
  g_assert_cmpuint (plan.blind_level, ==, 2);
  g_assert_cmpfloat (plan.holdout, ==, 0);
  g_assert_nonnull (
      harness_find_text (GTK_WIDGET (fixture->window), "Hold back 3 of 10 rows"));
  begin (fixture, EDA_PRESET_DAILY10);
}

static void
test_names_only (Fixture *fixture, gconstpointer data)
{
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);

  plan.blind_level = 0;
  begin_plan (fixture, &plan);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (
        eda_claim_schema_get_type (eda_play_get_schema (get_play (fixture)), i),
        ==,
        EDA_CLAIM_COLUMN_UNKNOWN);
  g_assert_null (harness_find_text (GTK_WIDGET (fixture->window), "number"));
}

/* By keys: the form, its line, and into the list. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  begin (fixture, EDA_PRESET_FULL120);
  press (window, "alt+p");
  harness_wait (has_dialog, fixture);
  take_picture_of (fixture, get_dialog (fixture), "form");
  press (window, "shift+Tab space");
  g_assert_false (has_dialog (fixture));
  g_assert_cmpstr (gtk_editable_get_text (eda_challenge_claims_get_entry (
                       fixture->window->challenge->claims)),
                   ==,
                   "unique(price) @70");
  press (window, "Return");
  g_assert_cmpuint (eda_session_get_n_claims (get_session (fixture)), ==, 1);
  take_picture (fixture, "formed");
}

static void
test_later (Fixture *fixture, gconstpointer data)
{
  GtkWidget           *window = GTK_WIDGET (fixture->window);
  const EdaHypothesis *claim;

  begin (fixture, EDA_PRESET_FULL120);
  explore (fixture);
  press (window, "ctrl+shift+h");
  harness_wait (has_dialog, fixture);
  type_text (window, "top(town) = south @90");
  take_picture_of (fixture, get_dialog (fixture), "later");
  press (window, "Return");
  g_assert_false (has_dialog (fixture));
  g_assert_cmpuint (eda_session_get_n_claims (get_session (fixture)), ==, 1);
  claim = eda_session_get_claim (get_session (fixture), 1);
  g_assert_true (claim->post_hoc);
  g_assert_true (eda_hypothesis_is_judged (claim));
}

static gsize
count_due (void)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  g_autoptr (EdaFacts) due
      = eda_challenge_history_list_due (history, eda_play_now ().wall, 8, NULL);

  return eda_facts_get_size (due);
}

static void
test_cards (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);
  GtkWidget *button, *title;

  g_assert_true (eda_challenge_history_practise (
      history, "simpson", 0, eda_play_now ().wall - 10 * DAY_MS, NULL));
  g_assert_cmpuint (count_due (), ==, 1);
  begin (fixture, EDA_PRESET_REVIEW15);
  harness_wait (notebook_is_open, fixture->window);
  let_pass (fixture, 2);
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->window), "Due today"));
  title = harness_find_text (GTK_WIDGET (fixture->window),
                             eda_pattern_find ("simpson")->title);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (gtk_widget_get_ancestor (title, ADW_TYPE_EXPANDER_ROW)), TRUE);
  harness_settle (GTK_WIDGET (fixture->window));
  take_picture (fixture, "review-cards");
  button = harness_find_text (GTK_WIDGET (fixture->window), "I See It");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_due (), ==, 0);
}

#define ADD(name, function)                                                              \
  g_test_add ("/challenge-help/" name, Fixture, application, set_up, function, end)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("peek", test_peek);
  ADD ("hints", test_hints);
  ADD ("holdout", test_holdout);
  ADD ("setup", test_setup);
  ADD ("names-only", test_names_only);
  ADD ("form", test_form);
  ADD ("later", test_later);
  ADD ("cards", test_cards);
  return g_test_run ();
}
