/* Data to pixels and back, and what stands under the pointer. */

#include <math.h>

#include "plots/axis-limits.h"
#include "plots/map.h"
#include "plots/draw.h"
#include "tests/plots/sample-figures.h"

static const EdaPlotMap plain = { .left = 50,
                                  .top = 20,
                                  .right = 450,
                                  .bottom = 220,
                                  .x_low = 0,
                                  .x_high = 10,
                                  .y_low = -1,
                                  .y_high = 1,
                                  .x_kind = EDA_AXIS_LINEAR,
                                  .y_kind = EDA_AXIS_LINEAR };

static void
assert_round_trip (const EdaPlotMap *map, double x, double y)
{
  double back_x = eda_plot_unmap_x (map, eda_plot_map_x (map, x));
  double back_y = eda_plot_unmap_y (map, eda_plot_map_y (map, y));

  g_assert_cmpfloat_with_epsilon (back_x / x, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (back_y / y, 1, 1e-9);
}

static void
test_corners (void)
{
  g_assert_cmpfloat (eda_plot_map_x (&plain, 0), ==, 50);
  g_assert_cmpfloat (eda_plot_map_x (&plain, 10), ==, 450);
  g_assert_cmpfloat (eda_plot_map_y (&plain, 1), ==, 20);
  g_assert_cmpfloat (eda_plot_map_y (&plain, -1), ==, 220);
}

static void
test_there_and_back (void)
{
  EdaPlotMap log = plain, reversed = plain, huge = plain;

  log.x_kind = log.y_kind = EDA_AXIS_LOG;
  log.x_low = log.y_low = 0.001;
  log.x_high = log.y_high = 1e9;
  reversed.y_reversed = TRUE;
  huge.x_low = huge.y_low = -1e308;
  huge.x_high = huge.y_high = 1e308;
  assert_round_trip (&plain, 3.7, 0.3);
  assert_round_trip (&log, 4711, 0.02);
  assert_round_trip (&reversed, 3.7, 0.3);
  assert_round_trip (&huge, 3e307, -9e307);
  g_assert_cmpfloat (eda_plot_map_y (&reversed, -1), ==, 20);
}

static void
test_what_has_no_place (void)
{
  EdaPlotMap log = plain;

  log.x_kind = EDA_AXIS_LOG;
  log.x_low = 1;
  g_assert_true (isnan (eda_plot_map_x (&plain, NAN)));
  g_assert_true (isfinite (eda_plot_map_x (&plain, INFINITY)));
  g_assert_cmpfloat (eda_plot_map_x (&plain, INFINITY), >, 10000);
  g_assert_cmpfloat (eda_plot_map_x (&log, 0), <, -10000);
  g_assert_cmpfloat (eda_plot_map_x (&log, -5), <, -10000);
}

static void
assert_limits (EdaAxisKind kind, double low, double high)
{
  EdaAxis axis = { .kind = kind, .low = low, .high = high };
  double  from, to;

  eda_axis_get_limits (&axis, &from, &to);
  g_assert_true (isfinite (from) && isfinite (to));
  g_assert_cmpfloat (from, <, to);
  if (kind == EDA_AXIS_LOG)
    g_assert_cmpfloat (from, >, 0);
}

static void
test_limits_can_always_be_drawn (void)
{
  static const double odd[]
      = { 0, 1, -1, 5e-324, 1e308, -1e308, 1e-300, INFINITY, -INFINITY, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    for (guint j = 0; j < G_N_ELEMENTS (odd); j++)
      {
        assert_limits (EDA_AXIS_LINEAR, odd[i], odd[j]);
        assert_limits (EDA_AXIS_LOG, odd[i], odd[j]);
      }
}

/* The words at a place given in data. */
static char *
words_at (const EdaFigure *figure, double x, double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 352);
  cairo_t         *cr = cairo_create (surface);
  EdaPlotMap       map;

  eda_plot_draw (figure, cr, 640, 352, eda_theme_get (FALSE), &map);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return eda_plot_describe_at (
      &map, figure, eda_plot_map_x (&map, x), eda_plot_map_y (&map, y));
}

#define assert_words(figure, x, y, expected)                                             \
  G_STMT_START                                                                           \
  {                                                                                      \
    g_autofree char *words = words_at (figure, x, y);                                    \
    g_assert_cmpstr (words, ==, expected);                                               \
  }                                                                                      \
  G_STMT_END

static void
test_words_for_a_histogram (void)
{
  g_autoptr (EdaFigure) figure = sample_histogram ();

  assert_words (figure, 51, 300, "50 – 52.5: 995 rows");
  assert_words (figure, 50, 1160, "median 50, quartiles 41 – 59, whiskers 5 – 93");
}

static void
test_words_for_points (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaLayer *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 2);

  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "carat", 0, 1);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "price", 0, 10);
  points->x[0] = 0.25, points->y[0] = 2.5;
  points->x[1] = NAN, points->y[1] = 9;
  assert_words (figure, 0.251, 2.5, "carat 0.25, price 2.5");
  assert_words (figure, 0.6, 8, NULL);
}

static void
test_words_for_categories (void)
{
  g_autoptr (EdaFigure) bars = sample_few_bars ();
  g_autoptr (EdaFigure) boxes = sample_boxes ();
  g_autoptr (EdaFigure) heat = sample_heat ();
  g_autoptr (EdaFigure) mosaic = sample_mosaic ();

  assert_words (bars, 1000, 2, "Category 2: 48.2k");
  assert_words (boxes, 1, 40, "East: median 40, quartiles 25 – 55, whiskers 10 – 70");
  assert_words (heat, 1, 0, "income, age: 0.55");
  assert_words (mosaic, 0.1, 0.9, "123, residual −2.50");
}

static void
test_words_for_nothing (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaPlotMap never_drawn = { 0 };

  assert_words (figure, 0.5, 0.5, NULL);
  g_assert_null (eda_plot_describe_at (&never_drawn, figure, 10, 10));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/corners", test_corners);
  g_test_add_func ("/map/there-and-back", test_there_and_back);
  g_test_add_func ("/map/no-place", test_what_has_no_place);
  g_test_add_func ("/map/limits", test_limits_can_always_be_drawn);
  g_test_add_func ("/map/words/histogram", test_words_for_a_histogram);
  g_test_add_func ("/map/words/points", test_words_for_points);
  g_test_add_func ("/map/words/categories", test_words_for_categories);
  g_test_add_func ("/map/words/nothing", test_words_for_nothing);
  return g_test_run ();
}
