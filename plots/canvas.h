/* What one drawing of one figure needs, handed to axes and layers. Private to plots/. */
#pragma once

#include <cairo.h>

#include "plots/map.h"
#include "plots/stream.h"
#include "plots/text.h"
#include "plots/theme.h"

typedef struct
{
  const EdaFigure *figure;
  const EdaTheme  *theme;
  cairo_t         *cr;
  double           width, height;
  double           scale;  /* device pixels per px, for images made by us */
  gboolean         vector; /* the target keeps shapes: SVG, PDF */
  gboolean         svg;    /* texts are recorded, not painted */
  const GPtrArray *dense;  /* (nullable): images of dense layers; see dense.h */
  EdaPlotMap       map;
  EdaStream        stream;
  EdaTextBoard     board;
} EdaCanvas;

void eda_canvas_init (EdaCanvas       *self,
                      const EdaFigure *figure,
                      cairo_t         *cr,
                      double           width,
                      double           height,
                      const EdaTheme  *theme,
                      gboolean         svg);
void
eda_canvas_draw (EdaCanvas *self); /* draw.c: everything, texts painted unless for SVG */
void eda_canvas_clear (EdaCanvas *self);

EdaRgba eda_canvas_colour (const EdaCanvas *self, EdaTint tint, double alpha);
void    eda_canvas_set_source (EdaCanvas *self, EdaTint tint, double alpha);

/* Lines and fills by PLplot, in px. */
void eda_canvas_line (EdaCanvas   *self,
                      EdaTint      tint,
                      double       alpha,
                      double       width_px,
                      const double x[],
                      const double y[],
                      guint        n);
void eda_canvas_fill (EdaCanvas   *self,
                      EdaTint      tint,
                      double       alpha,
                      const double x[],
                      const double y[],
                      guint        n);
void eda_canvas_segment (EdaCanvas *self,
                         EdaTint    tint,
                         double     width_px,
                         double     x0,
                         double     y0,
                         double     x1,
                         double     y1);

/* Adds a rectangle to cairo's path; @corners: which corners are round (bits 0..3: top
 * left, top right, bottom right, bottom left). */
void eda_canvas_round_rect (EdaCanvas *self,
                            double     left,
                            double     top,
                            double     right,
                            double     bottom,
                            double     radius,
                            guint      corners);

/* Does any layer have this kind? */
const EdaLayer *eda_figure_find_layer (const EdaFigure *figure, EdaLayerKind kind);

/* How a value of HEAT and MOSAIC is painted: @base opaque (paper: nothing), then @over
 * with @alpha. */
typedef struct
{
  EdaTint base, over;
  double  alpha;
} EdaShade;

/* FALSE for NaN: no tile. */
gboolean eda_canvas_shade (const EdaCanvas *self, double value, EdaShade *shade);
EdaRgba  eda_shade_get_colour (const EdaShade *self, const EdaTheme *theme);
EdaTint  eda_shade_get_text (const EdaShade *self,
                             const EdaTheme *theme); /* readable on it */
/* Fills cairo's path and clears it. */
void eda_canvas_fill_shade (EdaCanvas *self, const EdaShade *shade);
