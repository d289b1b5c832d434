/* Text of twice its size on a screen of 360 pixels: every page of the window fits, and so
 * do what opens over it and the windows beside it. */

#include "analysis/table/load.h"
#include "app/addables.h"
#include "tests/widgets/window-fixture.h"

#define SCREEN_PX 360
#define DOUBLE_DPI (2 * 96 * PANGO_SCALE)

static int
measure (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Says which widgets make it so wide, from the outermost on. */
static void
tell_culprits (GtkWidget *widget)
{
  g_test_message ("%d px: a %s", measure (widget), G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && measure (child) > SCREEN_PX - 40)
      tell_culprits (child);
}

static void
assert_fits (GtkWidget *widget, const char *what)
{
  harness_settle (widget);
  if (measure (widget) > SCREEN_PX)
    {
      tell_culprits (widget);
      g_test_message ("%s needs %d px", what, measure (widget));
      g_test_fail ();
    }
}

static char *
make_csv (void)
{
  GString *csv = g_string_new ("region,body_mass_of_the_bird_g,wing_mm,day,remark\n");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (csv,
                            "%s,%u,%s%u.5,2024-02-%02u,\"%u: a remark, long\"\n",
                            i % 3 == 0 ? "North-Northeast" : "Gravenhage",
                            i == 7 ? 90000 : 3000 + 7 * i,
                            i % 11 == 0 ? "" : "1",
                            40 - i,
                            1 + i % 28,
                            i);
  return g_string_free (csv, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = make_csv ();

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DOUBLE_DPI, NULL);
  open_window (fixture, data, "a_file_with_quite_a_long_name_indeed.csv", csv);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), SCREEN_PX, 740);
  harness_settle (GTK_WIDGET (fixture->window));
}

/* A window that had to grow stays as it is: it must not on the way either. */
static gboolean
fits_until_idle (gpointer window)
{
  g_assert_cmpint (measure (window), <=, SCREEN_PX);
  return is_idle (window);
}

static void
open_file (Fixture *fixture)
{
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (fits_until_idle, fixture->window);
}

static void
assert_fits_after (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  assert_fits (GTK_WIDGET (fixture->window), action);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  assert_fits (window, "The first page");
  open_file (fixture);
  assert_fits (window, "The notebook");
  assert_fits_after (fixture, "win.sidebar");
  assert_fits_after (fixture, "win.sidebar");
  assert_fits_after (fixture, "win.import");
  assert_fits_after (fixture, "win.import");
  assert_fits_after (fixture, "win.show-data");
  gtk_widget_activate_action (window, "script.add-filter", "s", "wing_mm > 100");
  harness_wait (is_idle, fixture->window);
  assert_fits (window, "The filtered data");
  assert_fits_after (fixture, "win.go-to-row");
  assert_fits_after (fixture, "win.find-column");
}

/* Each step, and everything that can be put into a notebook. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GArray) addables = eda_addables_list ();

  open_file (fixture);
  for (guint step = 1; step <= 6; step++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", step);

      gtk_widget_activate_action (window, "win.go-to-step", "u", step);
      assert_fits (window, name);
    }
  for (guint i = 0; i < addables->len; i++)
    {
      const EdaAddable *addable = &g_array_index (addables, EdaAddable, i);

      gtk_widget_activate_action (window, addable->action, "s", addable->target);
      harness_wait (is_idle, fixture->window);
      assert_fits (window, addable->title);
    }
}

/* With more findings and more results than are shown at first. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (
      g_getenv ("EDA_SOURCE_ROOT"), "sample-data", "penguins.csv", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);

  eda_window_open (fixture->window, sample);
  harness_wait (fits_until_idle, fixture->window);
  for (guint step = 1; step <= 6; step++)
    {
      gtk_widget_activate_action (
          GTK_WIDGET (fixture->window), "win.go-to-step", "u", step);
      assert_fits (GTK_WIDGET (fixture->window), "A step of the penguins");
    }
}

static void
test_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) none
      = g_file_get_child (fixture->csv, "a_file_that_is_not_there_at_all.csv");

  eda_window_open (fixture->window, none);
  harness_wait (is_idle, fixture->window);
  assert_fits (GTK_WIDGET (fixture->window), "The page of what went wrong");
}

/* A popover is as wide as it would like to be. */
static void
test_palette (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GPtrArray) popovers = NULL;
  guint n_shown = 0;

  open_file (fixture);
  gtk_widget_activate_action (window, "win.palette", NULL);
  harness_settle (window);
  popovers = harness_find_all (window, GTK_TYPE_POPOVER);
  for (guint i = 0; i < popovers->len; i++)
    if (gtk_widget_get_mapped (popovers->pdata[i]))
      {
        g_assert_cmpint (gtk_widget_get_width (popovers->pdata[i]), <=, SCREEN_PX);
        n_shown++;
      }
  g_assert_cmpuint (n_shown, ==, 1);
}

static void
test_loading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes
      = g_bytes_new_static ("a_long_name_of_a_column,b\n1,x\n2,y\n", 37);
  g_autoptr (EdaTable) table = eda_load_bytes (bytes, "a.csv", NULL, NULL, NULL);
  EdaLoadingView *loading = fixture->window->loading_view;
  EdaProgress     progress
      = { "Splitting into cells", 31400000, 72000000, 640000, FALSE, 0.62 };

  eda_loading_view_set_name (loading, g_file_peek_path (fixture->csv));
  eda_loading_view_set_progress (loading, &progress);
  eda_window_show_page (fixture->window, EDA_PAGE_LOADING);
  eda_loading_view_set_first_rows (loading, table);
  assert_fits (GTK_WIDGET (fixture->window), "The page of loading");
}

/* --- Windows beside it --- */

static GtkWidget *
find_beside (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (fixture->window) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
has_beside (gpointer fixture)
{
  return find_beside (fixture) != NULL;
}

static void
assert_beside_fits (Fixture *fixture, const char *what)
{
  harness_wait (has_beside, fixture);
  harness_settle (find_beside (fixture));
  /* The frame around it does not count. */
  assert_fits (gtk_widget_get_first_child (find_beside (fixture)), what);
  gtk_window_destroy (GTK_WINDOW (find_beside (fixture)));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_windows (Fixture *fixture, gconstpointer application)
{
  static const char *const in_window[] = { "win.tour", "win.progress" };
  static const char *const in_application[] = { "preferences", "shortcuts" };

  for (guint i = 0; i < G_N_ELEMENTS (in_window); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), in_window[i], NULL);
      assert_beside_fits (fixture, in_window[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (in_application); i++)
    {
      g_action_group_activate_action (
          G_ACTION_GROUP ((gpointer)application), in_application[i], NULL);
      assert_beside_fits (fixture, in_application[i]);
    }
}

static void
test_challenge (Fixture *fixture, gconstpointer data)
{
  assert_fits_after (fixture, "win.practice");
  assert_fits_after (fixture, "challenge.new");
}

static void
tear_down_all (Fixture *fixture, gconstpointer data)
{
  tear_down (fixture, data);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

#define ADD(path, function)                                                              \
  g_test_add ("/text-size/" path, Fixture, application, set_up, function, tear_down_all)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("pages", test_pages);
  ADD ("cards", test_cards);
  ADD ("sample", test_sample);
  ADD ("error", test_error);
  ADD ("palette", test_palette);
  ADD ("loading", test_loading);
  ADD ("windows", test_windows);
  ADD ("challenge", test_challenge);
  return g_test_run ();
}
