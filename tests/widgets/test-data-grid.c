/* The drawn grid: the cursor by keys, selecting and copying, order, columns, marked rows.
 */

#include "tests/table/load-helpers.h"
#include "tests/widgets/harness.h"
#include "widgets/data/data-grid-private.h"
#include "widgets/data/row-form.h"

#define N_ROWS 100000

typedef struct
{
  GtkWidget       *window, *grid;
  EdaRowView      *rows;
  EdaRowSelection *marked;
} Fixture;

/* k = 1, 2, …; mod = k mod 7, missing where that is 0; word = "w", tab, "x" for even
 * rows. */
static EdaTable *
make_table (void)
{
  g_autoptr (GString) text = g_string_new ("k,mod,word\n");

  for (guint k = 1; k <= N_ROWS; k++)
    {
      g_string_append_printf (text, "%u,", k);
      if (k % 7 != 0)
        g_string_append_printf (text, "%u", k % 7);
      g_string_append (text, k % 2 == 0 ? ",\"w\tx\"\n" : ",odd\n");
    }
  return load_text (text->str);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaTable) table = make_table ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->rows = eda_row_view_new ();
  fixture->marked = eda_row_selection_new ();
  eda_row_view_set_table (fixture->rows, table);
  eda_row_selection_set_table (fixture->marked, table);
  fixture->grid = eda_data_grid_new (fixture->rows, fixture->marked);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->grid);
  fixture->window = harness_show (scroller, 600, 400);
  gtk_widget_grab_focus (fixture->grid);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = fixture->grid;

  g_object_add_weak_pointer (G_OBJECT (grid), (gpointer *)&grid);
  harness_close (fixture->window);
  g_assert_null (grid);
  g_assert_finalize_object (fixture->marked);
  g_object_unref (fixture->rows);
}

static gboolean
is_sorted (gpointer rows)
{
  return !eda_row_view_is_busy (rows);
}

static void
assert_cursor (Fixture *fixture, gsize position, guint column)
{
  gsize at_position;
  guint at_column;

  g_assert_true (
      eda_data_grid_get_cursor (EDA_DATA_GRID (fixture->grid), &at_position, &at_column));
  g_assert_cmpuint (at_position, ==, position);
  g_assert_cmpuint (at_column, ==, column);
}

/* What assistive technology reads of the widget that has the focus. */
static const char *
get_spoken (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (EDA_IS_DATA_CELL (focus));
  return eda_data_cell_get_name (EDA_DATA_CELL (focus));
}

static void
test_keys_move_the_cursor (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = fixture->grid;

  assert_cursor (fixture, 0, 0);
  g_assert_cmpstr (get_spoken (fixture), ==, "k, row 1: 1");
  harness_press (grid, "Down");
  harness_press (grid, "Right");
  assert_cursor (fixture, 1, 1);
  g_assert_cmpstr (get_spoken (fixture), ==, "mod, row 2: 2");
  harness_press (grid, "End");
  assert_cursor (fixture, 1, 2);
  harness_press (grid, "Right"); /* no further */
  assert_cursor (fixture, 1, 2);
  harness_press (grid, "<Control>End");
  assert_cursor (fixture, N_ROWS - 1, 2);
  harness_press (grid, "Down");
  assert_cursor (fixture, N_ROWS - 1, 2);
  harness_press (grid, "<Control>Home");
  assert_cursor (fixture, 0, 0);
  harness_press (grid, "Up");
  harness_press (grid, "Left");
  assert_cursor (fixture, 0, 0);
}

/* A page is what is seen, less a row; afterwards the cell is in view. */
static void
test_pages_and_scrolling (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  int          page
      = (gtk_widget_get_height (fixture->grid) - grid->header_height) / grid->row_height;
  GdkRectangle place;

  harness_press (fixture->grid, "Page_Down");
  assert_cursor (fixture, (gsize)page - 1, 0);
  harness_press (fixture->grid, "Page_Down");
  harness_press (fixture->grid, "Page_Down");
  harness_settle (fixture->window);
  eda_data_grid_get_place (grid, grid->cursor_row, 0, &place);
  g_assert_cmpint (place.y, >=, grid->header_height);
  g_assert_cmpint (place.y + place.height, <=, gtk_widget_get_height (fixture->grid));
  harness_press (fixture->grid, "<Control>End");
  harness_settle (fixture->window);
  eda_data_grid_get_place (grid, N_ROWS - 1, 2, &place);
  g_assert_cmpint (place.y + place.height, <=, gtk_widget_get_height (fixture->grid));
  g_assert_cmpint (place.y, >=, grid->header_height);
}

