/* Dense marks as images: tens of thousands of points, thousands of tiles. Private to
 * plots/. */
#pragma once

#include <cairo.h>

#include "plots/theme.h"

/* Translucent dots: each pixel keeps how much light still gets through. */
typedef struct _EdaSplat EdaSplat;

EdaSplat *
eda_splat_new (double width, double height, double scale, double radius, double alpha);
void eda_splat_add (EdaSplat *self, double x, double y); /* px within the image */
/* @compact: 16 shades only, kept as a small PNG: for SVG */
void eda_splat_paint (
    EdaSplat *self, cairo_t *cr, double x, double y, EdaRgba colour, gboolean compact);
cairo_surface_t *eda_splat_to_image (const EdaSplat *self, EdaRgba colour);
void eda_splat_free (EdaSplat *self);

/* Opaque tiles; where several share a pixel it gets their mean. */
typedef struct _EdaTileImage EdaTileImage;

EdaTileImage *eda_tile_image_new (double width, double height);
void          eda_tile_image_add (EdaTileImage *self,
                                  double        left,
                                  double        top,
                                  double        right,
                                  double        bottom,
                                  EdaRgba       colour);
void          eda_tile_image_paint (
             EdaTileImage *self, cairo_t *cr, double x, double y, gboolean compact);
void eda_tile_image_free (EdaTileImage *self);

/* An image of few colours, @scale pixels a px. */
void eda_raster_paint (cairo_surface_t *image,
                       cairo_t         *cr,
                       double           x,
                       double           y,
                       double           scale,
                       gboolean         compact);

/* png.c: @n ≤ 256 colours 0xAARRGGBB, not premultiplied; one index per pixel. */
GBytes *eda_png_new (
    const guint8 *indexes, guint width, guint height, const guint32 palette[], guint n);
