/* The whole window in German: no text that it shows has English words in it. The data
 * have none either, so whatever is English is the program's. */

#include "analysis/result/translate.h"
#include "app/preferences.h"
#include "app/window/window-progress-private.h"
#include "challenge/scoring/patterns.h"
#include "tests/result/german.h"
#include "tests/widgets/every-kind.h"
#include "tests/widgets/progress-fixture.h"
#include "tests/widgets/texts.h"
#include "widgets/notebook/finding-row.h"
#include "widgets/practice/game-page.h"

/* Words that every English sentence has one of, and no German one; in the titles of
 * figures and tables, the commonest of the program. */
#define ENGLISH                                                                          \
  "\\b(the|of|and|is|are|with|from|that|which|not|has|have|each|by|to|for|into|than|or"  \
  "|rows?|columns?|values?|missing|levels?|mean|by frequency|nothing|nearly|between"     \
  "|shape|size|rate|scale|curve|distance|fence|neighbours|isolation|threshold|share"     \
  "|sessions?|claims?|findings?|challenge|minutes?|step|page|file|of|open|close|save)"   \
  "\\b"

/* What is typed is the same everywhere: "missing(a) > 5%", "a ~ b", "a > 1 and b = 'c'";
 * and the columns of practice files have their names and meanings in English. */
#define TYPED "\\w\\(.*\\)| !?~ | and \\w+ =|Jeder Wert gehört zu: "

static GHashTable *english; /* what was found, each text once */

static gboolean
is_english (const char *text)
{
  return g_regex_match_simple (ENGLISH, text, 0, 0)
         && !g_regex_match_simple (TYPED, text, 0, 0);
}

static void
note (const char *text, gpointer where)
{
  if (text != NULL && is_english (text))
    g_hash_table_insert (english, g_strdup (text), where);
}

static void
read_all (GtkWidget *root, const char *where)
{
  harness_settle (root);
  take_picture_of (NULL, root, where);
  texts_of (root, note, (gpointer)where);
}

static void
assert_none (void)
{
  GHashTableIter iter;
  gpointer       text, where;

  g_hash_table_iter_init (&iter, english);
  while (g_hash_table_iter_next (&iter, &text, &where))
    g_test_message ("%s: %s", (char *)where, (char *)text);
  if (g_hash_table_size (english) > 0)
    g_test_fail ();
  g_hash_table_remove_all (english);
}

/* --- A table with something for every rule --- */

static char *
make_csv (void)
{
  GString *text = g_string_new ("# Kommentar\nNummer;Länge;Breite;Sorte;Ort;Tag;Leer\n");

  for (guint i = 0; i < 160; i++)
    {
      const char *sort = i % 3 == 0 ? "Linde" : i % 3 == 1 ? "Ahorn" : "Eiche";

      g_string_append_printf (text, "%u;%u,%02u;", 1000 + i, 20 + i % 17, i * 37 % 100);
      if (i % 9 != 0)
        g_string_append_printf (text, "%u", 40 + (i * i) % 61 + (i % 3) * 25);
      g_string_append_printf (text,
                              ";%s;%s;%u.%02u.2024;\n",
                              i == 5 ? "linde " : sort,
                              i % 11 == 0  ? ""
                              : i % 3 == 0 ? "Nord"
                                           : "Süd",
                              i % 28 + 1,
                              i % 12 + 1);
    }
  g_string_append (text, "9999;1,00;2\n");
  return g_string_free (text, FALSE);
}

static void
set_up_german (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = make_csv ();

  remove_history ();
  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, "holz.csv", csv);
  /* high, and beside the pointer: over a window that closes GTK complains of it */
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 1500);
}

static GtkWidget *
widget_of (Fixture *fixture)
{
  return GTK_WIDGET (fixture->window);
}

static void
wait_until_idle (Fixture *fixture)
{
  harness_wait (is_idle, fixture->window);
  harness_settle (widget_of (fixture));
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (widget_of (fixture), action, NULL);
  wait_until_idle (fixture);
}

static void
unfold_findings (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows
      = harness_find_all (widget_of (fixture), EDA_TYPE_FINDING_ROW);

  for (guint i = 0; i < rows->len; i++)
    eda_finding_row_set_unfolded (rows->pdata[i], TRUE);
}

/* From top to bottom: what is drawn is what is in sight. */
static void
read_notebook (Fixture *fixture)
{
  GtkWidget     *view = GTK_WIDGET (eda_window_get_notebook_view (fixture->window));
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_last_child (view)));

  for (double at = 0; at < gtk_adjustment_get_upper (place);
       at += gtk_adjustment_get_page_size (place))
    {
      gtk_adjustment_set_value (place, at);
      harness_settle (widget_of (fixture));
      unfold_findings (fixture);
      read_all (widget_of (fixture), "notebook");
    }
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  read_all (widget_of (fixture), "start");
  eda_window_open (fixture->window, fixture->csv);
  wait_until_idle (fixture);
  read_notebook (fixture);
  assert_none ();
}

