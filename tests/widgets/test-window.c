/* The whole program in its window: a file in, cards, a report out. */

#include <glib/gstdio.h>

#include "analysis/core/error.h"
#include "app/shortcuts.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/notebook/plot-view.h"

/* Numbers, groups, gaps and a far value: each step has something to show. */
static char *
make_csv (void)
{
  GString *text = g_string_new ("height,weight,colour,size\n");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text,
                            i % 11 == 0 ? "%u.%u,NA%.0u,%s,%s\n" : "%u.%u,%u,%s,%s\n",
                            150 + (i * 7) % 40,
                            i % 10,
                            i % 11 == 0 ? 0
                            : i == 31   ? 950
                                        : 50 + (i * 7) % 40 + i % 5,
                            i % 3 == 0 ? "red" : "blue",
                            i % 2 == 0 ? "small" : "large");
  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_csv ();

  open_window (fixture, data, "people.csv", text);
}

static void
open_and_wait (Fixture *fixture, GFile *file)
{
  eda_window_open (fixture->window, file);
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean   enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  gtk_stack_add_child (fixture->window->stack, probe);
  enabled = gtk_widget_is_sensitive (probe);
  gtk_stack_remove (fixture->window->stack, probe);
  return enabled;
}

static void
test_starts_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_true (eda_window_is_empty (fixture->window));
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_START);
  g_assert_false (is_enabled (fixture, "win.export-report"));
  g_assert_false (is_enabled (fixture, "win.cancel"));
  g_assert_true (is_enabled (fixture, "win.open"));
  harness_assert_named (GTK_WIDGET (fixture->window));
}

/* A card for each analysis, and a figure in each of the six steps. */
static void
test_a_file_becomes_cards (Fixture *fixture, gconstpointer data)
{
  EdaNotebook     *notebook = eda_window_get_notebook (fixture->window);
  EdaNotebookView *view = eda_window_get_notebook_view (fixture->window);
  guint            n;
  gboolean         has_figure[EDA_N_STEPS + 1] = { FALSE };

  open_and_wait (fixture, fixture->csv);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
  n = eda_notebook_view_get_n_cards (view);
  g_assert_cmpuint (n, ==, eda_notebook_get_n_cells (notebook));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = GTK_WIDGET (eda_notebook_view_get_card (view, i));
      g_autoptr (GPtrArray) plots = harness_find_all (card, EDA_TYPE_PLOT_VIEW);

      g_assert_cmpint (
          eda_cell_get_state (eda_notebook_get_cell (notebook, i)), ==, EDA_CELL_DONE);
      has_figure[eda_cell_get_analysis (eda_notebook_get_cell (notebook, i))->step]
          |= plots->len > 0;
    }
  for (guint step = 1; step <= EDA_N_STEPS; step++)
    g_assert_true (has_figure[step]);
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "people.csv");
  g_assert_cmpstr (
      adw_window_title_get_subtitle (fixture->window->title), ==, "60 rows × 4 columns");
  harness_assert_named (GTK_WIDGET (fixture->window));
}

static void
test_a_missing_file_gets_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) absent
      = g_file_new_build_filename (fixture->folder, "absent.csv", NULL);

  open_and_wait (fixture, absent);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_ERROR);
  g_assert_nonnull (
      harness_find_text (GTK_WIDGET (fixture->window), "Could Not Open “absent.csv”"));
  g_assert_true (is_enabled (fixture, "win.retry"));

  /* And the way back to a file that works. */
  open_and_wait (fixture, fixture->csv);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
}

static void
test_a_folder_gets_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  open_and_wait (fixture, folder);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_ERROR);
}

static void
test_an_error_keeps_the_notebook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  open_and_wait (fixture, fixture->csv);
  open_and_wait (fixture, folder);
  g_assert_nonnull (
      harness_find_text (GTK_WIDGET (fixture->window), "Back to the Notebook"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_NOTEBOOK);
}

