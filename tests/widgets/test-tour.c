/* The tour: by keyboard from the first start to where one begins; never a second time
 * unasked. With EDA_PICTURES set to a folder, pictures of each step go there. */

#include "tests/widgets/challenge-fixture.h"
#include "widgets/tour-page.h"

static GtkWindow *
find_tour (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Tour") == 0)
        return window;
    }
  return NULL;
}

static EdaTourPage *
find_page (void)
{
  return EDA_TOUR_PAGE (harness_find (GTK_WIDGET (find_tour ()), EDA_TYPE_TOUR_PAGE));
}

static gboolean
has_tour (gpointer data)
{
  GtkWindow *tour = find_tour ();

  return tour != NULL && gtk_widget_get_mapped (GTK_WIDGET (tour));
}

static gboolean
has_no_tour (gpointer data)
{
  return find_tour () == NULL;
}

static gboolean
stands_at (gpointer step)
{
  return eda_tour_page_get_step (find_page ()) == GPOINTER_TO_UINT (step);
}

/* As activating the application does; the window is the fixture's. */
static void
start (Fixture *fixture, gconstpointer application)
{
  open_window (fixture, application, "people.csv", "a,b\n1,2\n2,3\n");
  dress (fixture);
  keyboard_run (GTK_WIDGET (fixture->window),
                (const char *const[]){ "xdotool", "mousemove", "170", "300", NULL });
  eda_window_offer_tour (fixture->window);
}

static void
test_walk (gconstpointer application)
{
  Fixture    fixture = { 0 };
  GtkWidget *tour;
  guint      n;

  start (&fixture, application);
  harness_wait (has_tour, NULL);
  tour = GTK_WIDGET (find_tour ());
  harness_assert_named (tour);
  n = eda_tour_page_get_n_steps (find_page ());
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("tour-%u", i + 1);

      g_assert_cmpuint (eda_tour_page_get_step (find_page ()), ==, i);
      take_picture_of (&fixture, tour, name);
      if (i + 1 == n)
        break;
      press (tour, "Return");
      harness_wait (stands_at,
                    GUINT_TO_POINTER (i + 1)); /* pressed buttons take their time */
    }
  press (tour, "Page_Up Page_Up");
  g_assert_cmpuint (eda_tour_page_get_step (find_page ()), ==, n - 3);
  press (tour, "Page_Down Page_Down Page_Down"); /* not beyond the end */
  g_assert_cmpuint (eda_tour_page_get_step (find_page ()), ==, n - 1);
  press (GTK_WIDGET (fixture.window), "Return"); /* the tour's own may be gone by then */
  harness_wait (has_no_tour, NULL);
  take_picture (&fixture, "tour-start-page");
  tear_down (&fixture, NULL);
}

/* Seen or skipped is the same; the menu still has it. */
static void
test_once (gconstpointer application)
{
  Fixture fixture = { 0 };

  start (&fixture, application);
  g_assert_null (find_tour ());
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.tour", NULL);
  harness_wait (has_tour, NULL);
  press (GTK_WIDGET (fixture.window), "Escape");
  harness_wait (has_no_tour, NULL);
  tear_down (&fixture, NULL);
}

static gboolean
is_read (gpointer window)
{
  return eda_window_get_page (window) == EDA_PAGE_NOTEBOOK && is_idle (window);
}

/* By keys alone: the last step, its first button. */
static void
test_sample (gconstpointer application)
{
  Fixture fixture = { 0 };

  start (&fixture, application);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.tour", NULL);
  harness_wait (has_tour, NULL);
  eda_tour_page_move (find_page (), 99);
  press (GTK_WIDGET (fixture.window), "Tab space");
  harness_wait (has_no_tour, NULL);
  harness_wait (is_read, fixture.window);
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (fixture.window)), ==, "penguins.csv");
  tear_down (&fixture, NULL);
}

/* One click on the start page: its file is read, only Begin is left to press. */
static void
test_first_challenge (gconstpointer application)
{
  Fixture        fixture = { 0 };
  EdaSessionPlan plan;
  GtkWidget     *row;

  start (&fixture, application);
  row = gtk_widget_get_ancestor (
      harness_find_text (GTK_WIDGET (fixture.window), "A First Challenge"),
      GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_widget_activate (row));
  harness_wait (file_is_read, fixture.window);
  plan = eda_challenge_setup_get_plan (fixture.window->challenge->setup);
  g_assert_cmpint (plan.preset, ==, EDA_PRESET_DAILY10);
  g_assert_cmpstr (fixture.window->challenge->facts->title, ==, "msleep.csv");
  take_picture (&fixture, "tour-first-challenge");
  tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add_data_func ("/tour/walk", application, test_walk);
  g_test_add_data_func ("/tour/once", application, test_once);
  g_test_add_data_func ("/tour/sample", application, test_sample);
  g_test_add_data_func ("/tour/first-challenge", application, test_first_challenge);
  return g_test_run ();
}
