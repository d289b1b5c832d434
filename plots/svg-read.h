/* What cairo's SVG surface wrote, as a list of shapes: whatever way its version writes
 * them. Private to plots/. */
#pragma once

#include "plots/svg-path.h"
#include "plots/theme.h"

typedef enum
{
  EDA_SVG_FILL,
  EDA_SVG_STROKE,
  EDA_SVG_DOT, /* a round spot, stroke_width across */
  EDA_SVG_IMAGE,
} EdaSvgKind;

typedef struct
{
  EdaSvgKind kind;
  EdaRgba    colour;
  double     stroke_width;
  char      *dashes; /* (nullable) */
  EdaSvgPath path;   /* of an image: steps is NULL */
  char      *href;   /* image: data URI */
  double     x, y, width, height;
  gboolean   enlarged; /* image: its pixels are tiles and must stay sharp */
} EdaSvgShape;

/* (transfer full) (element-type EdaSvgShape): in painting order */
GArray *eda_svg_read (const char *svg, gsize length);
