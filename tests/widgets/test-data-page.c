/* The rows of the table in the window: filters, finding, going to a row, marked rows. */

#include "tests/widgets/window-fixture.h"
#include "widgets/data/data-cell.h"
#include "widgets/data/data-grid.h"
#include "widgets/data/filter-bar.h"
#include "widgets/data/filter-editor.h"

static void
set_up (Fixture *fixture, gconstpointer application)
{
  g_autoptr (GString) text = g_string_new ("k,group,price\n");

  for (guint k = 1; k <= 60; k++)
    g_string_append_printf (
        text, "%u,%s,%u.5\n", k, k % 3 == 0 ? "third" : "other", (k * 37) % 60);
  open_window (fixture, application, "rows.csv", text->str);
  eda_window_open (fixture->window, fixture->csv);
  while (eda_window_get_page (fixture->window) != EDA_PAGE_NOTEBOOK)
    g_main_context_iteration (NULL, TRUE);
  harness_wait (is_idle, fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-data", NULL);
  harness_settle (GTK_WIDGET (fixture->window));
}

static EdaDataGrid *
get_grid (Fixture *fixture)
{
  return EDA_DATA_GRID (harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_DATA_GRID));
}

/* Of the table that every panel looks at. */
static gsize
count_rows (Fixture *fixture)
{
  return eda_table_get_n_rows (eda_profile_get_table (
      eda_notebook_get_profile (eda_window_get_notebook (fixture->window))));
}

static const char *
get_spoken (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return EDA_IS_DATA_CELL (focus) ? eda_data_cell_get_name (EDA_DATA_CELL (focus)) : NULL;
}

typedef struct
{
  Fixture    *fixture;
  const char *name;
} Wanted;

static gboolean
is_spoken (gpointer data)
{
  const Wanted *wanted = data;

  return g_strcmp0 (get_spoken (wanted->fixture), wanted->name) == 0;
}

static void
wait_for_cell (Fixture *fixture, const char *name)
{
  harness_wait (is_spoken, &(Wanted){ fixture, name });
}

/* --- Filters --- */

static GtkWidget *
open_editor (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-filter", NULL);
  harness_settle (GTK_WIDGET (fixture->window));
  return harness_find (GTK_WIDGET (fixture->window), EDA_TYPE_FILTER_EDITOR);
}

static void
type_condition (GtkWidget *editor, const char *condition)
{
  GtkWidget *entry = harness_find (editor, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), condition);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_a_chip_filters_every_panel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  type_condition (open_editor (fixture), "group = 'third'");
  harness_wait (is_idle, fixture->window);
  harness_settle (window);
  g_assert_cmpuint (count_rows (fixture), ==, 20);
  g_assert_nonnull (harness_find_text (window, "group = 'third'"));
  g_assert_nonnull (harness_find_text (window, "20 of 60 rows (33.3\u202f%)"));

  gtk_widget_activate_action (window, "win.undo", NULL);
  harness_wait (is_idle, fixture->window);
  harness_settle (window);
  g_assert_cmpuint (count_rows (fixture), ==, 60);
  g_assert_null (harness_find_text (window, "group = 'third'"));
}

static void
test_a_wrong_condition_is_shown_and_not_taken (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = open_editor (fixture);

  type_condition (editor, "prise > 3");
  harness_settle (editor);
  g_assert_nonnull (harness_find_text (editor, "prise > 3\n^~~~~"));
  g_assert_true (gtk_widget_get_mapped (editor));
  g_assert_cmpuint (count_rows (fixture), ==, 60);
  type_condition (editor, "price"); /* neither true nor false */
  g_assert_true (gtk_widget_get_mapped (editor));
  type_condition (editor, "price > 3");
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (count_rows (fixture), <, 60);
  gtk_popover_popdown (GTK_POPOVER (editor));
}

