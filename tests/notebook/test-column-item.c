/* A column as a list item, and its reduction to a few bars. */

#include <math.h>

#include "notebook/column-item.h"

static EdaColumn *
make_column (const double *numbers, gsize n)
{
  EdaColumnSpec spec = {
    .name = (char *)"price",
    .position = 1,
    .storage = EDA_STORAGE_REAL,
    .type = EDA_TYPE_REAL,
    .type_reason = (char *)"all values are numbers",
    .n_rows = n,
  };

  return eda_column_new_numbers (&spec, g_memdup2 (numbers, n * sizeof *numbers));
}

static void
test_knows_its_column (void)
{
  const double numbers[] = { 1.5, NAN, 2.5, NAN };
  g_autoptr (EdaColumn) column = make_column (numbers, 4);
  EdaColumnItem *item = eda_column_item_new (column);

  g_assert_cmpstr (eda_column_item_get_name (item), ==, "price");
  g_assert_cmpfloat (eda_column_item_get_missing_share (item), ==, 0.5);
  g_assert_null (eda_column_item_get_sketch (item));
  g_assert_finalize_object (item);
}

static void
test_no_rows_miss_nothing (void)
{
  g_autoptr (EdaColumn) column = make_column (NULL, 0);
  EdaColumnItem *item = eda_column_item_new (column);

  g_assert_cmpfloat (eda_column_item_get_missing_share (item), ==, 0);
  g_assert_finalize_object (item);
}

static void
count_cb (EdaColumnItem *item, guint *n)
{
  (*n)++;
}

static void
test_a_sketch_is_told (void)
{
  const double numbers[] = { 1.5 };
  g_autoptr (EdaColumn) column = make_column (numbers, 1);
  EdaColumnItem  *item = eda_column_item_new (column);
  EdaColumnSketch sketch = { .distinct = 7 };
  guint           n = 0;

  g_signal_connect (item, "changed", G_CALLBACK (count_cb), &n);
  eda_column_item_set_sketch (item, &sketch);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (eda_column_item_get_sketch (item)->distinct, ==, 7);
  g_assert_finalize_object (item);
}

/* 60 bins become 20 bars of 3 bins; the highest is 1. */
static void
test_bins_are_joined (void)
{
  double           value = 0;
  EdaColumnProfile profile = { .distinct = 60, .n_finite = 60, .sorted = &value };
  EdaColumnSketch  sketch;

  profile.histogram.k = 60;
  for (guint i = 0; i < 60; i++)
    profile.histogram.counts[i] = i < 30 ? 2 : 1;
  sketch = eda_column_sketch (&profile);
  g_assert_cmpuint (sketch.distinct, ==, 60);
  g_assert_false (sketch.categories);
  g_assert_cmpuint (sketch.n_bars, ==, 20);
  g_assert_cmpfloat (sketch.bars[0], ==, 1);
  g_assert_cmpfloat (sketch.bars[19], ==, 0.5);
}

static void
test_levels_become_bars (void)
{
  EdaLevel levels[]
      = { { .value = (char *)"a", .count = 8 }, { .value = (char *)"b", .count = 2 } };
  EdaColumnProfile profile
      = { .distinct = 2, .has_levels = TRUE, .levels = levels, .n_levels = 2 };
  EdaColumnSketch sketch = eda_column_sketch (&profile);

  g_assert_true (sketch.categories);
  g_assert_cmpuint (sketch.n_bars, ==, 2);
  g_assert_cmpfloat (sketch.bars[1], ==, 0.25);
}

static void
test_nothing_to_draw (void)
{
  EdaColumnProfile profile = { .n = 0 };
  EdaColumnSketch  sketch = eda_column_sketch (&profile);

  g_assert_cmpuint (sketch.n_bars, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-item/knows-its-column", test_knows_its_column);
  g_test_add_func ("/column-item/no-rows-miss-nothing", test_no_rows_miss_nothing);
  g_test_add_func ("/column-item/a-sketch-is-told", test_a_sketch_is_told);
  g_test_add_func ("/column-sketch/bins-are-joined", test_bins_are_joined);
  g_test_add_func ("/column-sketch/levels-become-bars", test_levels_become_bars);
  g_test_add_func ("/column-sketch/nothing-to-draw", test_nothing_to_draw);
  return g_test_run ();
}
