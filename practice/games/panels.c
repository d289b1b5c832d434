/* Pairs are broken up, a shape becomes a bell. */

#include "practice/games/panels.h"

#include <math.h>

#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"
#include "practice/games/game-figures.h"

#define N_BINS 15
#define ASPECT 0.6
#define BOX 0.6
#define AIR 0.06

guint
eda_panels_count (const EdaGameItem *item)
{
  return item->small ? EDA_PANELS_SMALL : EDA_PANELS;
}

static void
fit_bell (const double y[], gsize n, double *mean, double *sd)
{
  double squares = 0;

  *mean = 0;
  for (gsize i = 0; i < n; i++)
    *mean += y[i] / (double)n;
  for (gsize i = 0; i < n; i++)
    squares += (y[i] - *mean) * (y[i] - *mean) / (double)n;
  *sd = sqrt (squares);
}

void
eda_panels_draw_null (EdaDraw *draw, const EdaPanelData *data, double out[])
{
  const gboolean    pairs = data->x != NULL || data->group != NULL;
  g_autofree guint *order = pairs ? eda_draw_order (draw, (guint)data->n) : NULL;
  double            mean, sd;

  fit_bell (data->y, data->n, &mean, &sd);
  for (gsize i = 0; i < data->n; i++)
    out[i] = pairs ? data->y[order[i]] : mean + sd * eda_draw_normal (draw);
}

/* Whisker, quartile, median, quartile, whisker of the values of one group. */
static void
fill_box (EdaLayer *boxes, guint group, const EdaPanelData *data, const double y[])
{
  g_autofree double *values = g_new (double, data->n);
  gsize              n = 0;

  for (gsize i = 0; i < data->n; i++)
    if (data->group[i] == group)
      values[n++] = y[i];
  eda_sort (values, n);
  boxes->x[group] = group;
  for (guint k = 0; k < 5; k++)
    boxes->y[5 * group + k] = eda_quantile (values, n, k / 4.0);
}

static EdaFigure *
show_boxes (const char *title, const EdaPanelData *data, const double y[])
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *boxes
      = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, data->n_groups);
  double low = INFINITY, high = -INFINITY;

  boxes->thickness = BOX;
  for (guint group = 0; group < data->n_groups; group++)
    fill_box (boxes, group, data, y);
  for (gsize i = 0; i < data->n; i++)
    {
      low = fmin (low, y[i]);
      high = fmax (high, y[i]);
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, NULL, -.5, data->n_groups - .5);
  eda_axis_set (&figure->y,
                EDA_AXIS_LINEAR,
                NULL,
                low - AIR * (high - low),
                high + AIR * (high - low));
  eda_figure_set_alt (figure, "Boxes of %u groups, to be judged by eye.", data->n_groups);
  return figure;
}

/* All on the axis of the real values: none stands out by its scale. */
static EdaFigure *
show_histogram (const char *title, const EdaPanelData *data, const double y[])
{
  double low = INFINITY, high = -INFINITY;

  for (gsize i = 0; i < data->n; i++)
    {
      low = fmin (low, data->y[i]);
      high = fmax (high, data->y[i]);
    }
  return eda_game_histogram (title, NULL, y, data->n, low, high, N_BINS);
}

static EdaFigure *
show (guint number, const EdaPanelData *data, const double y[])
{
  g_autofree char *title = g_strdup_printf ("%u", number);
  EdaFigure       *figure;

  if (data->x != NULL)
    figure = eda_game_scatter (title, NULL, NULL, data->x, y, data->n);
  else if (data->group != NULL)
    figure = show_boxes (title, data, y);
  else
    figure = show_histogram (title, data, y);
  figure->x.kind = figure->y.kind = EDA_AXIS_NONE;
  figure->aspect = ASPECT;
  return figure;
}

void
eda_panels_fill (EdaGameItem *item, EdaDraw *draw, const EdaPanelData *data, guint place)
{
  const guint        n_panels = eda_panels_count (item);
  g_autofree double *other = g_new (double, data->n);

  for (guint i = 1; i <= n_panels; i++)
    {
      eda_panels_draw_null (draw, data, other);
      g_ptr_array_add (item->figures, show (i, data, i == place ? data->y : other));
    }
  item->high = n_panels;
  item->chance = 1.0 / n_panels;
}
