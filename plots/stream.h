/* PLplot's one stream, tamed: it draws lines and fills in px on a cairo context, and
 * whatever goes wrong in it ends in self->broken, never in exit(). Private to plots/. */
#pragma once

#include <cairo.h>

#include "plots/theme.h"

typedef struct
{
  cairo_t *cr;
  int      id; /* -1: not open */
  gboolean broken;
  double   page_width, page_height;
} EdaStream;

/* Is the cairo driver there? Asks once. */
gboolean eda_stream_probe (GError **error);

gboolean eda_stream_open (EdaStream *self, cairo_t *cr, double width, double height);
void     eda_stream_close (EdaStream *self);

/* Only what lies in this rectangle (px) is drawn from now on. */
void eda_stream_set_window (
    EdaStream *self, double left, double top, double right, double bottom);

/* x, y in px of the figure, finite. */
void eda_stream_line (EdaStream   *self,
                      EdaRgba      colour,
                      double       width_px,
                      const double x[],
                      const double y[],
                      guint        n);
void eda_stream_fill (
    EdaStream *self, EdaRgba colour, const double x[], const double y[], guint n);

/* Heights over a grid of places, and the levels that part them. */
typedef struct
{
  const double *heights; /* rows × columns, row by row; finite */
  guint         rows, columns;
  const double *x, *y;   /* px of the columns and rows */
  const double *levels;  /* ascending */
  guint         n_levels;
} EdaStreamGrid;

/* One colour between each two levels; at most EDA_N_CONTOURS of them. */
void eda_stream_shade (EdaStream *self, const EdaStreamGrid *grid, const EdaRgba colours[]);
void eda_stream_contour (EdaStream           *self,
                         const EdaStreamGrid *grid,
                         EdaRgba              colour,
                         double               width_px);

/* Runs @call so that PLplot's plexit() comes back here: FALSE when that happened. */
gboolean    eda_stream_guard (void (*call) (void *data), void *data);
const char *eda_stream_get_last_error (void);
