/* Small drawing helpers that all layers share. */

#include "plots/canvas.h"

#include "plots/axis-limits.h"

#include <math.h>

void
eda_canvas_init (EdaCanvas       *self,
                 const EdaFigure *figure,
                 cairo_t         *cr,
                 double           width,
                 double           height,
                 const EdaTheme  *theme,
                 gboolean         svg)
{
  cairo_surface_t     *target = cairo_get_target (cr);
  cairo_surface_type_t type = cairo_surface_get_type (target);
  cairo_matrix_t       matrix;
  double               x_scale, y_scale;

  *self = (EdaCanvas){ .figure = figure,
                       .theme = theme,
                       .cr = cr,
                       .width = width,
                       .height = height,
                       .svg = svg };
  self->vector = type == CAIRO_SURFACE_TYPE_SVG || type == CAIRO_SURFACE_TYPE_PDF;
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &x_scale, &y_scale);
  self->scale = self->vector ? 2 : CLAMP (x_scale * hypot (matrix.xx, matrix.yx), 0.5, 4);
  eda_text_board_init (&self->board, width, height, !svg);
}

void
eda_canvas_clear (EdaCanvas *self)
{
  eda_text_board_clear (&self->board);
}

EdaRgba
eda_canvas_colour (const EdaCanvas *self, EdaTint tint, double alpha)
{
  EdaRgba colour = eda_theme_tint (self->theme, tint);

  colour.a = alpha;
  return colour;
}

void
eda_canvas_set_source (EdaCanvas *self, EdaTint tint, double alpha)
{
  EdaRgba c = eda_theme_tint (self->theme, tint);

  cairo_set_source_rgba (self->cr, c.r, c.g, c.b, alpha);
}

void
eda_canvas_line (EdaCanvas   *self,
                 EdaTint      tint,
                 double       alpha,
                 double       width_px,
                 const double x[],
                 const double y[],
                 guint        n)
{
  eda_stream_line (
      &self->stream, eda_canvas_colour (self, tint, alpha), width_px, x, y, n);
}

void
eda_canvas_fill (EdaCanvas   *self,
                 EdaTint      tint,
                 double       alpha,
                 const double x[],
                 const double y[],
                 guint        n)
{
  eda_stream_fill (&self->stream, eda_canvas_colour (self, tint, alpha), x, y, n);
}

void
eda_canvas_segment (EdaCanvas *self,
                    EdaTint    tint,
                    double     width_px,
                    double     x0,
                    double     y0,
                    double     x1,
                    double     y1)
{
  eda_canvas_line (
      self, tint, 1, width_px, (double[]){ x0, x1 }, (double[]){ y0, y1 }, 2);
}

void
eda_canvas_round_rect (EdaCanvas *self,
                       double     left,
                       double     top,
                       double     right,
                       double     bottom,
                       double     radius,
                       guint      corners)
{
  double x[4] = { left, right, right, left };
  double y[4] = { top, top, bottom, bottom };
  double r = MIN (radius, MIN (right - left, bottom - top) / 2);

  cairo_new_sub_path (self->cr);
  for (int i = 0; i < 4; i++)
    {
      double in_x = i == 0 || i == 3 ? r : -r;
      double in_y = i < 2 ? r : -r;

      if ((corners & (1u << i)) != 0 && r > 0.3)
        cairo_arc (self->cr,
                   x[i] + in_x,
                   y[i] + in_y,
                   r,
                   (i + 2) * G_PI / 2,
                   (i + 3) * G_PI / 2);
      else
        cairo_line_to (self->cr, x[i], y[i]);
    }
  cairo_close_path (self->cr);
}

const EdaLayer *
eda_figure_find_layer (const EdaFigure *figure, EdaLayerKind kind)
{
  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];

      if (layer->kind == kind)
        return layer;
    }
  return NULL;
}

static double
share_between (double value, double low, double high)
{
  double share = eda_axis_share (value, low, high);

  return isnan (share) ? 0 : CLAMP (share, 0, 1);
}

/* Even the weakest value differs from the paper a little; nothing at all has its own
 * grey. */
static void
set_strength (EdaShade *shade, double share, EdaTint nothing)
{
  shade->base = EDA_TINT_PAPER;
  shade->alpha = 0.07 + 0.93 * share;
  if (share < 0.005)
    {
      shade->over = nothing;
      shade->alpha = 1;
    }
}

gboolean
eda_canvas_shade (const EdaCanvas *self, double value, EdaShade *shade)
{
  const EdaFigure *figure = self->figure;
  double           low = figure->scale_low;
  double           high = figure->scale_high;

  if (isnan (value))
    return FALSE;
  switch (figure->scale)
    {
    case EDA_SCALE_DIVERGING:
      shade->over = value < 0 ? EDA_TINT_LOW : EDA_TINT_HIGH;
      set_strength (shade,
                    share_between (fabs (value), 0, value < 0 ? fabs (low) : fabs (high)),
                    EDA_TINT_ZERO);
      break;
    case EDA_SCALE_SEQUENTIAL:
      shade->over = EDA_TINT_MUCH;
      set_strength (shade,
                    figure->scale_log ? share_between (log (value), log (low), log (high))
                                      : share_between (value, low, high),
                    EDA_TINT_LITTLE);
      break;
    case EDA_SCALE_MISSING:
      shade->base = EDA_TINT_PRESENT;
      shade->over = EDA_TINT_MISSING;
      shade->alpha = share_between (value, 0, 1);
      break;
    case EDA_SCALE_NONE:
      shade->over = EDA_TINT_LITTLE;
      set_strength (shade, 0, EDA_TINT_LITTLE);
      break;
    }
  return TRUE;
}

/* Ink on pale and paper on strong tiles: whichever stands out more. */
EdaTint
eda_shade_get_text (const EdaShade *self, const EdaTheme *theme)
{
  EdaRgba tile = eda_shade_get_colour (self, theme);

  return eda_contrast (tile, theme->ink) >= eda_contrast (tile, theme->paper)
             ? EDA_TINT_INK
             : EDA_TINT_PAPER;
}

void
eda_canvas_fill_shade (EdaCanvas *self, const EdaShade *shade)
{
  if (shade->base != EDA_TINT_PAPER && shade->alpha < 0.995)
    {
      eda_canvas_set_source (self, shade->base, 1);
      cairo_fill_preserve (self->cr);
    }
  eda_canvas_set_source (self, shade->over, shade->alpha);
  if (shade->alpha > 0.005)
    cairo_fill (self->cr);
  cairo_new_path (self->cr);
}

EdaRgba
eda_shade_get_colour (const EdaShade *self, const EdaTheme *theme)
{
  return eda_rgba_blend (eda_theme_tint (theme, self->base),
                         eda_theme_tint (theme, self->over),
                         self->alpha);
}
