/* Figures of games. */

#include "practice/games/game-figures.h"

#include <math.h>

#define AIR 0.06
#define HEAD_ROOM 1.08

static void
set_range (EdaAxis *axis, const char *title, const double x[], gsize n)
{
  double low = INFINITY, high = -INFINITY;

  for (gsize i = 0; i < n; i++)
    {
      low = fmin (low, x[i]);
      high = fmax (high, x[i]);
    }
  eda_axis_set (
      axis, EDA_AXIS_LINEAR, title, low - AIR * (high - low), high + AIR * (high - low));
}

EdaFigure *
eda_game_scatter (const char  *title,
                  const char  *x_title,
                  const char  *y_title,
                  const double x[],
                  const double y[],
                  gsize        n)
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *points;

  set_range (&figure->x, x_title, x, n);
  set_range (&figure->y, y_title, y, n);
  points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, n);
  for (gsize i = 0; i < n; i++)
    {
      points->x[i] = x[i];
      points->y[i] = y[i];
    }
  eda_figure_set_alt (figure, "A scatter plot of %zu points, to be judged by eye.", n);
  return figure;
}

EdaFigure *
eda_game_histogram (const char  *title,
                    const char  *axis,
                    const double x[],
                    gsize        n,
                    double       low,
                    double       high,
                    guint        bins)
{
  EdaFigure   *figure = eda_figure_new (title);
  EdaLayer    *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, bins);
  const double width = (high - low) / bins;
  double       most = 1;

  for (guint i = 0; i < bins; i++)
    {
      bars->x[i] = low + i * width;
      bars->x2[i] = low + (i + 1) * width;
    }
  for (gsize i = 0; i < n; i++)
    {
      const int bin = CLAMP ((int)floor ((x[i] - low) / width), 0, (int)bins - 1);

      most = fmax (most, ++bars->y[bin]);
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, axis, low, high);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "values", 0, most * HEAD_ROOM);
  figure->y.whole_numbers = TRUE;
  eda_figure_set_alt (
      figure, "A histogram of %zu values in %u bins, to be judged by eye.", n, bins);
  return figure;
}

void
eda_game_add_line (
    EdaFigure *figure, EdaColour colour, double x1, double y1, double x2, double y2)
{
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, colour, 2);

  line->x[0] = x1;
  line->y[0] = y1;
  line->x[1] = x2;
  line->y[1] = y2;
}