/* Each analysis and transform that the + adds, with no choice made and with its own. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  eda_window_open (fixture->window, fixture->csv);
  wait_until_idle (fixture);
  for (guint i = 0; i < n; i++)
    gtk_widget_activate_action (widget_of (fixture), "script.add", "s", analyses[i]->id);
  gtk_widget_activate_action (
      widget_of (fixture), "script.add-filter", "s", "Breite > > 3");
  wait_until_idle (fixture);
  read_notebook (fixture);
  assert_none ();
}

/* What an action opens over the window. */
static void
read_over (Fixture *fixture, const char *action)
{
  activate (fixture, action);
  read_all (get_dialog (fixture), action);
  gtk_window_destroy (GTK_WINDOW (get_dialog (fixture)));
  harness_settle (widget_of (fixture));
}

static void
close_palette (Fixture *fixture)
{
  g_autoptr (GPtrArray) popovers
      = harness_find_all (widget_of (fixture), GTK_TYPE_POPOVER);

  for (guint i = 0; i < popovers->len; i++)
    if (gtk_widget_get_mapped (popovers->pdata[i]))
      gtk_popover_popdown (popovers->pdata[i]);
  harness_settle (widget_of (fixture));
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  eda_window_open (fixture->window, fixture->csv);
  wait_until_idle (fixture);
  activate (fixture, "win.import");
  read_all (widget_of (fixture), "import");
  activate (fixture, "win.import");
  activate (fixture, "win.show-data");
  read_all (widget_of (fixture), "data");
  activate (fixture, "win.show-notebook");
  read_over (fixture, "win.tour");
  read_over (fixture, "app.shortcuts");
  read_over (fixture, "win.practice");
  activate (fixture, "win.palette");
  read_all (widget_of (fixture), "palette");
  close_palette (fixture);
  eda_preferences_present (GTK_WINDOW (fixture->window));
  read_all (get_dialog (fixture), "preferences");
  gtk_window_destroy (GTK_WINDOW (get_dialog (fixture)));
  harness_settle (widget_of (fixture));
  assert_none ();
}

/* --- Challenges, progress, games --- */

static void
test_challenge (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();

  activate (fixture, "challenge.new");
  read_all (widget_of (fixture), "setup");
  begin_every_kind (fixture);
  read_all (widget_of (fixture), "hypotheses");
  eda_session_abandon (eda_play_get_session (get_play (fixture)), &now);
  harness_settle (widget_of (fixture));
  assert_none ();
}

/* The columns' meanings are in English in a practice file, so its pages are not read. */
static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  const EdaClock now = eda_play_now ();
  EdaSession    *session;

  begin_every_kind (fixture);
  write_claims (fixture);
  session = eda_play_get_session (get_play (fixture));
  for (guint i = 1; i <= eda_session_get_n_claims (session); i++)
    {
      const EdaVerdict *verdict = eda_session_get_claim (session, i)->verdict;
      g_autofree char  *told
          = verdict != NULL ? eda_translate (verdict->sentence) : g_strdup ("");

      note (told, (gpointer) "verdict");
    }
  eda_session_abandon (session, &now);
  harness_settle (widget_of (fixture));
  assert_none ();
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[]
      = { "overview", "figures", "sessions", "diary", "data" };
  static const guint sessions[] = { 0, 1, 24 };

  for (guint k = 0; k < G_N_ELEMENTS (sessions); k++)
    {
      GtkWidget *progress;

      remove_history ();
      add_sessions (sessions[k]);
      eda_window_show_progress (fixture->window, "overview");
      progress = get_dialog (fixture);
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          show_page (progress, pages[i]);
          read_all (progress, pages[i]);
        }
      gtk_window_destroy (GTK_WINDOW (progress));
      harness_settle (widget_of (fixture));
    }
  assert_none ();
}

static void
test_games (void)
{
  guint                 n;
  const EdaGame *const *games = eda_games (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *window
          = harness_show (eda_game_page_new (games[i], 21, FALSE), 820, 900);

      read_all (window, games[i]->id);
      harness_close (window);
    }
  assert_none ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  speak_german ();
  application = new_application (&argc, &argv);
  eda_translate_learn (eda_pattern_phrases ());
  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_test_add (
      "/german/steps", Fixture, application, set_up_german, test_steps, tear_down);
  g_test_add ("/german/more", Fixture, application, set_up_german, test_more, tear_down);
  g_test_add (
      "/german/window", Fixture, application, set_up_german, test_window, tear_down);
  g_test_add ("/german/challenge",
              Fixture,
              application,
              set_up_german,
              test_challenge,
              tear_down);
  g_test_add ("/german/verdicts",
              Fixture,
              application,
              set_up_every_kind,
              test_verdicts,
              tear_down);
  g_test_add (
      "/german/progress", Fixture, application, set_up_german, test_progress, tear_down);
  g_test_add_func ("/german/games", test_games);
  return g_test_run ();
}