/* What is offered completes the word at the cursor. */
static void
test_candidates_complete_a_word (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = open_editor (fixture);
  GtkWidget *entry = harness_find (editor, GTK_TYPE_ENTRY);
  GtkWidget *list = harness_find (editor, GTK_TYPE_LIST_BOX);

  gtk_editable_set_text (GTK_EDITABLE (entry), "k > 3 and gr");
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  g_signal_emit_by_name (entry, "changed");
  g_signal_emit_by_name (
      list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "k > 3 and group ");
  harness_assert_named (editor);
  gtk_popover_popdown (GTK_POPOVER (editor));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_the_value_at_the_cursor_filters (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (fixture));

  harness_press (grid, "Right");
  harness_press (grid, "apostrophe"); /* without "other" */
  harness_wait (is_idle, fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 20);
  /* The rows keep their numbers and lines. */
  harness_press (grid, "<Control>Home");
  g_assert_cmpstr (get_spoken (fixture), ==, "k, row 3: 3");
}

/* Two columns at once, in the file's own words from then on. */
static void
test_columns_are_read_as_something_else (Fixture *fixture, gconstpointer data)
{
  GtkWidget   *grid = GTK_WIDGET (get_grid (fixture));
  EdaNotebook *notebook = eda_window_get_notebook (fixture->window);
  EdaTable    *table;

  harness_press (grid, "<Shift>End");
  gtk_widget_activate_action (grid, "columns.read-as", "s", "text");
  harness_wait (is_idle, fixture->window);
  harness_settle (GTK_WIDGET (fixture->window));
  table = eda_profile_get_table (eda_notebook_get_profile (notebook));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (
        eda_column_get_storage (eda_table_get_column (table, i)), ==, EDA_STORAGE_TEXT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  harness_wait (is_idle, fixture->window);
  table = eda_profile_get_table (eda_notebook_get_profile (notebook));
  g_assert_cmpint (
      eda_column_get_storage (eda_table_get_column (table, 2)), ==, EDA_STORAGE_REAL);
}

/* --- Finding --- */

static void
test_finds_in_the_cells (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->data_page);
  GtkWidget *entry;

  gtk_widget_activate_action (window, "win.find-column", NULL);
  entry = harness_find (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "THIRD");
  g_signal_emit_by_name (entry, "stop-search"); /* back to the cells */
  harness_press (page, "F3");
  wait_for_cell (fixture, "group, row 3: third");
  harness_press (page, "F3");
  wait_for_cell (fixture, "group, row 6: third");
  harness_press (page, "<Shift>F3");
  wait_for_cell (fixture, "group, row 3: third");
  harness_press (page, "<Shift>F3"); /* round the beginning */
  wait_for_cell (fixture, "group, row 60: third");
}

static void
test_goes_to_a_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page = GTK_WIDGET (fixture->window->data_page);
  g_autoptr (GPtrArray) entries = harness_find_all (page, GTK_TYPE_ENTRY);
  GtkWidget *entry = entries->pdata[0];

  harness_press (GTK_WIDGET (get_grid (fixture)), "bracketleft");
  gtk_widget_activate_action (window, "win.go-to-row", NULL);
  harness_settle (window);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  for (guint i = 0; i < entries->len; i++)
    if (gtk_widget_get_mapped (entries->pdata[i]))
      entry = entries->pdata[i];
  gtk_editable_set_text (GTK_EDITABLE (entry), "42");
  g_signal_emit_by_name (entry, "activate");
  wait_for_cell (fixture, "k, row 42: 42");
}

/* --- Marked rows --- */

static void
test_rows_marked_in_figures_are_shown (Fixture *fixture, gconstpointer data)
{
  EdaRowSelection *marked
      = eda_notebook_view_get_selection (fixture->window->notebook_view);
  g_autoptr (EdaRowSet) set = eda_row_set_new (60);

  eda_row_set_add (set, 10);
  eda_row_set_add (set, 50);
  eda_row_selection_set_rows (marked, set, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-notebook", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-rows", NULL);
  harness_press (GTK_WIDGET (get_grid (fixture)), "<Control>End");
  wait_for_cell (fixture, "price, row 51: 27.5");
  harness_press (GTK_WIDGET (get_grid (fixture)), "Up");
  wait_for_cell (fixture, "price, row 11: 47.5");
  eda_row_selection_set_rows (marked, NULL, NULL); /* then all are there again */
  harness_press (GTK_WIDGET (get_grid (fixture)), "<Control>End");
  wait_for_cell (fixture, "price, row 60: 0.5");
}