static void
test_cancelling_goes_back (Fixture *fixture, gconstpointer data)
{
  eda_window_open (fixture->window, fixture->csv);
  g_assert_true (is_enabled (fixture, "win.cancel"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel", NULL);
  g_assert_cmpint (eda_window_get_page (fixture->window), ==, EDA_PAGE_START);
  g_assert_true (eda_window_is_empty (fixture->window));
  harness_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (harness_find_text (GTK_WIDGET (fixture->window),
                                       "Reading of “people.csv” cancelled"));
}

static void
test_reading_again (Fixture *fixture, gconstpointer data)
{
  EdaNotebook *notebook = eda_window_get_notebook (fixture->window);

  open_and_wait (fixture, fixture->csv);
  g_assert_true (
      g_file_set_contents (g_file_peek_path (fixture->csv), "a,b\n1,2\n", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reload", NULL);
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (
      eda_table_get_n_rows (eda_profile_get_table (eda_notebook_get_profile (notebook))),
      ==,
      1);
}

static void
test_saves_a_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) report = g_file_new_build_filename (fixture->folder, "r.html", NULL);
  g_autoptr (GFile) print = g_file_new_build_filename (fixture->folder, "r.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  g_assert_false (eda_window_save_report (fixture->window, report, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE);
  g_clear_error (&error);

  open_and_wait (fixture, fixture->csv);
  g_assert_true (is_enabled (fixture, "win.export-report"));
  g_assert_true (eda_window_save_report (fixture->window, report, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (report), &html, NULL, NULL));
  g_assert_nonnull (strstr (html, "people.csv"));
  g_assert_nonnull (strstr (html, "<svg"));
  g_unlink (g_file_peek_path (report));
  g_assert_true (eda_window_save_report (fixture->window, print, &error));
  g_assert_true (g_file_get_contents (g_file_peek_path (print), &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_unlink (g_file_peek_path (print));
}

static void
test_fits_360_px (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  open_and_wait (fixture, fixture->csv);
  gtk_widget_measure (GTK_WIDGET (fixture->window),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &minimum,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_true (adw_flap_get_folded (fixture->window->flap));
}

/* Ctrl+F leads into the columns even when they are hidden; F9 hides them again. */
static void
test_finds_a_column_by_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *focus;

  open_and_wait (fixture, fixture->csv);
  adw_flap_set_reveal_flap (fixture->window->flap, FALSE);
  gtk_widget_activate_action (window, "win.find-column", NULL);
  harness_settle (window);
  g_assert_true (adw_flap_get_reveal_flap (fixture->window->flap));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (
      gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->window->column_list)));
  gtk_widget_activate_action (window, "win.sidebar", NULL);
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->flap));
}

/* Not even in different places when one of them is the whole window; what has the focus
 * may use a key that means something else elsewhere. */
static void
add_key (GHashTable *keys, const EdaShortcut *shortcut, const char *name)
{
  const char *before = g_hash_table_lookup (keys, name);

  if (before != NULL
      && (shortcut->action != NULL || *before == '\0'
          || g_str_equal (before, shortcut->group)))
    g_error ("%s is used twice", name);
  g_hash_table_insert (
      keys, g_strdup (name), (char *)(shortcut->action != NULL ? "" : shortcut->group));
}

static void
test_no_key_is_used_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) keys
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint              n;
  const EdaShortcut *shortcuts = eda_shortcuts (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (shortcuts[i].keys, " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          guint            key;
          GdkModifierType  modifiers;
          g_autofree char *name = NULL;

          g_assert_true (gtk_accelerator_parse (words[k], &key, &modifiers));
          name = gtk_accelerator_name (key, modifiers);
          add_key (keys, &shortcuts[i], name);
        }
    }
}

/* The palette's rows that match @typed and can be used now. */
static guint
count_in_palette (Fixture *fixture, const char *typed)
{
  GtkWidget *title = GTK_WIDGET (fixture->window->title);
  GtkWidget *entry = harness_find (title, GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GPtrArray) rows = NULL;
  guint n = 0;

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "search-changed");
  harness_settle (GTK_WIDGET (fixture->window));
  rows = harness_find_all (title, GTK_TYPE_LIST_BOX_ROW);
  for (guint i = 0; i < rows->len; i++)
    n += gtk_widget_get_child_visible (rows->pdata[i]) != FALSE;
  return n;
}

static void
test_finds_something_to_do (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_widget_activate_action (window, "win.palette", NULL);
  harness_settle (window);
  g_assert_cmpuint (count_in_palette (fixture, "open file"), ==, 1);
  g_assert_cmpuint (count_in_palette (fixture, "missing data"), ==, 0); /* not yet */
  g_assert_cmpuint (count_in_palette (fixture, "no such thing"), ==, 0);
  harness_assert_named (GTK_WIDGET (fixture->window->title));
  gtk_popover_popdown (
      GTK_POPOVER (harness_find (GTK_WIDGET (fixture->window->title), GTK_TYPE_POPOVER)));
  harness_settle (window);
}

static void
test_palette_takes_the_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  gboolean   revealed;

  open_and_wait (fixture, fixture->csv);
  revealed = adw_flap_get_reveal_flap (fixture->window->flap);
  gtk_widget_activate_action (window, "win.palette", NULL);
  harness_settle (window);
  g_assert_cmpuint (count_in_palette (fixture, "missing data"), ==, 1);
  g_assert_cmpuint (count_in_palette (fixture, "hide columns"), ==, 1);
  g_signal_emit_by_name (
      harness_find (GTK_WIDGET (fixture->window->title), GTK_TYPE_SEARCH_ENTRY),
      "activate");
  harness_settle (window);
  g_assert_cmpint (adw_flap_get_reveal_flap (fixture->window->flap), !=, revealed);
}

static void
test_lists_the_shortcuts (Fixture *fixture, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint       n_before = g_list_model_get_n_items (windows);

  eda_shortcuts_present (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n_before + 1);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_PREFERENCES_WINDOW (window))
        continue;
      g_assert_nonnull (harness_find_text (window, "Ctrl+O"));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

#define ADD(path, function)                                                              \
  g_test_add ("/window/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  ADD ("starts-empty", test_starts_empty);
  ADD ("a-file-becomes-cards", test_a_file_becomes_cards);
  ADD ("missing-file", test_a_missing_file_gets_a_page);
  ADD ("folder", test_a_folder_gets_a_page);
  ADD ("error-keeps-the-notebook", test_an_error_keeps_the_notebook);
  ADD ("cancelling-goes-back", test_cancelling_goes_back);
  ADD ("reading-again", test_reading_again);
  ADD ("saves-a-report", test_saves_a_report);
  ADD ("fits-360-px", test_fits_360_px);
  ADD ("finds-a-column-by-keyboard", test_finds_a_column_by_keyboard);
  ADD ("no-key-is-used-twice", test_no_key_is_used_twice);
  ADD ("finds-something-to-do", test_finds_something_to_do);
  ADD ("palette-takes-the-first", test_palette_takes_the_first);
  ADD ("lists-the-shortcuts", test_lists_the_shortcuts);
  return g_test_run ();
}
