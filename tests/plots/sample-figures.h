/* Figures that several plot tests draw: one for every kind of layer, and the awkward
 * ones. */
#pragma once

#include <math.h>
#include <string.h>

#include "analysis/result/figure.h"

typedef struct
{
  const char *name;
  EdaFigure *(*make) (void);
} SampleFigure;

static inline EdaFigure *
sample_histogram (void)
{
  EdaFigure *figure = eda_figure_new ("Distribution of exam scores");
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 40);
  EdaLayer  *curve = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, 256);
  EdaLayer  *box = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, 1);

  eda_figure_set_subtitle (figure, "n = 20 000 · 40 bins, Freedman–Diaconis");
  eda_figure_set_alt (figure, "One peak near 50; most scores lie between 40 and 60.");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Exam score", 0, 100);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Rows", 0, 1300);
  figure->y.tick_high = 1000;
  figure->y.whole_numbers = TRUE;
  for (guint i = 0; i < 40; i++)
    {
      bars->x[i] = 2.5 * i;
      bars->x2[i] = 2.5 * (i + 1);
      bars->y[i] = floor (1000 * exp (-pow ((bars->x[i] - 48.75) / 18, 2)));
    }
  for (guint i = 0; i < 256; i++)
    {
      curve->x[i] = 100.0 * i / 255;
      curve->y[i] = 1000 * exp (-pow ((curve->x[i] - 50) / 18, 2));
    }
  box->horizontal = TRUE;
  box->x[0] = 1160;
  box->thickness = 100;
  memcpy (box->y, (double[]){ 5, 41, 50, 59, 93 }, 5 * sizeof (double));
  return figure;
}

static inline EdaFigure *
sample_boxes (void)
{
  static const char *const names[]
      = { "North", "East", "South-western highlands", "West" };
  EdaFigure *figure = eda_figure_new ("Spend by region");
  EdaLayer  *boxes = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_SERIES_3, 4);

  eda_figure_set_subtitle (figure, "median, quartiles, whiskers");
  eda_axis_set_labels (&figure->x, "Region", names, 4);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Spend", -20, 120);
  boxes->thickness = 0.5;
  for (guint i = 0; i < 4; i++)
    {
      boxes->x[i] = i;
      for (guint k = 0; k < 5; k++)
        boxes->y[5 * i + k] = 10.0 * i + 15 * k;
    }
  return figure;
}

static inline EdaFigure *
sample_points (gsize n)
{
  EdaFigure *figure = eda_figure_new ("Price by carat");
  EdaLayer  *points = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, n);
  EdaLayer  *band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_ACCENT, 20);
  EdaLayer  *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, 20);

  eda_figure_set_subtitle (figure, "n = %" G_GSIZE_FORMAT, n);
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Carat", 0, 10);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Price", 0, 40000);
  for (gsize i = 0; i < n; i++)
    {
      points->x[i] = 10 * fmod (i * 0.618034, 1);
      points->y[i] = 3000 * points->x[i] + 9000 * fmod (i * 0.414214, 1);
    }
  for (guint i = 0; i < 20; i++)
    {
      band->x[i] = line->x[i] = 10.0 * i / 19;
      line->y[i] = 3000 * line->x[i] + 4500;
      band->y[i] = line->y[i] - 800;
      band->y2[i] = line->y[i] + 800;
    }
  return figure;
}

static inline EdaFigure *
sample_scatter (void)
{
  return sample_points (1500);
}

static inline EdaFigure *
sample_crowd (void)
{
  return sample_points (20000);
}

static inline EdaFigure *
sample_heat (void)
{
  static const char *const names[]
      = { "age", "income", "score", "tenure_months", "visits", "spend" };
  EdaFigure *figure = eda_figure_new ("Correlation matrix");
  EdaLayer  *heat = eda_figure_add_heat (figure, 6, 6);

  eda_figure_set_subtitle (figure, "Pearson r");
  eda_axis_set_labels (&figure->x, NULL, names, 6);
  eda_axis_set_labels (&figure->y, NULL, names, 6);
  figure->y.reversed = TRUE;
  figure->scale = EDA_SCALE_DIVERGING;
  figure->scale_low = -1;
  figure->scale_high = 1;
  figure->scale_title = g_strdup ("r");
  for (guint i = 0; i < 36; i++)
    {
      heat->y[i] = i % 7 == 0 ? 1 : cos (i);
      eda_layer_set_text (heat, i, heat->y[i] < 0 ? "−0.55" : "0.55");
    }
  return figure;
}

