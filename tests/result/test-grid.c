/* Grids: short rows are padded, columns know whether they hold numbers. */

#include "analysis/result/grid.h"

#include <math.h>

static EdaGrid *
new_levels_grid (void)
{
  const char *const titles[] = { "Level", "n", NULL };
  EdaGrid          *grid = eda_grid_new ("Levels of colour", titles);

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "red");
  eda_grid_add_number (grid, EDA_ROLE_COUNT, 1200);
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "blue");
  return grid;
}

static void
test_cells_come_back_in_place (void)
{
  g_autoptr (EdaGrid) grid = new_levels_grid ();
  g_autofree char *level = eda_grid_dup_cell_text (grid, 0, 0);
  g_autofree char *count = eda_grid_dup_cell_text (grid, 0, 1);

  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 2);
  g_assert_cmpuint (eda_grid_get_n_columns (grid), ==, 2);
  g_assert_cmpstr (eda_grid_get_title (grid, 1), ==, "n");
  g_assert_cmpstr (level, ==, "red");
  g_assert_cmpstr (count, ==, "1200");
}

static void
test_short_rows_are_padded (void)
{
  g_autoptr (EdaGrid) grid = new_levels_grid ();
  g_autofree char *last = eda_grid_dup_cell_text (grid, 1, 1);

  g_assert_cmpstr (last, ==, "");
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "green");
  g_assert_cmpstr (eda_grid_get_cell (grid, 2, 0)->text, ==, "green");
  g_assert_null (eda_grid_get_cell (grid, 1, 1)->text);
}

static void
test_number_columns (void)
{
  g_autoptr (EdaGrid) grid = new_levels_grid ();

  g_assert_false (eda_grid_is_number_column (grid, 0));
  g_assert_true (eda_grid_is_number_column (grid, 1));
  eda_grid_add_text (grid, "–");
  g_assert_true (eda_grid_is_number_column (grid, 1));
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "green");
  eda_grid_add_text (grid, "many");
  g_assert_false (eda_grid_is_number_column (grid, 1));
}

static void
test_empty_columns_hold_no_numbers (void)
{
  const char *const titles[] = { "a", NULL };
  g_autoptr (EdaGrid) grid = eda_grid_new ("", titles);

  g_assert_false (eda_grid_is_number_column (grid, 0));
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, NULL);
  g_assert_false (eda_grid_is_number_column (grid, 0));
}

static void
test_tone_and_note (void)
{
  g_autoptr (EdaGrid) grid = new_levels_grid ();

  eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_set_note (grid, "first");
  eda_grid_set_note (grid, "At most 100 levels.");
  g_assert_cmpint (eda_grid_get_cell (grid, 1, 0)->tone, ==, EDA_TONE_WARN);
  g_assert_cmpint (eda_grid_get_cell (grid, 0, 0)->tone, ==, EDA_TONE_PLAIN);
  g_assert_cmpstr (eda_grid_get_note (grid), ==, "At most 100 levels.");
}

static void
test_missing_number_is_a_dash (void)
{
  const char *const titles[] = { "mean", NULL };
  g_autoptr (EdaGrid) grid = eda_grid_new ("", titles);
  g_autofree char *text = NULL;

  eda_grid_add_row (grid);
  eda_grid_add_number (grid, EDA_ROLE_VALUE, NAN);
  text = eda_grid_dup_cell_text (grid, 0, 0);
  g_assert_cmpstr (text, ==, "–");
  g_assert_true (eda_grid_is_number_column (grid, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/cells", test_cells_come_back_in_place);
  g_test_add_func ("/grid/padding", test_short_rows_are_padded);
  g_test_add_func ("/grid/number-columns", test_number_columns);
  g_test_add_func ("/grid/empty-columns", test_empty_columns_hold_no_numbers);
  g_test_add_func ("/grid/tone-and-note", test_tone_and_note);
  g_test_add_func ("/grid/missing-number", test_missing_number_is_a_dash);
  return g_test_run ();
}