static void
test_twenty_million_rows_have_their_places (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  GdkRectangle place;

  grid->row_height = 26 * 200; /* as far down as 20 million rows of the usual height */
  eda_data_grid_update_range (grid);
  harness_press (fixture->grid, "<Control>End");
  harness_press (fixture->grid, "Up");
  eda_data_grid_get_place (grid, grid->cursor_row, 0, &place);
  g_assert_cmpint (place.y, ==, grid->header_height);
}

static void
test_copies_tab_separated_values (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid     *grid = EDA_DATA_GRID (fixture->grid);
  g_autofree char *one = eda_data_grid_dup_selected (grid, TRUE);
  g_autofree char *block = NULL, *values = NULL;

  g_assert_cmpstr (one, ==, "1");
  eda_data_grid_go_to (grid, 5, 0);
  harness_press (fixture->grid, "<Shift>Down");
  harness_press (fixture->grid, "<Shift>End");
  block = eda_data_grid_dup_selected (grid, TRUE);
  g_assert_cmpstr (block, ==, "k\tmod\tword\n6\t6\t\"w\tx\"\n7\t\todd\n");
  values = eda_data_grid_dup_selected (grid, FALSE);
  g_assert_cmpstr (values, ==, "6\t6\t\"w\tx\"\n7\t\todd\n");
  g_assert_cmpstr (get_spoken (fixture), ==, "word, row 7: odd");
}

static void
test_sorts_by_keys (Fixture *fixture, gconstpointer data)
{
  harness_press (fixture->grid, "bracketleft");
  harness_wait (is_sorted, fixture->rows);
  g_assert_cmpstr (get_spoken (fixture), ==, "k, row 100 000: 100000");
  harness_press (fixture->grid, "Right");
  harness_press (fixture->grid, "bracketright");
  harness_press (fixture->grid, "Left");
  harness_press (fixture->grid, "braceleft");
  harness_wait (is_sorted, fixture->rows);
  /* The greatest k of those with mod 1; what is missing comes last. */
  g_assert_cmpuint (eda_row_view_get_row (fixture->rows, 0) + 1, ==, 99996);
  g_assert_cmpuint (eda_row_view_get_row (fixture->rows, N_ROWS - 1) + 1, ==, 7);
  harness_press (fixture->grid, "BackSpace");
  harness_wait (is_sorted, fixture->rows);
  g_assert_cmpuint (eda_row_view_get_row (fixture->rows, 0), ==, 0);
}

