/* Games, each played by keyboard; with EDA_PICTURES set to a folder, pictures of each go
 * there. */

#include "practice/practice-file.h"
#include "tests/widgets/keyboard.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/game-answer.h"
#include "widgets/game-page.h"
#include "widgets/practice-page.h"
#include "widgets/sketch-area.h"

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
  page = eda_game_page_new (game, SEED);
  g_signal_connect (page, "finished", G_CALLBACK (note_score_cb), &score);
  window = harness_show (page, WIDTH_PX, HEIGHT_PX);
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
  GtkWidget *window = harness_show (page, WIDTH_PX, HEIGHT_PX);
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

int
main (int argc, char *argv[])
{
  guint                 n;
  const EdaGame *const *games;

  g_autoptr (EdaApplication) application = NULL;

  harness_init (&argc, &argv);
  application = eda_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  games = eda_games (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/practice/play/", games[i]->id, NULL);

      g_test_add_data_func (path, games[i]->id, test_play);
    }
  g_test_add_func ("/practice/sketch-keys", test_sketch_keys);
  g_test_add_func ("/practice/choice", test_choice);
  g_test_add_data_func ("/practice/window", application, test_window);
  return g_test_run ();
}
