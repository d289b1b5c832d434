/* A figure as data: axes, layers in drawing order, and words for those who cannot see it.
 * plots/ draws it; nothing here knows pixels. Built once by its maker, then never changed. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_AXIS_NONE,     /* nothing drawn; limits still count */
  EDA_AXIS_LINEAR,
  EDA_AXIS_LOG,      /* limits and data are the plain positive values */
  EDA_AXIS_DATE,     /* seconds since 1970-01-01T00:00:00 */
  EDA_AXIS_CATEGORY, /* labels[i] stands at i; limits -0.5 .. n-0.5 */
} EdaAxisKind;

typedef struct
{
  EdaAxisKind kind;
  char       *title; /* (nullable) */
  double      low, high;
  double      tick_high;      /* no tick above this (a strip for marks stands there); NaN = high */
  gboolean    whole_numbers;  /* ticks at integers only: counts */
  gboolean    reversed;       /* first category on top */
  char      **labels;         /* EDA_AXIS_CATEGORY: NULL-terminated; EDA_AXIS_NONE: said of marks, not drawn */
  gboolean    words;          /* the labels are words of the program, not names out of the data */
  char     *(*tell_tick) (const char *english); /* (nullable): what a tick says to another reader (transfer full) */

  /* What of the table it shows, so that marks can be followed to rows and back; see plots/brush.h. */
  char       *column;  /* (nullable): the values of this column */
  double      unit;    /* so much on the axis is one unit of the column's numbers */
  char      **levels;  /* EDA_AXIS_CATEGORY of a column: the level at each place, "" = no single one */
  gboolean    of_rows; /* the rows themselves, from 1 */
} EdaAxis;

/* Colours by meaning; the theme picks them. */
typedef enum
{
  EDA_COLOUR_PRIMARY, /* blue: the data */
  EDA_COLOUR_ACCENT,  /* orange: curve, trend */
  EDA_COLOUR_MUTED,   /* grey: references, the rest */
  EDA_COLOUR_ALERT,   /* red: missing, far points */
  EDA_COLOUR_SERIES_3,
  EDA_COLOUR_SERIES_4,
  EDA_COLOUR_SERIES_5,
  EDA_COLOUR_SERIES_6,
} EdaColour;
#define EDA_N_COLOURS 8
#define EDA_N_CONTOURS 8
#define EDA_FIGURE_CLOSEST 5

typedef enum
{
  EDA_LAYER_POINTS, /* x, y; size */
  EDA_LAYER_LINE,   /* x, y; NaN breaks the line */
  EDA_LAYER_BAND,   /* x, y (low), y2 (high) */
  EDA_LAYER_BARS,   /* x (from), x2 (to), y (height), base; texts: at the bar's end */
  EDA_LAYER_BOXES,  /* x (position), five numbers each in y: whisker, q1, median, q3, whisker */
  EDA_LAYER_HEAT,   /* rows × columns values in y, row by row; texts in the tiles */
  EDA_LAYER_RULE,   /* a straight reference line at y (or x when along_y), text beside it */
  EDA_LAYER_LABEL,  /* texts at x, y */
  EDA_LAYER_MOSAIC, /* tiles: x, x2, y, y2 in 0..1, z = residual, texts inside */
  EDA_LAYER_TILES,  /* x, x2, y, y2, z = strength 0..1 of the layer's colour, texts inside */
  EDA_LAYER_HEX,    /* hexagons of one size round x, y; columns and rows of them would cover the plot; z on the scale */
  EDA_LAYER_DENSITY, /* rows × columns heights in y, row 0 at the low end, over the whole plot; contours at x */
} EdaLayerKind;
#define EDA_N_LAYER_KINDS 12

/* One layer; which arrays are set stands beside its kind. All arrays have n members, except y of
 * BOXES (5 n), of HEAT and DENSITY (n = rows × columns), and x of DENSITY (EDA_N_CONTOURS). */
typedef struct
{
  EdaLayerKind kind;
  EdaColour    colour;
  gsize        n;
  double      *x, *x2, *y, *y2, *z;
  char       **texts;      /* (nullable): n texts, NULL-terminated, members may be "" */
  gboolean     names;      /* the texts are names out of the data, not words and numbers of the program */
  gboolean     horizontal; /* BARS, BOXES: lie along x. RULE: stands at a y */
  double       thickness;  /* BOXES: in units of the position axis */
  gboolean     soft;       /* drawn paler: context, not the message */
  guint        rows, columns; /* HEAT: row 0 stands at y = 0; HEX, DENSITY */
  double       size;       /* POINTS: radius in px; 0 = by how many there are */
  double       base;       /* BARS: where they stand */
} EdaLayer;

typedef enum
{
  EDA_SCALE_NONE,
  EDA_SCALE_DIVERGING,  /* low .. 0 .. high: blue .. paper .. red */
  EDA_SCALE_SEQUENTIAL, /* low .. high: paper .. blue */
  EDA_SCALE_MISSING,    /* 0 present (blue) .. 1 missing (red) */
} EdaScaleKind;

typedef struct _EdaFigure
{
  gatomicrefcount ref_count;
  char        *title;    /* what is shown: "Distribution of price" */
  char        *subtitle; /* n and definition: "n = 53 940 · 40 bins, Freedman–Diaconis" */
  char        *alt;      /* one or two sentences for those who cannot see it */
  EdaAxis      x, y;
  GPtrArray   *layers; /* EdaLayer */
  EdaScaleKind scale;  /* of HEAT and MOSAIC */
  double       scale_low, scale_high;
  gboolean     scale_log;   /* both above 0 */
  char        *scale_title; /* (nullable): a colour bar is drawn when set */
  guint        closer;      /* 0 = always shown; others look closer, and where room is scarce 1 stays longest, EDA_FIGURE_CLOSEST goes first */
  double       aspect;      /* height / width wished at 640 px width; 0.55 unless said */
} EdaFigure;

EdaFigure *eda_figure_new (const char *title); /* axes linear, empty, 0..1 */
EdaFigure *eda_figure_ref (EdaFigure *self);
void       eda_figure_unref (EdaFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFigure, eda_figure_unref)

void eda_figure_set_subtitle (EdaFigure *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void eda_figure_set_alt (EdaFigure *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void eda_axis_set (EdaAxis *axis, EdaAxisKind kind, const char *title, double low, double high);
/* Category axis: copies the labels, limits follow. */
void eda_axis_set_labels (EdaAxis *axis, const char *title, const char *const *labels, guint n);
/* The axis shows a column's values, @unit axis units each; or its levels, copied, one a place. */
void eda_axis_bind (EdaAxis *axis, const char *column, double unit);
void eda_axis_bind_levels (EdaAxis *axis, const char *column, const char *const *levels, guint n);

/* The same figure, to be changed: axes are copied, layers are shared and stay as they are. */
EdaFigure *eda_figure_copy (const EdaFigure *self);

/* Adds a layer of @n members with the arrays of its kind allocated and zeroed; fill them. */
EdaLayer *eda_figure_add (EdaFigure *self, EdaLayerKind kind, EdaColour colour, gsize n);
/* Allocate rows × columns. */
EdaLayer *eda_figure_add_heat (EdaFigure *self, guint rows, guint columns);
EdaLayer *eda_figure_add_density (EdaFigure *self, EdaColour colour, guint rows, guint columns);
/* The layer at @i, no longer shared with other copies of the figure: its texts may be changed. */
EdaLayer *eda_figure_own_layer (EdaFigure *self, guint i);
/* Copies @text to place @i; the array of texts is made when first needed. */
void eda_layer_set_text (EdaLayer *layer, gsize i, const char *text);
