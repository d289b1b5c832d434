/* Small tables. */

#include "tests/widgets/harness.h"
#include "widgets/grid-view.h"

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
  return g_test_run ();
}
