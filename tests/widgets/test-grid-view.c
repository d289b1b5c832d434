/* Small tables. */

#include "analysis/result/help.h"
#include "tests/widgets/harness.h"
#include "widgets/notebook/grid-view.h"

static void
test_shows_titles_and_cells (void)
{
  g_autoptr (EdaGrid) grid = harness_make_grid (3);
  GtkWidget *view = eda_grid_view_new (grid);
  GtkWidget *window = harness_show (view, 400, 300);

  g_assert_nonnull (harness_find_text (view, "Two columns"));
  g_assert_nonnull (harness_find_text (view, "name"));
  g_assert_nonnull (harness_find_text (view, "row 3"));
  g_assert_nonnull (harness_find_text (view, "30"));
  harness_assert_named (view);
  harness_close (window);
}

static void
test_numbers_stand_right (void)
{
  g_autoptr (EdaGrid) grid = harness_make_grid (1);
  GtkWidget *view = eda_grid_view_new (grid);
  GtkWidget *window = harness_show (view, 400, 300);
  GtkWidget *number = harness_find_text (view, "10");
  GtkWidget *text = harness_find_text (view, "row 1");

  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (number)), ==, 1);
  g_assert_true (gtk_widget_has_css_class (number, "numeric"));
  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (text)), ==, 0);
  harness_close (window);
}

static int
find_right_end (GtkWidget *view, const char *text)
{
  GtkLabel *label = GTK_LABEL (harness_find_text (view, text));
  int       x, width;

  gtk_label_get_layout_offsets (label, &x, NULL);
  pango_layout_get_pixel_size (gtk_label_get_layout (label), &width, NULL);
  return x + width;
}

/* "0 %" stays in this order among words from right to left, and digit stands under digit.
 */
static void
test_numbers_keep_their_order (void)
{
  static const char *const titles[] = { "name", "share", NULL };
  g_autoptr (EdaGrid) grid = eda_grid_new (NULL, titles);
  GtkWidget *view, *window;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "a");
  eda_grid_add_number (grid, EDA_ROLE_SHARE, 0);
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "b");
  eda_grid_add_number (grid, EDA_ROLE_SHARE, 0.5);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = eda_grid_view_new (grid);
  window = harness_show (view, 400, 300);
  g_assert_nonnull (harness_find_text (view, "\u20660\u202f%\u2069"));
  g_assert_cmpint (find_right_end (view, "\u20660\u202f%\u2069"),
                   ==,
                   find_right_end (view, "\u206650.0\u202f%\u2069"));
  harness_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* What a colour says, a sign says too. */
static void
test_tones_have_signs (void)
{
  g_autoptr (EdaGrid) grid = harness_make_grid (1);
  GtkWidget *view, *window, *cell;

  eda_grid_set_tone (grid, EDA_TONE_HIGH);
  view = eda_grid_view_new (grid);
  window = harness_show (view, 400, 300);
  cell = harness_find_text (view, "▲\u200910");
  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_has_css_class (cell, "tone-high"));
  harness_close (window);
}

static void
test_long_tables_come_in_parts (void)
{
  g_autoptr (EdaGrid) grid = harness_make_grid (1000);
  GtkWidget *view = g_object_ref_sink (eda_grid_view_new (grid));

  g_assert_cmpuint (eda_grid_view_get_n_shown (EDA_GRID_VIEW (view)), ==, 20);
  gtk_widget_activate_action (view, "grid.more", NULL);
  g_assert_cmpuint (eda_grid_view_get_n_shown (EDA_GRID_VIEW (view)), ==, 120);
  g_assert_finalize_object (view);
}

static void
test_copies_as_tab_separated_text (void)
{
  g_autoptr (EdaGrid) grid = harness_make_grid (2);
  GtkWidget       *view = g_object_ref_sink (eda_grid_view_new (grid));
  g_autofree char *text = eda_grid_view_dup_text (EDA_GRID_VIEW (view));

  g_assert_cmpstr (text, ==, "name\trows\nrow 1\t10\nrow 2\t20\n");
  g_assert_finalize_object (view);
}

/* A wide table scrolls in itself and does not make the page wider. */
static void
test_wide_tables_stay_narrow (void)
{
  g_autoptr (EdaGrid) grid = eda_grid_new (
      "Wide", (const char *[]){ "a", "b", "c", "d", "e", "f", "g", "h", NULL });
  GtkWidget *view;
  int        minimum;

  eda_grid_add_row (grid);
  for (guint i = 0; i < 8; i++)
    eda_grid_add_text (grid, "some words in a cell");
  view = g_object_ref_sink (eda_grid_view_new (grid));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
  g_assert_finalize_object (view);
}

