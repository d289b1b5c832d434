/* Figures: each kind of layer gets exactly the arrays it needs, zeroed. */

#include "analysis/result/figure.h"

#include <math.h>

static void
test_new_figure_is_plain (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("Price");

  g_assert_cmpstr (figure->title, ==, "Price");
  g_assert_cmpstr (figure->alt, ==, "");
  g_assert_cmpint (figure->x.kind, ==, EDA_AXIS_LINEAR);
  g_assert_cmpfloat (figure->y.high, ==, 1);
  g_assert_true (isnan (figure->y.tick_high));
  g_assert_cmpfloat (figure->aspect, ==, 0.55);
  g_assert_cmpuint (figure->layers->len, ==, 0);
}

static void
test_layers_have_the_arrays_of_their_kind (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaLayer *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 3);
  EdaLayer *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 3);
  EdaLayer *band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_ACCENT, 3);
  EdaLayer *mosaic = eda_figure_add (figure, EDA_LAYER_MOSAIC, EDA_COLOUR_ACCENT, 3);

  g_assert_true (points->x && points->y && !points->x2 && !points->y2 && !points->z);
  g_assert_true (bars->x && bars->x2 && bars->y && !bars->y2);
  g_assert_true (band->x && band->y && band->y2 && !band->x2);
  g_assert_true (mosaic->x && mosaic->x2 && mosaic->y && mosaic->y2 && mosaic->z);
  g_assert_cmpfloat (bars->x2[2], ==, 0);
  g_assert_cmpuint (figure->layers->len, ==, 4);
}

static void
test_boxes_hold_five_numbers_each (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaLayer *boxes = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, 2);

  boxes->y[9] = 5; /* the last whisker of the second box */
  g_assert_cmpfloat (boxes->y[9], ==, 5);
  g_assert_cmpfloat (boxes->thickness, >, 0);
}

static void
test_heat_is_rows_by_columns (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaLayer *heat = eda_figure_add_heat (figure, 3, 4);

  g_assert_cmpuint (heat->n, ==, 12);
  g_assert_cmpuint (heat->rows, ==, 3);
  g_assert_cmpuint (heat->columns, ==, 4);
  heat->y[11] = 1;
  g_assert_null (heat->x);
}

static void
test_texts_come_when_needed (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaLayer *labels = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_MUTED, 3);

  g_assert_null (labels->texts);
  eda_layer_set_text (labels, 1, "median");
  eda_layer_set_text (labels, 1, "mean");
  g_assert_cmpstr (labels->texts[0], ==, "");
  g_assert_cmpstr (labels->texts[1], ==, "mean");
  g_assert_null (labels->texts[3]);
}

static void
test_category_axis_sets_its_limits (void)
{
  const char *const labels[] = { "red", "blue" };
  g_autoptr (EdaFigure) figure = eda_figure_new ("");

  eda_axis_set_labels (&figure->x, "colour", labels, 2);
  eda_axis_set_labels (&figure->x, "colour", (const char *const *)figure->x.labels, 2);
  g_assert_cmpint (figure->x.kind, ==, EDA_AXIS_CATEGORY);
  g_assert_cmpfloat (figure->x.low, ==, -0.5);
  g_assert_cmpfloat (figure->x.high, ==, 1.5);
  g_assert_cmpstr (figure->x.labels[1], ==, "blue");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/new", test_new_figure_is_plain);
  g_test_add_func ("/figure/layers", test_layers_have_the_arrays_of_their_kind);
  g_test_add_func ("/figure/boxes", test_boxes_hold_five_numbers_each);
  g_test_add_func ("/figure/heat", test_heat_is_rows_by_columns);
  g_test_add_func ("/figure/texts", test_texts_come_when_needed);
  g_test_add_func ("/figure/category-axis", test_category_axis_sets_its_limits);
  return g_test_run ();
}
