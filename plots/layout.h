/* Where the parts of a figure stand: head, plot rectangle, labels, colour bar. Private to
 * plots/. */
#pragma once

#include "plots/canvas.h"
#include "plots/ticks.h"

/* Labels of a category axis, or of a mosaic's columns and rows: middle and width of each
 * one's place, in px. */
typedef struct
{
  guint    n;
  double  *middle, *room;
  char   **labels; /* cleaned */
  guint    every;  /* 1: all are shown, 2: every other … */
  gboolean uneven; /* a mosaic's */
  gboolean vertical;
  guint    lines;  /* a label may take */
  double   length; /* px a label may be long */
} EdaSlots;

typedef struct
{
  double    left, top, right, bottom; /* the plot rectangle */
  char    **title, **subtitle;        /* lines */
  double    head_bottom;
  EdaTicks *x_ticks, *y_ticks;
  EdaSlots  x_slots, y_slots;
  double    y_labels_width; /* of the widest */
  double    x_labels_height;
  EdaTicks *bar_ticks; /* (nullable): of the colour bar */
  double    bar_left;
} EdaLayout;

/* Measures everything and sets canvas->map. */
void eda_layout_init (EdaLayout *self, EdaCanvas *canvas);
void eda_layout_clear (EdaLayout *self);
void eda_layout_get_bar_limits (const EdaFigure *figure, double *low, double *high);

/* slots.c */
void eda_slots_init (EdaSlots *self, const EdaCanvas *canvas, gboolean along_x);
void eda_slots_plan_x (EdaSlots *self, const EdaTextBoard *board, double height);
void eda_slots_plan_y (EdaSlots *self, const EdaTextBoard *board, double room);
void eda_slots_clear (EdaSlots *self);
/* What the labels take away from the plot: height below it, or width left of it. */
double eda_slots_get_extent (const EdaSlots *self, const EdaTextBoard *board);
void   eda_slots_put (const EdaSlots *self, EdaCanvas *canvas, gboolean along_x);

/* axes.c */
void eda_axes_draw_grid (const EdaLayout *self, EdaCanvas *canvas);
void eda_axes_draw_base (EdaCanvas *canvas);
void eda_axes_put_texts (const EdaLayout *self, EdaCanvas *canvas);

/* colour-bar.c */
#define EDA_COLOUR_BAR_WIDTH 12.0
void eda_colour_bar_draw (const EdaLayout *self, EdaCanvas *canvas);

#define EDA_PAD 4.0
#define EDA_LABEL_GAP 8.0
