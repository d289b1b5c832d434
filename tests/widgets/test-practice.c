/* Games, each played by keyboard; with EDA_PICTURES set to a folder, pictures of each go
 * there. */

#include "challenge/history/history.h"
#include "practice/practice-file.h"
#include "tests/widgets/keyboard.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/practice/game-answer.h"
#include "widgets/practice/game-page.h"
#include "widgets/practice/practice-page.h"
#include "widgets/practice/sketch-area.h"

#define SEED 21
#define WIDTH_PX 820
#define HEIGHT_PX 900

static void
save_picture (GtkWidget *window, const char *name)
{
  const char      *folder = g_getenv ("EDA_PICTURES");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;

  harness_settle (window);
  if (path != NULL)
    harness_save_picture (window, 1, path);
}

/* EDA_PICTURE_WIDTH and EDA_PICTURE_DARK: the same pictures narrow, or dark. */
static int
get_width (void)
{
  const char *width = g_getenv ("EDA_PICTURE_WIDTH");

  return width != NULL ? atoi (width) : WIDTH_PX;
}

static void
note_score_cb (EdaGamePage *page, double score, double *noted)
{
  *noted = score;
}

/* What answers an item, by keys only. */
static void
answer_item (GtkWidget *window, const EdaGame *game)
{
  switch (game->answer)
    {
    case EDA_ANSWER_BARS:
      for (int i = 0; i < 6; i++)
        press (window, "Up Up Up Left");
      break;
    case EDA_ANSWER_NUMBER:
    case EDA_ANSWER_LINE:
      press (window, "ctrl+a");
      type_text (window, "0.4");
      break;
    case EDA_ANSWER_TEXT:
      type_text (window, "It is skewed to the right. The median is about 50.");
      break;
    case EDA_ANSWER_PANEL:
    case EDA_ANSWER_THREE:
      break;
    }
  press (window, "ctrl+Return");
}

/* From the first item to the mean of all, without the pointer. */
static void
test_play (gconstpointer data)
{
  const EdaGame *game = eda_game_find (data);
  GtkWidget     *page, *window;
  double         score = -1;

  keyboard_require ();
  page = eda_game_page_new (game, SEED, get_width () < WIDTH_PX);
  g_signal_connect (page, "finished", G_CALLBACK (note_score_cb), &score);
  window = harness_show (page, get_width (), HEIGHT_PX);
  gtk_widget_grab_focus (page);
  harness_assert_named (window);
  for (guint i = 0; i < game->n_items; i++)
    {
      GtkWidget *answer = harness_find (window, EDA_TYPE_GAME_ANSWER);

      g_assert_true (gtk_widget_is_sensitive (answer));
      if (i == 0)
        {
          g_autofree char *name = g_strconcat (game->id, "-question", NULL);

          save_picture (window, name);
        }
      answer_item (window, game);
      g_assert_false (gtk_widget_is_sensitive (answer));
      if (i == 0)
        {
          g_autofree char *name = g_strconcat (game->id, "-feedback", NULL);

          save_picture (window, name);
        }
      press (window, "Return"); /* the button has the focus */
    }
  g_assert_cmpfloat (score, >=, 0);
  g_assert_cmpfloat (score, <=, 100);
  harness_close (window);
}

/* Arrow keys draw: up raises the bar and its neighbours by half. */
static void
test_sketch_keys (void)
{
  GtkWidget *area, *window;
  double     bars[EDA_GAME_BARS];

  keyboard_require ();
  area = eda_sketch_area_new (0, 100, "wait, min");
  window = harness_show (area, 600, 320);
  gtk_widget_grab_focus (area);
  press (window, "Left Up Up");
  eda_sketch_area_get_bars (EDA_SKETCH_AREA (area), bars);
  g_assert_cmpfloat_with_epsilon (bars[9], .16, 1e-9);
  g_assert_cmpfloat_with_epsilon (bars[8], .08, 1e-9);
  g_assert_cmpfloat_with_epsilon (bars[10], .08, 1e-9);
  press (window, "shift+Down");
  eda_sketch_area_get_bars (EDA_SKETCH_AREA (area), bars);
  g_assert_cmpfloat_with_epsilon (bars[9], .08, 1e-9);
  g_assert_cmpfloat_with_epsilon (bars[10], .08, 1e-9);
  harness_close (window);
}

