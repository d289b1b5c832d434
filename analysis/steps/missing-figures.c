/* Figures of what is missing: bars, raster, and which gaps go together. */

#include "analysis/steps/missing-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"

#define MATRIX_COLUMNS 100
#define PHI_COLUMNS 30
#define PHI_TEXTS 15
#define ROW_TICKS 6

static int
compare_missing (gconstpointer a, gconstpointer b)
{
  const EdaColumnProfile *left = *(const EdaColumnProfile *const *)a;
  const EdaColumnProfile *right = *(const EdaColumnProfile *const *)b;

  if (left->missing != right->missing)
    return left->missing > right->missing ? -1 : 1;
  return (int)eda_column_get_position (left->column)
         - (int)eda_column_get_position (right->column);
}

EdaFigure *
eda_missing_new_bars (const GPtrArray *columns, gsize n_rows)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  g_autoptr (GPtrArray) gappy = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  EdaFigure *figure;

  for (guint i = 0; i < columns->len; i++)
    if (((const EdaColumnProfile *)columns->pdata[i])->missing > 0)
      g_ptr_array_add (gappy, columns->pdata[i]);
  g_ptr_array_sort (gappy, compare_missing);
  for (guint i = 0; i < MIN (gappy->len, EDA_FIGURE_MAX_NAMES); i++)
    {
      const EdaColumnProfile *column = gappy->pdata[i];
      double                  percent = 100.0 * column->missing / n_rows;

      g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (column));
      g_ptr_array_add (texts, (gpointer)eda_say (pad, EDA_ROLE_COUNT, column->missing));
      g_array_append_val (values, percent);
    }
  figure = eda_figure_new_bars ("Cells missing by column",
                                "Per cent of rows",
                                (const char *const *)names->pdata,
                                (const double *)(gpointer)values->data,
                                (const char *const *)texts->pdata,
                                names->len);
  ((EdaLayer *)figure->layers->pdata[0])->colour = EDA_COLOUR_ALERT;
  if (figure->x.tick_high > 80)
    figure->x.tick_high = 100;
  eda_figure_set_subtitle (figure,
                           "n = %s · %s of %s with gaps%s",
                           eda_say_count (pad, n_rows, "row", NULL),
                           eda_say (pad, EDA_ROLE_COUNT, gappy->len),
                           eda_say_count (pad, columns->len, "column", NULL),
                           gappy->len > names->len ? ", the 30 emptiest shown" : "");
  eda_figure_set_alt (figure,
                      "Bars of the share of missing cells, longest first: %s.",
                      eda_say_list (pad, names, 5));
  return figure;
}

/* A round number of rows between ticks: 1, 2 or 5 times a power of ten. */
static gsize
round_step (gsize n_rows)
{
  gsize step = 1;

  while (n_rows / step > 4 * ROW_TICKS)
    step *= 10;
  if (n_rows / step > 2 * ROW_TICKS)
    return step * 5;
  return n_rows / step > ROW_TICKS ? step * 2 : step;
}

/* Bins stand for rows: the axis names the bins that hold a round row number. */
static void
set_row_axis (EdaAxis *axis, GStringChunk *pad, guint n_bins, gsize n_rows)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  gsize step = round_step (n_rows);

  for (guint bin = 0; bin < n_bins; bin++)
    g_ptr_array_add (labels, (gpointer) "");
  labels->pdata[0] = (gpointer) "1";
  for (gsize row = step; row <= n_rows; row += step)
    {
      guint bin = (guint)((double)(row - 1) * n_bins / n_rows);

      if (bin > 0)
        labels->pdata[bin] = (gpointer)eda_say (pad, EDA_ROLE_COUNT, row);
    }
  eda_axis_set_labels (axis, "Row", (const char *const *)labels->pdata, n_bins);
  axis->reversed = TRUE;
}

EdaFigure *
eda_missing_new_matrix (const GPtrArray      *columns,
                        const EdaMissingness *missingness,
                        gsize                 n_rows)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint      shown = MIN (columns->len, MATRIX_COLUMNS);
  EdaFigure *figure = eda_figure_new ("Where cells are missing");
  EdaLayer  *heat = eda_figure_add_heat (figure, missingness->n_bins, shown);

  for (guint bin = 0; bin < missingness->n_bins; bin++)
    for (guint i = 0; i < shown; i++)
      heat->y[bin * shown + i] = missingness->bins[(gsize)bin * columns->len + i];
  for (guint i = 0; i < shown; i++)
    g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (columns->pdata[i]));
  eda_axis_set_names (&figure->x, NULL, (const char *const *)names->pdata, shown);
  set_row_axis (&figure->y, pad, missingness->n_bins, n_rows);
  figure->scale = EDA_SCALE_MISSING;
  figure->scale_low = 0;
  figure->scale_high = 1;
  figure->aspect = 0.6;
  eda_figure_set_subtitle (
      figure,
      "n = %s × %s%s · red = missing%s",
      eda_say_count (pad, n_rows, "row", NULL),
      eda_say_count (pad, columns->len, "column", NULL),
      shown < columns->len ? ", the first 100 shown" : "",
      missingness->n_bins < n_rows ? " (share of the rows in each line)" : "");
  eda_figure_set_alt (figure,
                      "A raster of the table, rows from top to bottom: %s missing of %s.",
                      eda_say_count (pad, missingness->cells_missing, "cell", NULL),
                      eda_say (pad, EDA_ROLE_COUNT, (double)n_rows * columns->len));
  return figure;
}

EdaFigure *
eda_missing_new_phi (const GPtrArray *columns, const EdaMissingness *missingness)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint      shown = MIN (missingness->n_phi, PHI_COLUMNS);
  EdaFigure *figure = eda_figure_new ("Do gaps come together?");
  EdaLayer  *heat = eda_figure_add_heat (figure, shown, shown);

  for (guint i = 0; i < shown; i++)
    {
      const EdaColumnProfile *column = columns->pdata[missingness->phi_columns[i]];

      g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (column));
      for (guint j = 0; j < shown; j++)
        {
          double phi = missingness->phi[(gsize)i * missingness->n_phi + j];

          heat->y[i * shown + j] = phi;
          if (shown <= PHI_TEXTS)
            eda_layer_set_text (
                heat, i * shown + j, eda_say (pad, EDA_ROLE_COEFFICIENT, phi));
        }
    }
  eda_figure_set_square (figure, (const char *const *)names->pdata, shown, -1);
  figure->scale_title = g_strdup ("phi");
  figure->aspect = CLAMP (0.2 + 0.06 * shown, 0.4, 0.9);
  eda_figure_set_subtitle (
      figure,
      "n = %s with gaps · phi · 1 = always missing together, −1 = one or the other%s",
      eda_say_count (pad, missingness->n_phi, "column", NULL),
      shown < missingness->n_phi ? " · the first 30 shown" : "");
  eda_figure_set_alt (
      figure, "Correlation of missingness between %s.", eda_say_list (pad, names, 6));
  return figure;
}
