/* A mark that is chosen by keyboard in one figure selects its rows for all of them and
 * for the table, whatever kind of figure it is. */

#include "tests/widgets/window-fixture.h"
#include "widgets/notebook/figure-view.h"

static char *
make_csv (void)
{
  GString *text = g_string_new ("height,weight,town\n");

  for (guint i = 0; i < 80; i++)
    g_string_append_printf (text,
                            "%u.%u,%u,%s\n",
                            150 + (i * 7) % 40,
                            i % 10,
                            i == 31 ? 950 : 50 + (i * 7) % 40 + i % 5,
                            i % 3 == 0 ? "Gent" : "Bonn");
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_csv ();

  open_window (fixture, data, "people.csv", text);
  eda_window_open (fixture->window, fixture->csv);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static EdaRowSelection *
get_selection (Fixture *fixture)
{
  return eda_notebook_view_get_selection (eda_window_get_notebook_view (fixture->window));
}

/* Only one figure, the one that was asked, says how many rows it selected. */
static guint
count_tellers (Fixture *fixture)
{
  g_autoptr (GPtrArray) views
      = harness_find_all (GTK_WIDGET (fixture->window), EDA_TYPE_FIGURE_VIEW);
  g_autofree char *wanted = eda_format (
      EDA_ROLE_COUNT, (double)eda_row_selection_get_size (get_selection (fixture)));
  guint n = 0;

  for (guint i = 0; i < views->len; i++)
    {
      g_autoptr (GPtrArray) labels = harness_find_all (views->pdata[i], GTK_TYPE_LABEL);

      for (guint k = 0; k < labels->len; k++)
        n += gtk_widget_has_css_class (labels->pdata[k], "selection-label")
             && gtk_widget_get_mapped (labels->pdata[k])
             && g_str_has_prefix (gtk_label_get_text (labels->pdata[k]), wanted);
    }
  return n;
}

/* From mark to mark until one has rows, as Right and Space do. */
static gsize
take_a_mark (Fixture *fixture, EdaPlotView *plot)
{
  GtkWidget *widget = GTK_WIDGET (plot);

  gtk_widget_grab_focus (widget);
  for (guint i = 0; i < 12; i++)
    {
      gtk_widget_activate_action (widget, "plot.step", "i", 1);
      gtk_widget_activate_action (widget, "plot.take", NULL);
      if (eda_row_selection_get_size (get_selection (fixture)) > 0)
        break;
    }
  return eda_row_selection_get_size (get_selection (fixture));
}

static EdaPlotView *
find_plot (Fixture *fixture, const char *beginning)
{
  g_autoptr (GPtrArray) plots
      = harness_find_all (GTK_WIDGET (fixture->window), EDA_TYPE_PLOT_VIEW);

  for (guint i = 0; i < plots->len; i++)
    if (g_str_has_prefix (eda_plot_view_get_figure (plots->pdata[i])->title, beginning))
      return plots->pdata[i];
  return NULL;
}

static void
assert_selects (Fixture *fixture, const char *beginning)
{
  EdaPlotView *plot = find_plot (fixture, beginning);

  if (plot == NULL)
    g_error ("No figure begins with “%s”", beginning);
  gtk_widget_activate_action (GTK_WIDGET (plot), "plot.clear", NULL);
  g_assert_cmpuint (eda_row_selection_get_size (get_selection (fixture)), ==, 0);
  if (take_a_mark (fixture, plot) == 0)
    g_error ("“%s” selects no rows by keyboard", beginning);
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_tellers (fixture), ==, 1);
}

static void
test_every_kind_selects (Fixture *fixture, gconstpointer data)
{
  assert_selects (fixture, "Levels of town");         /* bars of a category */
  assert_selects (fixture, "Distribution of height"); /* histogram with its box */
  assert_selects (fixture, "weight by height");       /* scatter plot */
}

static gboolean
says (GtkWidget *root, const char *words)
{
  g_autoptr (GPtrArray) labels = harness_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i])
        && strstr (gtk_label_get_text (labels->pdata[i]), words) != NULL)
      return TRUE;
  return FALSE;
}

/* Shift+Ctrl+R leads to them in the table. */
static void
test_the_table_shows_them (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  take_a_mark (fixture, find_plot (fixture, "Levels of town"));
  gtk_widget_activate_action (window, "win.show-rows", NULL);
  harness_settle (window);
  g_assert_true (eda_window_is_data_shown (fixture->window));
  g_assert_cmpuint (eda_row_selection_get_size (get_selection (fixture)), ==, 53);
  g_assert_true (says (window, "53 rows marked"));
}

static gboolean
keeps_those (gpointer fixture)
{
  EdaNotebook *notebook = eda_window_get_notebook (((Fixture *)fixture)->window);
  EdaProfile  *profile = eda_notebook_get_profile (notebook);

  return is_idle (((Fixture *)fixture)->window)
         && eda_table_get_n_rows (eda_profile_get_table (profile)) == 53;
}

/* A part of a figure becomes a filter for every panel, and can be taken back. */
static void
test_they_become_a_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget   *window = GTK_WIDGET (fixture->window);
  EdaScript   *script;
  EdaPlotView *plot = find_plot (fixture, "Levels of town");

  gtk_widget_activate_action (window, "win.keep", NULL); /* nothing is marked yet */
  g_assert_cmpuint (take_a_mark (fixture, plot), ==, 53);
  gtk_widget_activate_action (window, "win.keep", NULL);
  harness_wait (keeps_those, fixture);
  script = eda_notebook_get_script (eda_window_get_notebook (fixture->window));
  g_assert_cmpstr (eda_entry_get_what (eda_script_get_entry (script, 0)), ==, "filter");
  g_assert_cmpstr (eda_params_get_text (
                       eda_entry_get_params (eda_script_get_entry (script, 0)), "where"),
                   ==,
                   "town = 'Bonn'");
  g_assert_cmpuint (eda_row_selection_get_size (get_selection (fixture)), ==, 0);
  gtk_widget_activate_action (window, "win.undo", NULL);
  harness_wait (is_idle, window);
  g_assert_cmpuint (eda_script_get_n_entries (eda_notebook_get_script (
                        eda_window_get_notebook (fixture->window))),
                    ==,
                    eda_script_get_n_entries (script) - 1);
}

#define ADD(path, function)                                                              \
  g_test_add (                                                                           \
      "/linked-selection/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("every-kind-selects", test_every_kind_selects);
  ADD ("the-table-shows-them", test_the_table_shows_them);
  ADD ("they-become-a-step", test_they_become_a_step);
  return g_test_run ();
}