static inline EdaFigure *
sample_matrix (void)
{
  static const char *const names[]
      = { "id", "age", "sex", "income", "a rather long name" };
  g_auto (GStrv) rows = g_new0 (char *, 401);
  EdaFigure *figure = eda_figure_new ("Missing values");
  EdaLayer  *heat = eda_figure_add_heat (figure, 400, 5);

  for (guint i = 0; i < 400; i++)
    rows[i] = i % 80 == 0 ? g_strdup_printf ("%u", i * 10 + 1) : g_strdup ("");
  eda_axis_set_labels (&figure->x, NULL, names, 5);
  eda_axis_set_labels (&figure->y, "Row", (const char *const *)rows, 400);
  figure->y.reversed = TRUE;
  figure->scale = EDA_SCALE_MISSING;
  figure->scale_high = 1;
  for (guint i = 0; i < 2000; i++)
    heat->y[i] = (i * 7 % 11) / 10.0;
  return figure;
}

static inline EdaFigure *
sample_mosaic (void)
{
  static const char *const classes[] = { "1st", "2nd", "3rd" };
  static const char *const fates[] = { "Survived", "Died" };
  static const double      left[] = { 0, 0.25, 0.4, 1 };
  EdaFigure               *figure = eda_figure_new ("Survival × class");
  EdaLayer *tiles = eda_figure_add (figure, EDA_LAYER_MOSAIC, EDA_COLOUR_PRIMARY, 6);

  eda_axis_set_labels (&figure->x, "Class", classes, 3);
  eda_axis_set_labels (&figure->y, "Fate", fates, 2);
  figure->y.reversed = TRUE;
  figure->scale = EDA_SCALE_DIVERGING;
  figure->scale_low = -4;
  figure->scale_high = 4;
  for (guint i = 0; i < 6; i++)
    {
      double middle = 0.3 + 0.2 * (i / 2);

      tiles->x[i] = left[i / 2];
      tiles->x2[i] = left[i / 2 + 1];
      tiles->y[i] = i % 2 == 0 ? middle : 0;
      tiles->y2[i] = i % 2 == 0 ? 1 : middle;
      tiles->z[i] = i - 2.5;
      eda_layer_set_text (tiles, i, "123");
    }
  return figure;
}

static inline EdaFigure *
sample_bars (guint n, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  EdaFigure *figure = eda_figure_new ("Revenue by category");
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, n);

  bars->horizontal = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("%s %u", name, i));
      bars->x[i] = i - 0.4;
      bars->x2[i] = i + 0.4;
      bars->y[i] = 48000.0 / (i + 1);
      eda_layer_set_text (bars, i, "48.2k");
    }
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)names->pdata, n);
  figure->y.reversed = TRUE;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Revenue", 0, 50000);
  return figure;
}

static inline EdaFigure *
sample_few_bars (void)
{
  return sample_bars (6, "Category");
}

static inline EdaFigure *
sample_columns (guint n, const char *name)
{
  EdaFigure *figure = sample_bars (n, name);
  EdaAxis    swap = figure->x;

  figure->x = figure->y;
  figure->y = swap;
  figure->x.reversed = FALSE;
  ((EdaLayer *)figure->layers->pdata[0])->horizontal = FALSE;
  return figure;
}

static inline EdaFigure *
sample_few_columns (void)
{
  return sample_columns (7, "A column's name");
}

static inline EdaFigure *
sample_rules (void)
{
  EdaFigure *figure = eda_figure_new ("Income with fences");
  EdaLayer  *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 100);
  EdaLayer  *upright = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_ALERT, 3);
  EdaLayer  *level = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);
  EdaLayer  *label = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_PRIMARY, 1);

  eda_axis_set (&figure->x, EDA_AXIS_LOG, "Income", 20, 3e6);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Density", 0, 1);
  for (guint i = 0; i < 100; i++)
    {
      line->x[i] = 20 * pow (1.5e5, i / 99.0);
      line->y[i] = i == 50 ? NAN : 0.5 + 0.4 * sin (i / 9.0);
    }
  for (guint i = 0; i < 3; i++)
    {
      upright->x[i] = 900 * pow (10, i);
      eda_layer_set_text (upright, i, i == 0 ? "lower fence" : "upper fence");
    }
  level->horizontal = TRUE;
  level->y[0] = 0.5;
  eda_layer_set_text (level, 0, "half");
  label->x[0] = 5000;
  label->y[0] = 0.2;
  eda_layer_set_text (label, 0, "a word");
  return figure;
}