static void
test_tells_where_the_cell_is_in_the_file (Fixture *fixture, gconstpointer data)
{
  GtkWidget  *window = GTK_WIDGET (fixture->window);
  const char *said = "37.5  ·  in the file “37.5”, line 2, field 3";

  harness_press (GTK_WIDGET (get_grid (fixture)), "End");
  while (harness_find_text (window, said) == NULL)
    g_main_context_iteration (NULL, TRUE);
  harness_assert_named (window);
}

/* No width at which the window stops to become narrower. */
static void
test_fits_360_px (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_widget_activate_action (window,
                              "script.add-filter",
                              "s",
                              "group = 'third' and price > 3 and price is not missing");
  harness_wait (is_idle, fixture->window);
  for (int size = 1000; size > 360;)
    {
      int least;

      gtk_widget_measure (
          window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <, size);
      size = MAX (least, 360);
      gtk_window_set_default_size (GTK_WINDOW (window), size, 700);
      harness_settle (window);
    }
}

/* --- What is kept --- */

static void
assert_sort (EdaScript *script, guint at, const char *column, const char *order)
{
  EdaEntry  *entry = eda_script_get_entry (script, at);
  EdaParams *params = eda_entry_get_params (entry);

  g_assert_cmpstr (eda_entry_get_what (entry), ==, "sort");
  g_assert_cmpstr (eda_params_get_text (params, "columns"), ==, column);
  g_assert_cmpstr (eda_params_get_text (params, "order"), ==, order);
}

static gboolean
is_offered (Fixture *fixture)
{
  GtkWidget *label = harness_find_text (GTK_WIDGET (fixture->window), "Keep as Step");

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Two directions are two sorts, the one that counts least first. */
static void
test_an_order_becomes_steps (Fixture *fixture, gconstpointer data)
{
  GtkWidget       *window = GTK_WIDGET (fixture->window);
  EdaDataGrid     *grid = get_grid (fixture);
  EdaNotebook     *notebook = eda_window_get_notebook (fixture->window);
  EdaTable        *table;
  g_autofree char *first = NULL;

  g_assert_false (is_offered (fixture));
  eda_data_grid_go_to_column (grid, "group");
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.sort", "b", TRUE);
  eda_data_grid_go_to_column (grid, "price");
  gtk_widget_activate_action (GTK_WIDGET (grid), "grid.add-sort", "b", FALSE);
  harness_settle (window);
  g_assert_true (is_offered (fixture));

  gtk_widget_activate_action (window, "win.keep", NULL);
  harness_wait (is_idle, window);
  harness_settle (window);
  assert_sort (eda_notebook_get_script (notebook), 0, "price", NULL);
  assert_sort (eda_notebook_get_script (notebook), 1, "group", "descending");
  table = eda_profile_get_table (eda_notebook_get_profile (notebook));
  first = eda_column_dup_text (eda_table_find_column (table, "k"), 0);
  g_assert_cmpstr (first, ==, "60"); /* third, 0.5 */
  g_assert_false (is_offered (fixture));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/data-page/chips", test_a_chip_filters_every_panel },
    { "/data-page/wrong-condition", test_a_wrong_condition_is_shown_and_not_taken },
    { "/data-page/candidates", test_candidates_complete_a_word },
    { "/data-page/value-filters", test_the_value_at_the_cursor_filters },
    { "/data-page/read-as", test_columns_are_read_as_something_else },
    { "/data-page/find", test_finds_in_the_cells },
    { "/data-page/go-to-row", test_goes_to_a_row },
    { "/data-page/marked", test_rows_marked_in_figures_are_shown },
    { "/data-page/cell", test_tells_where_the_cell_is_in_the_file },
    { "/data-page/kept-order", test_an_order_becomes_steps },
    { "/data-page/narrow", test_fits_360_px },
  };
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, application, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
