/* New limits are read off the map at moved pixels; the kinds of axes are its business. */

#include "plots/view.h"

#include <math.h>

#include "plots/axis-limits.h"

/* Closer than this share of the whole, numbers run out of digits. */
#define LEAST_SHARE 1e-9

/* Its marks have their places on the whole plot, not on the axes. */
static gboolean
fills_the_plot (const EdaLayer *layer)
{
  return layer->kind == EDA_LAYER_HEAT || layer->kind == EDA_LAYER_MOSAIC
         || layer->kind == EDA_LAYER_HEX || layer->kind == EDA_LAYER_DENSITY;
}

static gboolean
axis_can_zoom (const EdaFigure *figure, const EdaAxis *axis)
{
  if (axis->kind == EDA_AXIS_CATEGORY || axis->kind == EDA_AXIS_NONE)
    return FALSE;
  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];

      if (fills_the_plot (layer))
        return FALSE;
      if (layer->kind == EDA_LAYER_BARS
          && axis == (layer->horizontal ? &figure->x : &figure->y))
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_figure_can_zoom (const EdaFigure *figure)
{
  return axis_can_zoom (figure, &figure->x) || axis_can_zoom (figure, &figure->y);
}

EdaPlotBox
eda_view_of (const EdaFigure *figure)
{
  EdaPlotBox view;

  eda_axis_get_limits (&figure->x, &view.x_low, &view.x_high);
  eda_axis_get_limits (&figure->y, &view.y_low, &view.y_high);
  return view;
}

gboolean
eda_view_is_whole (const EdaFigure *figure, const EdaPlotBox *view)
{
  EdaPlotBox whole = eda_view_of (figure);

  return view->x_low == whole.x_low && view->x_high == whole.x_high
         && view->y_low == whole.y_low && view->y_high == whole.y_high;
}

/* Log axes are compared by their logarithms. */
static double
place_on (const EdaAxis *axis, double value)
{
  return axis->kind == EDA_AXIS_LOG ? log10 (value) : value;
}

/* Within the whole; what is shown is moved rather than squeezed. */
static void
keep_within (const EdaFigure *figure,
             const EdaAxis   *axis,
             double           whole_low,
             double           whole_high,
             double          *low,
             double          *high)
{
  double least, span, from, to, at;

  if (!axis_can_zoom (figure, axis))
    {
      *low = whole_low;
      *high = whole_high;
      return;
    }
  from = place_on (axis, whole_low);
  to = place_on (axis, whole_high);
  at = place_on (axis, *low);
  span = place_on (axis, *high) - at;
  least = (to - from) * LEAST_SHARE;
  if (!(span >= least))
    span = least;
  if (!(span < to - from) || !isfinite (at))
    {
      *low = whole_low;
      *high = whole_high;
      return;
    }
  at = CLAMP (at, from, to - span);
  *low = axis->kind == EDA_AXIS_LOG ? pow (10, at) : at;
  *high = axis->kind == EDA_AXIS_LOG ? pow (10, at + span) : at + span;
}

/* What lies between these px, as far as it may. */
static EdaPlotBox
between (const EdaFigure  *figure,
         const EdaPlotMap *map,
         double            left,
         double            top,
         double            right,
         double            bottom)
{
  EdaPlotBox whole = eda_view_of (figure);
  double     y0 = eda_plot_unmap_y (map, top), y1 = eda_plot_unmap_y (map, bottom);
  EdaPlotBox view = { eda_plot_unmap_x (map, left),
                      eda_plot_unmap_x (map, right),
                      MIN (y0, y1),
                      MAX (y0, y1) };

  keep_within (figure, &figure->x, whole.x_low, whole.x_high, &view.x_low, &view.x_high);
  keep_within (figure, &figure->y, whole.y_low, whole.y_high, &view.y_low, &view.y_high);
  return view;
}

EdaPlotBox
eda_view_zoom (
    const EdaFigure *figure, const EdaPlotMap *map, double factor, double px, double py)
{
  return between (figure,
                  map,
                  px + (map->left - px) * factor,
                  py + (map->top - py) * factor,
                  px + (map->right - px) * factor,
                  py + (map->bottom - py) * factor);
}

EdaPlotBox
eda_view_pan (const EdaFigure *figure, const EdaPlotMap *map, double dx, double dy)
{
  return between (
      figure, map, map->left - dx, map->top - dy, map->right - dx, map->bottom - dy);
}

EdaPlotBox
eda_view_fit (const EdaFigure  *figure,
              const EdaPlotMap *map,
              double            px0,
              double            py0,
              double            px1,
              double            py1)
{
  return between (
      figure, map, MIN (px0, px1), MIN (py0, py1), MAX (px0, px1), MAX (py0, py1));
}

EdaFigure *
eda_figure_new_view (EdaFigure *figure, const EdaPlotBox *view)
{
  EdaFigure *part;

  if (eda_view_is_whole (figure, view))
    return eda_figure_ref (figure);
  part = eda_figure_copy (figure);
  part->x.low = view->x_low;
  part->x.high = view->x_high;
  part->y.low = view->y_low;
  part->y.high = view->y_high;
  return part;
}