static void
told_cb (GtkWidget *grid, const char *text, char **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

static void
test_hides_all_columns_but_one (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid     *grid = EDA_DATA_GRID (fixture->grid);
  g_autofree char *told = NULL;
  g_autoptr (GArray) shown = NULL;

  g_signal_connect (grid, "told", G_CALLBACK (told_cb), &told);
  harness_press (fixture->grid, "minus");
  harness_press (fixture->grid, "minus");
  g_assert_null (told);
  harness_press (fixture->grid, "minus");
  g_assert_nonnull (told);
  shown = eda_data_grid_list_shown (grid);
  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_cmpuint (g_array_index (shown, guint, 0), ==, 2);
  g_assert_cmpuint (eda_data_grid_get_n_hidden (grid), ==, 2);
  g_assert_false (eda_data_grid_go_to_column (grid, "k"));
  harness_press (fixture->grid, "equal");
  g_assert_true (eda_data_grid_go_to_column (grid, "k"));
}

static void
test_values_become_filters (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wanted = NULL;

  g_signal_connect (fixture->grid, "filter-wanted", G_CALLBACK (told_cb), &wanted);
  eda_data_grid_go_to (EDA_DATA_GRID (fixture->grid), 0, 2);
  harness_press (fixture->grid, "quotedbl");
  g_assert_cmpstr (wanted, ==, "word = 'odd'");
  harness_press (fixture->grid, "apostrophe");
  g_assert_cmpstr (wanted, ==, "word != 'odd'");
}

/* Selected rows are marked for the figures; what a figure marks can be reached. */
static void
test_marks_and_finds_rows (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  g_autoptr (EdaRowSet) far = eda_row_set_new (N_ROWS);
  gsize position = 0;

  harness_press (fixture->grid, "<Shift>Down");
  harness_press (fixture->grid, "<Shift>space");
  g_assert_cmpuint (eda_row_selection_get_size (fixture->marked), ==, 2);
  g_assert_true (eda_row_set_contains (eda_row_selection_get_rows (fixture->marked), 1));

  eda_row_set_add (far, 77777);
  eda_row_selection_set_rows (fixture->marked, far, NULL);
  harness_press (fixture->grid, "period");
  while (position != 77777)
    {
      guint column;

      g_main_context_iteration (NULL, TRUE);
      eda_data_grid_get_cursor (grid, &position, &column);
    }
}

/* F4: every column of the row, hidden ones too, each with its name. */
static void
test_a_row_as_a_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form;

  eda_data_grid_go_to (EDA_DATA_GRID (fixture->grid), 6, 1);
  harness_press (fixture->grid, "minus");
  harness_press (fixture->grid, "F4");
  form = harness_find (fixture->grid, EDA_TYPE_ROW_FORM);
  harness_settle (form);
  g_assert_nonnull (harness_find_text (form, "Row 7"));
  g_assert_nonnull (harness_find_text (form, "mod"));
  g_assert_nonnull (harness_find_text (form, "∅"));
  g_assert_nonnull (harness_find_text (form, "odd"));
  harness_assert_named (form);
  gtk_popover_popdown (GTK_POPOVER (form));
  harness_settle (fixture->window);
}

static GtkGesture *
find_secondary_click (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) found = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (found)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (found))
                 == GDK_BUTTON_SECONDARY)
        return GTK_GESTURE (found);
    }
  g_error ("Nothing listens to the other button");
}

/* The other button on a header: what can be done with its column, pinning too. */
static void
test_menu_of_a_column (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  GtkWidget   *menu;
  GdkRectangle place;
  gsize        position;
  guint        column;

  eda_data_grid_get_place (grid, 0, 1, &place);
  g_signal_emit_by_name (find_secondary_click (fixture->grid),
                         "pressed",
                         1,
                         place.x + place.width / 2.0,
                         5.0);
  menu = grid->menus[EDA_DATA_MENU_COLUMN];
  harness_settle (menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  g_assert_null (harness_find_text (menu, "Copy"));
  g_assert_nonnull (harness_find_text (menu, "Hide Column"));
  g_assert_nonnull (harness_find_text (menu, "Pin Column, or Let Go"));
  harness_assert_named (menu);
  gtk_popover_popdown (GTK_POPOVER (menu));
  harness_settle (fixture->window);

  gtk_widget_activate_action (menu, "grid.pin-columns", NULL);
  g_assert_cmpuint (eda_data_grid_get_n_pinned (grid), ==, 1);
  g_assert_true (eda_data_grid_get_cursor (grid, &position, &column));
  g_assert_cmpuint (column, ==, 1); /* of the table: the one that was clicked */
}

static void
test_no_table_no_rows (void)
{
  g_autoptr (EdaRowView) rows = eda_row_view_new ();
  g_autoptr (EdaRowSelection) marked = eda_row_selection_new ();
  g_autoptr (EdaTable) table = load_text ("a,b\n");
  GtkWidget *grid = eda_data_grid_new (rows, marked);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;
  gsize      position;
  guint      column;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  window = harness_show (scroller, 300, 200);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_grab_focus (grid);
      for (const char *const *key = (const char *const[]){ "Down",
                                                           "<Control>End",
                                                           "<Control>a",
                                                           "<Shift>space",
                                                           "bracketleft",
                                                           "minus",
                                                           "quotedbl",
                                                           "z",
                                                           "t",
                                                           "d",
                                                           NULL };
           *key != NULL;
           key++)
        harness_press (grid, *key);
      harness_settle (window);
      g_assert_false (
          eda_data_grid_get_cursor (EDA_DATA_GRID (grid), &position, &column));
      eda_row_view_set_table (rows, table); /* and now with columns, without rows */
    }
  harness_assert_named (window);
  harness_close (window);
}

