/* Pieces of figures that several steps draw: axes with air, bars with names, boxes. */
#pragma once

#include "analysis/result/figure.h"

/* More bars or tiles than this are no longer read one by one. */
#define EDA_FIGURE_MAX_NAMES 30

/* At most @max characters, the last one "…" when something was cut; newlines become
 * blanks. */
char *eda_elide (const char *text, guint max);

/* A linear axis over low..high with a little air at both ends; equal and huge limits are
 * safe. */
void eda_axis_set_range (
    EdaAxis *axis, EdaAxisKind kind, const char *title, double low, double high);

/* The same on a log axis; @low above 0. */
void eda_axis_set_log_range (EdaAxis *axis, const char *title, double low, double high);

/* Category axis of names, each at most 24 characters. */
void
eda_axis_set_names (EdaAxis *axis, const char *title, const char *const *names, guint n);

/* Both axes of a square of tiles between @names, and its colours from @low to 1: −1 or 0. */
void eda_figure_set_square (EdaFigure         *self,
                            const char *const *names,
                            guint              n,
                            double             low);

/* Height / width for @n horizontal bars or boxes. */
double eda_figure_aspect_for (guint n);

/**
 * eda_figure_new_bars:
 * @names: what each bar is
 * @texts: (nullable): at the bars' ends
 * @axis: title of the value axis
 *
 * Horizontal bars from 0, first on top.
 */
EdaFigure *eda_figure_new_bars (const char        *title,
                                const char        *axis,
                                const char *const *names,
                                const double      *values,
                                const char *const *texts,
                                guint              n);

/* Box of @sorted as member @i of a BOXES layer: quartiles type 7, whiskers inside the 1.5
 * fences. */
void eda_layer_set_box (
    EdaLayer *layer, gsize i, double position, const double *sorted, gsize n);

/* How values become places along x: (value - origin) × unit; and the values that are
 * shown. */
typedef struct
{
  double   origin, unit;
  double   low, high; /* values beyond are left out, or drawn at the edge */
  gboolean at_edge;
} EdaStrip;

/**
 * eda_figure_add_far:
 * @sorted: (array length=n)
 * @at: height of the points
 *
 * The values beyond the whiskers of the box of @sorted as points along x. Of values too
 * close to tell apart only one is drawn, so a million of them cost no more than a
 * thousand.
 *
 * Returns: how many of them lie beyond @strip
 */
gsize eda_figure_add_far (EdaFigure      *self,
                          EdaColour       colour,
                          const double   *sorted,
                          gsize           n,
                          const EdaStrip *strip,
                          double          at);