static inline EdaFigure *
sample_dates (void)
{
  EdaFigure *figure = eda_figure_new ("Daily price");
  EdaLayer  *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_SERIES_4, 5000);

  eda_axis_set (&figure->x, EDA_AXIS_DATE, NULL, 1609459200, 1672531200);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Price", -1, 1);
  for (guint i = 0; i < 5000; i++)
    {
      line->x[i] = 1609459200 + (1672531200.0 - 1609459200) * i / 4999;
      line->y[i] = sin (i / 100.0);
    }
  return figure;
}

/* Hexagons of counts, on a log scale. */
static inline EdaFigure *
sample_hexagons (void)
{
  EdaFigure *figure = eda_figure_new ("Price by carat");
  EdaLayer  *hex = eda_figure_add (figure, EDA_LAYER_HEX, EDA_COLOUR_PRIMARY, 17 * 11);

  eda_figure_set_subtitle (figure, "n = 20 000");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Carat", 0, 16);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Price", 0, 10);
  figure->scale = EDA_SCALE_SEQUENTIAL;
  figure->scale_low = 0.8;
  figure->scale_high = 1000;
  figure->scale_log = TRUE;
  figure->scale_title = g_strdup ("Rows");
  hex->columns = 16;
  hex->rows = 10;
  for (guint i = 0; i < hex->n; i++)
    {
      hex->x[i] = i % 17 + (i / 17 % 2) * 0.5;
      hex->y[i] = i / 17;
      hex->z[i] = ceil (1000 * exp (-0.2 * fabs (hex->x[i] - 1.6 * hex->y[i])));
    }
  return figure;
}

/* Contours of two heaps. */
static inline EdaFigure *
sample_density (void)
{
  EdaFigure *figure = eda_figure_new ("Density");
  EdaLayer  *density = eda_figure_add_density (figure, EDA_COLOUR_PRIMARY, 30, 40);

  eda_figure_set_subtitle (figure, "n = 20 000");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "First", -4, 4);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Second", -3, 3);
  for (guint i = 0; i < density->n; i++)
    {
      double x = -4 + 8.0 * (i % 40) / 39, y = -3 + 6.0 * (i / 40) / 29;

      density->y[i] = exp (-hypot (x - 1, y - 1)) + 0.7 * exp (-x * x - (y + 1) * (y + 1));
    }
  for (guint i = 0; i < EDA_N_CONTOURS; i++)
    density->x[i] = 0.05 + 0.1 * i;
  return figure;
}

/* Letter values: tiles on a category axis, dots of a size, a line. */
static inline EdaFigure *
sample_tiles (void)
{
  static const char *const names[] = { "North", "South-western highlands" };
  EdaFigure *figure = eda_figure_new ("Spend by region");
  EdaLayer  *tiles = eda_figure_add (figure, EDA_LAYER_TILES, EDA_COLOUR_PRIMARY, 6);
  EdaLayer  *dots = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_ALERT, 2);

  eda_figure_set_subtitle (figure, "n = 20 000");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Spend", 0, 100);
  eda_axis_set_labels (&figure->y, "Region", names, 2);
  for (guint i = 0; i < 6; i++)
    {
      tiles->x[i] = 20 + 15 * (i % 3);
      tiles->x2[i] = 35 + 15 * (i % 3);
      tiles->y[i] = i / 3 - 0.3;
      tiles->y2[i] = i / 3 + 0.3;
      tiles->z[i] = i % 3 == 1 ? 1 : 0.3;
    }
  eda_layer_set_text (tiles, 0, "a word");
  dots->size = 5;
  dots->x[0] = dots->x[1] = 90;
  dots->y[1] = 1;
  return figure;
}

/* Together they have every kind of layer, axis and scale that steps use. */
static const SampleFigure sample_figures[] G_GNUC_UNUSED = {
  { "histogram", sample_histogram }, { "boxes", sample_boxes },
  { "scatter", sample_scatter },     { "crowd", sample_crowd },
  { "heat", sample_heat },           { "matrix", sample_matrix },
  { "mosaic", sample_mosaic },       { "bars", sample_few_bars },
  { "columns", sample_few_columns }, { "rules", sample_rules },
  { "dates", sample_dates },         { "hexagons", sample_hexagons },
  { "density", sample_density },     { "tiles", sample_tiles },
};