/* Where one reads from the right, the first column stands there, and Left leads on. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  GdkRectangle first, second;

  gtk_widget_set_direction (fixture->grid, GTK_TEXT_DIR_RTL);
  harness_settle (fixture->window);
  eda_data_grid_get_place (grid, 0, 0, &first);
  eda_data_grid_get_place (grid, 0, 1, &second);
  g_assert_cmpint (first.x + first.width + grid->gutter_width,
                   ==,
                   gtk_widget_get_width (fixture->grid));
  g_assert_cmpint (second.x + second.width, ==, first.x);
  harness_press (fixture->grid, "Left");
  assert_cursor (fixture, 0, 1);
}

static void
assert_order (EdaDataGrid *grid, guint first, guint second, guint third)
{
  g_autoptr (GArray) shown = eda_data_grid_list_shown (grid);

  g_assert_cmpuint (shown->len, ==, 3);
  g_assert_cmpuint (g_array_index (shown, guint, 0), ==, first);
  g_assert_cmpuint (g_array_index (shown, guint, 1), ==, second);
  g_assert_cmpuint (g_array_index (shown, guint, 2), ==, third);
}

/* A pinned column comes first and stays in sight; what scrolls is seen beside it. */
static void
test_pinned_columns_stay (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);
  GdkRectangle place;
  int          pinned;

  eda_data_grid_resize_column (grid, 0, 400);
  eda_data_grid_resize_column (grid, 1, 400);
  harness_press (fixture->grid, "End");
  harness_press (fixture->grid, "p");
  assert_order (grid, 2, 0, 1);
  assert_cursor (fixture, 0, 2);
  pinned = eda_data_grid_get_pinned_width (grid);
  g_assert_cmpint (pinned, >, 0);

  harness_press (fixture->grid, "End");
  assert_cursor (fixture, 0, 1);
  g_assert_cmpfloat (eda_data_grid_get_scroll (grid, GTK_ORIENTATION_HORIZONTAL), >, 0);
  eda_data_grid_get_place (grid, 0, 0, &place);
  g_assert_cmpint (place.x, ==, grid->gutter_width);
  eda_data_grid_get_place (grid, 0, 2, &place);
  g_assert_cmpint (place.x, >=, grid->gutter_width + pinned);
  harness_press (fixture->grid, "Left");
  eda_data_grid_get_place (grid, 0, 1, &place);
  g_assert_cmpint (place.x, ==, grid->gutter_width + pinned);

  harness_press (fixture->grid, "Home");
  harness_press (fixture->grid, "p");
  assert_order (grid, 0, 1, 2);
  g_assert_cmpint (eda_data_grid_get_pinned_width (grid), ==, 0);
}

/* Where they would leave the others no room they scroll, too. */
static void
test_wide_pinned_columns_scroll (Fixture *fixture, gconstpointer data)
{
  EdaDataGrid *grid = EDA_DATA_GRID (fixture->grid);

  eda_data_grid_resize_column (grid, 0, 500);
  harness_press (fixture->grid, "p");
  g_assert_cmpuint (grid->n_pinned, ==, 1);
  g_assert_cmpuint (eda_data_grid_get_n_pinned (grid), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/data-grid/keys", test_keys_move_the_cursor },
    { "/data-grid/pages", test_pages_and_scrolling },
    { "/data-grid/far", test_twenty_million_rows_have_their_places },
    { "/data-grid/copy", test_copies_tab_separated_values },
    { "/data-grid/sort", test_sorts_by_keys },
    { "/data-grid/hide", test_hides_all_columns_but_one },
    { "/data-grid/pin", test_pinned_columns_stay },
    { "/data-grid/pin-wide", test_wide_pinned_columns_scroll },
    { "/data-grid/filters", test_values_become_filters },
    { "/data-grid/marks", test_marks_and_finds_rows },
    { "/data-grid/row-as-a-list", test_a_row_as_a_list },
    { "/data-grid/menu-of-a-column", test_menu_of_a_column },
    { "/data-grid/right-to-left", test_right_to_left },
  };

  harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/data-grid/empty", test_no_table_no_rows);
  return g_test_run ();
}