static void
test_choice (void)
{
  GtkWidget *page = eda_practice_page_new (42);
  GtkWidget *window = harness_show (page, get_width (), HEIGHT_PX);
  g_autoptr (EdaPracticeName) name
      = eda_practice_page_get_name (EDA_PRACTICE_PAGE (page));
  g_autofree char *words = eda_practice_name_print (name);

  g_assert_cmpstr (words, ==, "bikes-1-42");
  g_assert_nonnull (harness_find_text (window, "Line-up"));
  harness_assert_named (window);
  save_picture (window, "practice");
  harness_close (window);
}

static GtkWidget *
find_practice_window (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Practice") == 0)
        return GTK_WIDGET (window);
    }
  return NULL;
}

/* From the menu to a game and back; closing it leaves nothing behind. */
static void
test_window (gconstpointer application)
{
  Fixture    fixture = { 0 };
  GtkWidget *practice;

  open_window (&fixture, application, "people.csv", "a\n1\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.practice", NULL);
  practice = find_practice_window ();
  g_assert_nonnull (practice);
  harness_settle (practice);
  harness_assert_named (practice);
  save_picture (practice, "practice-window");
  gtk_widget_activate_action (practice, "practice.play", "s", "eye-fit");
  harness_find (practice, EDA_TYPE_GAME_PAGE);
  gtk_widget_activate_action (practice, "practice.back", NULL);
  harness_find (practice, EDA_TYPE_PRACTICE_PAGE);
  harness_close (practice);
  tear_down (&fixture, NULL);
}

static guint
count_kept (const char *game)
{
  g_autofree char *path = eda_challenge_history_dup_default_path ();
  g_autoptr (EdaChallengeHistory) history = eda_challenge_history_open (path, NULL, NULL);

  return eda_challenge_history_get_ability (history, game).n;
}

/* What is answered in the window is kept in the history. */
static void
test_kept (gconstpointer application)
{
  Fixture     fixture = { 0 };
  GtkWidget  *practice;
  const guint before = count_kept ("eye-fit");

  open_window (&fixture, application, "people.csv", "a\n1\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.practice", NULL);
  practice = find_practice_window ();
  harness_settle (practice);
  gtk_widget_activate_action (practice, "practice.play", "s", "eye-fit");
  gtk_widget_activate_action (
      harness_find (practice, EDA_TYPE_GAME_PAGE), "game.go", NULL);
  g_assert_cmpuint (count_kept ("eye-fit"), ==, before + 1);
  harness_close (practice);
  tear_down (&fixture, NULL);
}

/* A figure's own data among shuffled ones; too few rows are told about. */
static void
test_is_it_there (gconstpointer application)
{
  Fixture    fixture = { 0 };
  GtkWidget *practice;

  open_window (&fixture,
               application,
               "people.csv",
               "age,pay\n21,1800\n25,2100\n33,2600\n38,2500\n41,3100\n46,3300\n"
               "52,3800\n55,3700\n58,4100\n63,4600\n");
  eda_window_open (fixture.window, fixture.csv);
  harness_wait (is_idle, fixture.window);
  harness_settle (GTK_WIDGET (fixture.window));
  gtk_widget_activate_action (
      GTK_WIDGET (fixture.window), "win.is-it-there", "(ss)", "age", "nobody");
  g_assert_null (find_practice_window ());
  gtk_widget_activate_action (
      GTK_WIDGET (fixture.window), "win.is-it-there", "(ss)", "age", "pay");
  practice = find_practice_window ();
  g_assert_nonnull (practice);
  gtk_window_set_default_size (GTK_WINDOW (practice), get_width (), HEIGHT_PX);
  harness_settle (practice);
  harness_assert_named (practice);
  save_picture (practice, "is-it-there-question");
  gtk_widget_activate_action (
      harness_find (practice, EDA_TYPE_GAME_PAGE), "game.go", NULL);
  save_picture (practice, "is-it-there-feedback");
  harness_close (practice);
  tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  guint                 n;
  const EdaGame *const *games;

  g_autoptr (EdaApplication) application = NULL;

  application = new_application (&argc, &argv);
  if (g_getenv ("EDA_PICTURE_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  games = eda_games (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/practice/play/", games[i]->id, NULL);

      g_test_add_data_func (path, games[i]->id, test_play);
    }
  g_test_add_func ("/practice/sketch-keys", test_sketch_keys);
  g_test_add_func ("/practice/choice", test_choice);
  g_test_add_data_func ("/practice/window", application, test_window);
  g_test_add_data_func ("/practice/kept", application, test_kept);
  g_test_add_data_func ("/practice/is-it-there", application, test_is_it_there);
  return g_test_run ();
}
