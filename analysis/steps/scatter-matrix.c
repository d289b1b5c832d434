/* Several numbers, each against each: all panels lie on one pair of category axes, a unit
 * wide. */

#include "analysis/steps/scatter-matrix.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/kde.h"
#include "analysis/steps/figure-parts.h"

#define DOTS 800 /* in all panels together */
#define CURVE_POINTS 48
#define HALF 0.43 /* of a panel that data may reach */

/* The place of a value within its column's panels, -HALF..HALF round 0. */
static double
within (const EdaColumnProfile *column, double value)
{
  double low = column->min, span = column->max - column->min;

  if (eda_column_wants_log (column))
    {
      span = log10 (column->max) - log10 (column->min);
      return HALF * (2 * (log10 (value) - log10 (low)) / span - 1);
    }
  return HALF * (2 * (value - low) / span - 1);
}

static void
add_coefficients (EdaFigure *figure, guint n, const double r[])
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaLayer *heat = eda_figure_add_heat (figure, n, n);

  for (guint row = 0; row < n; row++)
    for (guint column = 0; column < n; column++)
      {
        guint i = row * n + column;

        heat->y[i] = column > row ? r[i] : NAN;
        if (column > row && isfinite (r[i]))
          eda_layer_set_text (heat, i, eda_say (pad, EDA_ROLE_COEFFICIENT, r[i]));
      }
}

/* Pale ground for the panels on and below the diagonal. */
static void
add_panels (EdaFigure *figure, guint n)
{
  EdaLayer *tiles = eda_figure_add (
      figure, EDA_LAYER_TILES, EDA_COLOUR_MUTED, (gsize)n * (n + 1) / 2);
  guint k = 0;

  for (guint row = 0; row < n; row++)
    for (guint column = 0; column <= row; column++, k++)
      {
        tiles->x[k] = column - 0.485;
        tiles->x2[k] = column + 0.485;
        tiles->y[k] = row - 0.485;
        tiles->y2[k] = row + 0.485;
      }
}

/* On the diagonal; up is towards the row's lower number, the axis being reversed. */
static void
add_density (EdaFigure *figure, const EdaColumnProfile *column, guint at)
{
  gsize              n = column->n_finite;
  g_autofree double *places = g_new (double, n);
  double             density[CURVE_POINTS], highest = 0, mean = 0, sum = 0;
  EdaLayer          *band, *line;

  for (gsize i = 0; i < n; i++)
    {
      places[i] = within (column, column->sorted[i]);
      mean += places[i] / (double)n;
    }
  for (gsize i = 0; i < n; i++)
    sum += (places[i] - mean) * (places[i] - mean);
  eda_kde (places,
           n,
           eda_kde_bandwidth (places, n, sqrt (sum / (double)MAX (n - 1, 1))),
           -HALF,
           HALF,
           CURVE_POINTS,
           density);
  for (guint i = 0; i < CURVE_POINTS; i++)
    highest = MAX (highest, density[i]);
  if (!(highest > 0) || !isfinite (highest))
    return;
  band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_PRIMARY, CURVE_POINTS);
  line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, CURVE_POINTS);
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      band->x[i] = line->x[i] = at - HALF + 2 * HALF * i / (CURVE_POINTS - 1);
      band->y[i] = at + HALF;
      band->y2[i] = line->y[i] = at + HALF - 2 * HALF * density[i] / highest;
    }
  line->soft = TRUE;
}

/* Evenly spaced rows, so many that all panels together stay light. Returns how many of
 * each panel. */
static gsize
add_dots (EdaFigure *figure, const GPtrArray *columns)
{
  guint n = columns->len, panels = n * (n - 1) / 2;
  gsize n_rows
      = eda_column_get_n_rows (((const EdaColumnProfile *)columns->pdata[0])->column);
  gsize     shown = MIN (n_rows, DOTS / panels), used = 0;
  EdaLayer *dots
      = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, shown * panels);

  for (guint row = 1; row < n; row++)
    for (guint column = 0; column < row; column++)
      for (gsize i = 0; i < shown; i++)
        {
          const EdaColumnProfile *across = columns->pdata[column];
          const EdaColumnProfile *up = columns->pdata[row];
          gsize  at = (gsize)((double)i * (double)n_rows / (double)shown);
          double x = within (across, eda_column_get_number (across->column, at));
          double y = within (up, eda_column_get_number (up->column, at));

          if (!isfinite (x) || !isfinite (y))
            continue;
          dots->x[used] = column + x;
          dots->y[used++] = row - y;
        }
  dots->n = used;
  return shown;
}

EdaFigure *
eda_scatter_matrix_new_figure (const GPtrArray *columns, const double r[])
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  EdaFigure *figure = eda_figure_new ("Each against each");
  guint      n = columns->len;
  gsize      n_rows
      = eda_column_get_n_rows (((const EdaColumnProfile *)columns->pdata[0])->column);
  gsize shown;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (columns->pdata[i]));
  add_coefficients (figure, n, r);
  add_panels (figure, n);
  for (guint i = 0; i < n; i++)
    add_density (figure, columns->pdata[i], i);
  shown = add_dots (figure, columns);
  eda_figure_set_square (figure, (const char *const *)names->pdata, n, -1);
  figure->aspect = 0.78;
  figure->closer = 3;
  eda_figure_set_subtitle (
      figure,
      "n = %s · dots: %s, diagonal: density, numbers: Pearson r",
      eda_say_count (pad, n_rows, "row", NULL),
      shown == n_rows ? "rows" : eda_say_count (pad, shown, "evenly spaced row", NULL));
  eda_figure_set_alt (figure,
                      "Scatter plots of each pair of %s, with their correlations.",
                      eda_say_list (pad, names, EDA_SCATTER_MATRIX_MOST));
  return figure;
}
