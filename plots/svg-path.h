/* Paths of an SVG: read, moved, thinned, rounded, written short. Private to plots/. */
#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct
{
  char   command;    /* M L C Z, absolute */
  double x[3], y[3]; /* C uses all, M and L the first */
} EdaSvgStep;

typedef struct _EdaSvgPath
{
  GArray  *steps; /* EdaSvgStep */
  gboolean curved, closed;
} EdaSvgPath;

/* @d as cairo writes it: absolute M, L, H, V, C, Z. */
void eda_svg_path_parse (EdaSvgPath *self, const char *d, const cairo_matrix_t *matrix);
void eda_svg_path_clear (EdaSvgPath *self);

/* Nothing but lines of no length: dots. */
gboolean eda_svg_path_is_dots (const EdaSvgPath *self);

/* An upright rectangle with four equal round corners. */
gboolean eda_svg_path_get_round_rect (const EdaSvgPath *self,
                                      double           *x,
                                      double           *y,
                                      double           *width,
                                      double           *height,
                                      double           *radius);

/* Relative commands, one decimal. */
void eda_svg_path_write (const EdaSvgPath *self, GString *out);

/* "12.3", "-.5": one decimal (two for @fine), no needless zeros. */
void eda_svg_write_number (GString *out, double value, gboolean fine);