/* What scrolls sideways keeps its last row clear of the scroll bar. */
static void
test_scroll_bar_hides_no_row (void)
{
  g_autoptr (EdaGrid) grid = eda_grid_new (
      "Wide", (const char *[]){ "a", "b", "c", "d", "e", "f", "g", "h", NULL });
  GtkWidget      *view, *window, *bar, *last;
  graphene_rect_t cell_box, bar_box;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "the last row");
  for (guint i = 1; i < 8; i++)
    eda_grid_add_text (grid, "some words in a cell");
  view = eda_grid_view_new (grid);
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  window = harness_show (view, 300, 400);
  last = harness_find_text (view, "the last row");
  bar = gtk_scrolled_window_get_hscrollbar (
      GTK_SCROLLED_WINDOW (harness_find (view, GTK_TYPE_SCROLLED_WINDOW)));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_true (gtk_widget_compute_bounds (last, view, &cell_box));
  g_assert_true (gtk_widget_compute_bounds (bar, view, &bar_box));
  g_assert_cmpfloat (cell_box.origin.y + cell_box.size.height, <=, bar_box.origin.y);
  harness_close (window);
}

/* A mean, a skewness, and one that nobody knows. */
static GtkWidget *
make_statistics (void)
{
  static const char *const rows[] = { "Mean", "Skewness", "No such thing" };
  g_autoptr (EdaGrid) grid
      = eda_grid_new ("Description", (const char *[]){ "", "price", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, rows[i]);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, i);
    }
  return eda_grid_view_new (grid);
}

/* The cell that says @text, when it explains itself. */
static GtkWidget *
find_name (GtkWidget *view, const char *text)
{
  GtkWidget *label = harness_find_text (view, text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_names_explain_themselves (void)
{
  GtkWidget     *view = make_statistics ();
  GtkWidget     *window = harness_show (view, 400, 300);
  GtkWidget     *mean = find_name (view, "Mean");
  const EdaHelp *help = eda_help_find_by_title ("Mean");

  g_assert_cmpstr (gtk_widget_get_tooltip_text (mean), ==, help->text);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (mean), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help->text);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mean), GTK_ACCESSIBLE_ROLE_CELL);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (mean), GTK_ACCESSIBLE_PROPERTY_LABEL, "Mean");
  g_assert_null (find_name (view, "No such thing"));
  harness_close (window);
}

/* Levels of the data may be called "Mean" without being one. */
static void
test_values_of_the_data_are_not_explained (void)
{
  g_autoptr (EdaGrid) grid
      = eda_grid_new ("Levels", (const char *[]){ "Level", "Count", NULL });
  GtkWidget *view, *window;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "Mean");
  eda_grid_add_number (grid, EDA_ROLE_COUNT, 3);
  view = eda_grid_view_new (grid);
  window = harness_show (view, 400, 300);
  g_assert_null (find_name (view, "Mean"));
  g_assert_nonnull (find_name (view, "Count"));
  harness_close (window);
}

static void
test_explains_by_keyboard (void)
{
  GtkWidget     *view = make_statistics ();
  GtkWidget     *window = harness_show (view, 600, 500);
  GtkWidget     *skewness = find_name (view, "Skewness");
  const EdaHelp *help = eda_help_find_by_title ("Skewness");
  GtkWidget     *popover;

  gtk_widget_grab_focus (view);
  gtk_widget_activate_action (view, "grid.next-name", NULL);
  g_assert_true (gtk_widget_is_focus (find_name (view, "Mean")));
  gtk_widget_activate_action (view, "grid.next-name", NULL);
  gtk_widget_activate_action (view, "grid.next-name", NULL); /* the last one stays */
  g_assert_true (gtk_widget_is_focus (skewness));
  gtk_widget_activate_action (view, "grid.explain", NULL);
  harness_settle (window);
  popover = harness_find (skewness, GTK_TYPE_POPOVER);
  g_assert_nonnull (harness_find_text (popover, help->text));
  gtk_popover_popdown (GTK_POPOVER (popover));
  harness_settle (window);
  g_assert_true (gtk_widget_is_focus (skewness));
  harness_close (window);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/grid-view/titles-and-cells", test_shows_titles_and_cells);
  g_test_add_func ("/grid-view/numbers-stand-right", test_numbers_stand_right);
  g_test_add_func ("/grid-view/tones-have-signs", test_tones_have_signs);
  g_test_add_func ("/grid-view/long-tables-in-parts", test_long_tables_come_in_parts);
  g_test_add_func ("/grid-view/copies-as-text", test_copies_as_tab_separated_text);
  g_test_add_func ("/grid-view/wide-tables-stay-narrow", test_wide_tables_stay_narrow);
  g_test_add_func ("/grid-view/scroll-bar-hides-no-row", test_scroll_bar_hides_no_row);
  g_test_add_func ("/grid-view/names-explain-themselves", test_names_explain_themselves);
  g_test_add_func ("/grid-view/values-are-not-explained",
                   test_values_of_the_data_are_not_explained);
  g_test_add_func ("/grid-view/explains-by-keyboard", test_explains_by_keyboard);
  g_test_add_func ("/grid-view/order-of-numbers", test_numbers_keep_their_order);
  return g_test_run ();
}
