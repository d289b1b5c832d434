/* Zooming and panning as arithmetic, and the images of dense points that follow. */

#include <math.h>

#include "plots/dense.h"
#include "plots/draw.h"
#include "plots/view.h"

/* 0..100 across 100..600 px, 1..10 000 (log) up 400..0 px. */
static EdaFigure *
make_figure (EdaPlotMap *map)
{
  EdaFigure *figure = eda_figure_new ("cloud");

  eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 0);
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "x", 0, 100);
  eda_axis_set (&figure->y, EDA_AXIS_LOG, "y", 1, 10000);
  *map = (EdaPlotMap){ 100,          0,    600, 400, 0, 100, 1, 10000, EDA_AXIS_LINEAR,
                       EDA_AXIS_LOG, FALSE };
  return figure;
}

static void
test_zoom_keeps_what_is_under_the_pointer (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view = eda_view_zoom (figure, &map, 0.5, 225, 200);

  /* x = 25 stays a quarter of the way, 100 (the middle of the decades) in the middle */
  g_assert_cmpfloat_with_epsilon (view.x_low, 12.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.x_high, 62.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y_low, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y_high, 1000, 1e-9);
}

static void
test_never_beyond_the_whole (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view = eda_view_zoom (figure, &map, 3, 300, 300);

  g_assert_true (eda_view_is_whole (figure, &view));
  view = eda_view_pan (figure, &map, 900, -900);
  g_assert_true (eda_view_is_whole (figure, &view));
}

static void
test_pan_moves_and_stops_at_the_edge (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view;

  map.x_low = 40; /* zoomed in */
  map.x_high = 60;
  view = eda_view_pan (figure, &map, 250, 0);
  g_assert_cmpfloat_with_epsilon (view.x_low, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.x_high, 50, 1e-9);
  view = eda_view_pan (figure, &map, 1e6, 0);
  g_assert_cmpfloat_with_epsilon (view.x_low, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.x_high, 20, 1e-9);
}

static void
test_fits_a_rubber_band (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view = eda_view_fit (figure, &map, 350, 300, 200, 100);

  g_assert_cmpfloat_with_epsilon (view.x_low, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.x_high, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y_low, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y_high, 1000, 1e-9);
}

/* However often: numbers do not run out. */
static void
test_closest_is_close_enough (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view;

  for (guint i = 0; i < 200; i++)
    {
      view = eda_view_zoom (figure, &map, 0.5, 400, 100);
      map.x_low = view.x_low;
      map.x_high = view.x_high;
      map.y_low = view.y_low;
      map.y_high = view.y_high;
      g_assert_cmpfloat (view.x_low, <, view.x_high);
      g_assert_cmpfloat (view.y_low, <, view.y_high);
    }
}

/* A histogram is zoomed along its numbers; its counts, and names, stay whole. */
static void
test_counts_and_names_stay_whole (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox view;

  eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 3);
  view = eda_view_zoom (figure, &map, 0.5, 350, 200);
  g_assert_cmpfloat (view.y_high, ==, 10000);
  g_assert_cmpfloat (view.x_high, <, 100);
  eda_axis_set_labels (&figure->x, "x", (const char *[]){ "a", "b" }, 2);
  g_assert_false (eda_figure_can_zoom (figure));
}

static void
test_a_view_shares_its_layers (void)
{
  EdaPlotMap map;
  g_autoptr (EdaFigure) figure = make_figure (&map);
  EdaPlotBox whole = eda_view_of (figure);
  EdaPlotBox part = eda_view_zoom (figure, &map, 0.5, 300, 200);
  g_autoptr (EdaFigure) same = eda_figure_new_view (figure, &whole);
  g_autoptr (EdaFigure) view = eda_figure_new_view (figure, &part);

  g_assert_true (same == figure);
  g_assert_true (view->layers->pdata[0] == figure->layers->pdata[0]);
  g_assert_cmpfloat (view->x.low, ==, part.x_low);
  g_assert_cmpfloat (figure->x.low, ==, 0);
}

/* --- Dense points --- */

static EdaFigure *
make_cloud (void)
{
  EdaFigure *figure = eda_figure_new ("cloud");
  EdaLayer *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 60000);

  for (gsize i = 0; i < points->n; i++)
    {
      points->x[i] = (double)(i % 251) / 250;
      points->y[i] = (double)(i % 239) / 238;
    }
  return figure;
}

/* How much of the picture is not empty. */
static double
draw (const EdaFigure *figure, const GPtrArray *dense, EdaPlotMap *map)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t         *cr = cairo_create (surface);
  const guint32   *pixels;
  double           ink = 0;

  if (dense == NULL)
    eda_plot_draw (figure, cr, 400, 300, eda_theme_get (EDA_THEME_LIGHT), map);
  else
    eda_plot_draw_live (
        figure, cr, 400, 300, eda_theme_get (EDA_THEME_LIGHT), dense, map);
  cairo_surface_flush (surface);
  pixels = (const guint32 *)(void *)cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 400 * 300; i++)
    ink += pixels[i] >> 24;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ink / (400.0 * 300 * 255);
}

static void
test_dense_points_come_as_an_image (void)
{
  g_autoptr (EdaFigure) figure = make_cloud ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) dense = NULL;
  EdaPlotMap map;
  double     at_once = draw (figure, NULL, &map);
  double     without = draw (figure, none, &map);

  dense = eda_dense_new_all (figure, &map, 1, eda_theme_get (EDA_THEME_LIGHT), NULL);
  g_assert_cmpuint (dense->len, ==, 1);
  g_assert_cmpfloat (without, <, at_once / 2);
  g_assert_cmpfloat_with_epsilon (draw (figure, dense, &map), at_once, 0.02);
}

static void
test_dense_points_stretch_to_a_new_view (void)
{
  g_autoptr (EdaFigure) figure = make_cloud ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) dense = NULL;
  g_autoptr (EdaFigure) part = NULL;
  EdaPlotBox box;
  EdaPlotMap map;
  double     without = draw (figure, none, &map);

  dense = eda_dense_new_all (figure, &map, 1, eda_theme_get (EDA_THEME_LIGHT), NULL);
  box = eda_view_zoom (figure, &map, 0.25, 200, 150);
  part = eda_figure_new_view (figure, &box);
  g_assert_cmpfloat (draw (part, dense, &map), >, 2 * without);
}

static void
test_dense_points_can_be_cancelled (void)
{
  g_autoptr (EdaFigure) figure = make_cloud ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaPlotMap map;

  draw (figure, none, &map);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      eda_dense_new_all (figure, &map, 1, eda_theme_get (EDA_THEME_LIGHT), cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/zoom", test_zoom_keeps_what_is_under_the_pointer);
  g_test_add_func ("/view/whole", test_never_beyond_the_whole);
  g_test_add_func ("/view/pan", test_pan_moves_and_stops_at_the_edge);
  g_test_add_func ("/view/rubber-band", test_fits_a_rubber_band);
  g_test_add_func ("/view/closest", test_closest_is_close_enough);
  g_test_add_func ("/view/counts-and-names", test_counts_and_names_stay_whole);
  g_test_add_func ("/view/shares-layers", test_a_view_shares_its_layers);
  g_test_add_func ("/view/dense-image", test_dense_points_come_as_an_image);
  g_test_add_func ("/view/dense-stretches", test_dense_points_stretch_to_a_new_view);
  g_test_add_func ("/view/dense-cancelled", test_dense_points_can_be_cancelled);
  return g_test_run ();
}
