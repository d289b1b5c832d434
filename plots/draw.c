/* One figure, drawn: grid, layers in their order, base line, texts last. */

#include "plots/draw.h"

#include <math.h>

#include "plots/canvas.h"
#include "plots/layers/layer.h"
#include "plots/layout.h"

#define MIN_WIDTH 60.0
#define MIN_HEIGHT 50.0

gboolean
eda_plot_init (GError **error)
{
  return eda_stream_probe (error);
}

void
eda_layer_draw (const EdaLayer *self, EdaCanvas *canvas)
{
  switch (self->kind)
    {
    case EDA_LAYER_POINTS:
      eda_points_draw (self, canvas);
      return;
    case EDA_LAYER_LINE:
      eda_line_draw (self, canvas);
      return;
    case EDA_LAYER_BAND:
      eda_band_draw (self, canvas);
      return;
    case EDA_LAYER_BARS:
      eda_bars_draw (self, canvas);
      return;
    case EDA_LAYER_BOXES:
      eda_boxes_draw (self, canvas);
      return;
    case EDA_LAYER_HEAT:
      eda_heat_draw (self, canvas);
      return;
    case EDA_LAYER_RULE:
      eda_rule_draw (self, canvas);
      return;
    case EDA_LAYER_LABEL:
      eda_label_draw (self, canvas);
      return;
    case EDA_LAYER_MOSAIC:
      eda_mosaic_draw (self, canvas);
      return;
    case EDA_LAYER_TILES:
      eda_tiles_draw (self, canvas);
      return;
    case EDA_LAYER_HEX:
      eda_hex_draw (self, canvas);
      return;
    case EDA_LAYER_DENSITY:
      eda_density_draw (self, canvas);
      return;
    }
}

static void
draw_parts (EdaCanvas *canvas)
{
  EdaLayout         layout;
  const EdaPlotMap *map = &canvas->map;

  eda_layout_init (&layout, canvas);
  eda_stream_set_window (
      &canvas->stream, map->left, map->top, map->right + 1, map->bottom + 1);
  eda_axes_put_texts (&layout, canvas); /* first: words of layers make room for them */
  eda_axes_draw_grid (&layout, canvas);
  for (guint i = 0; i < canvas->figure->layers->len; i++)
    eda_layer_draw (canvas->figure->layers->pdata[i], canvas);
  eda_axes_draw_base (canvas);
  eda_colour_bar_draw (&layout, canvas);
  eda_layout_clear (&layout);
}

/* PLplot failed: say so, where the picture would be. */
static void
put_failure (EdaCanvas *canvas)
{
  static const EdaTextStyle style
      = { .size = EDA_SUBTITLE_SIZE, .tint = EDA_TINT_INK, .anchor = EDA_ANCHOR_MIDDLE };
  const char      *why = eda_stream_probe (NULL)
                             ? "This figure could not be drawn."
                             : "Figures need the package plplot-driver-cairo.";
  g_autofree char *text = eda_text_elide (
      &canvas->board, why, style.size, FALSE, canvas->width - 2 * EDA_PAD);

  eda_text_put (&canvas->board, &style, canvas->width / 2, canvas->height / 2, text);
}

void
eda_canvas_draw (EdaCanvas *self)
{
  if (!(self->width >= MIN_WIDTH && self->height >= MIN_HEIGHT) || !isfinite (self->width)
      || !isfinite (self->height))
    return;
  cairo_save (self->cr);
  cairo_new_path (self->cr);
  if (eda_stream_open (&self->stream, self->cr, self->width, self->height))
    draw_parts (self);
  if (self->stream.broken)
    put_failure (self);
  eda_stream_close (&self->stream);
  if (!self->svg)
    eda_text_board_paint (&self->board, self->cr, self->theme);
  cairo_new_path (self->cr);
  cairo_restore (self->cr);
}

void
eda_plot_draw_live (const EdaFigure *figure,
                    cairo_t         *cr,
                    double           width,
                    double           height,
                    const EdaTheme  *theme,
                    const GPtrArray *dense,
                    EdaPlotMap      *map)
{
  EdaCanvas canvas;

  eda_canvas_init (&canvas, figure, cr, width, height, theme, FALSE);
  canvas.dense = dense;
  eda_canvas_draw (&canvas);
  if (map != NULL)
    *map = canvas.map;
  eda_canvas_clear (&canvas);
}

void
eda_plot_draw (const EdaFigure *figure,
               cairo_t         *cr,
               double           width,
               double           height,
               const EdaTheme  *theme,
               EdaPlotMap      *map)
{
  eda_plot_draw_live (figure, cr, width, height, theme, NULL, map);
}

double
eda_plot_height_for_width (const EdaFigure *figure, double width)
{
  double aspect = isfinite (figure->aspect) && figure->aspect > 0 ? figure->aspect : 0.55;
  /* rows of names need their height whatever the width; other figures shrink with it by
   * half */
  double shrink = figure->y.kind == EDA_AXIS_CATEGORY ? 0.15 : 0.5;
  double height = 640 * aspect * pow (MAX (width, 1) / 640, shrink);

  return round (CLAMP (height, 140, 2400));
}
