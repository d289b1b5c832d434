/* Bars, points, boxes and hexagons one a row; tiles as the grid they are. */

#include "plots/values.h"

#include "plots/mark.h"

static const char *
name_of (const EdaAxis *axis, const char *otherwise)
{
  return axis->title != NULL && *axis->title != '\0' ? axis->title : otherwise;
}

static void
add_place (EdaGrid *grid, const EdaAxis *axis, double value)
{
  gboolean named = axis->kind == EDA_AXIS_CATEGORY && axis->labels != NULL;
  long     i = named ? (long)(value + 0.5) : 0;

  if (named)
    eda_grid_add_text (
        grid, i >= 0 && i < (long)g_strv_length (axis->labels) ? axis->labels[i] : "");
  else
    eda_grid_add_number (
        grid, axis->kind == EDA_AXIS_DATE ? EDA_ROLE_DATETIME : EDA_ROLE_VALUE, value);
}

static EdaGrid *
new_bars (const EdaFigure *figure, const EdaLayer *bars)
{
  const EdaAxis    *places = bars->horizontal ? &figure->y : &figure->x;
  const EdaAxis    *heights = bars->horizontal ? &figure->x : &figure->y;
  gboolean          named = places->kind == EDA_AXIS_CATEGORY;
  const char *const names[]
      = { name_of (places, "Name"), name_of (heights, "Value"), NULL };
  const char *const ranges[] = { "From", "To", name_of (heights, "Value"), NULL };
  EdaGrid          *grid = eda_grid_new (figure->title, named ? names : ranges);

  for (gsize i = 0; i < bars->n; i++)
    {
      eda_grid_add_row (grid);
      add_place (grid, places, named ? (bars->x[i] + bars->x2[i]) / 2 : bars->x[i]);
      if (!named)
        add_place (grid, places, bars->x2[i]);
      eda_grid_add_number (
          grid, heights->whole_numbers ? EDA_ROLE_COUNT : EDA_ROLE_VALUE, bars->y[i]);
    }
  return grid;
}

/* @counts: hexagons have a number of rows each */
static EdaGrid *
new_points (const EdaFigure *figure, const EdaLayer *points, gboolean counts)
{
  const char *const titles[] = {
    name_of (&figure->x, "x"), name_of (&figure->y, "y"), counts ? "Rows" : NULL, NULL
  };
  EdaGrid *grid = eda_grid_new (figure->title, titles);

  for (gsize i = 0; i < points->n; i++)
    {
      eda_grid_add_row (grid);
      add_place (grid, &figure->x, points->x[i]);
      add_place (grid, &figure->y, points->y[i]);
      if (counts)
        eda_grid_add_number (grid, EDA_ROLE_COUNT, points->z[i]);
    }
  return grid;
}

static EdaGrid *
new_boxes (const EdaFigure *figure, const EdaLayer *boxes)
{
  const EdaAxis    *places = boxes->horizontal ? &figure->y : &figure->x;
  const EdaAxis    *values = boxes->horizontal ? &figure->x : &figure->y;
  const char *const titles[]
      = { name_of (places, "Box"), "Whisker", "Q1", "Median", "Q3", "Whisker", NULL };
  EdaGrid *grid = eda_grid_new (figure->title, titles);

  for (gsize i = 0; i < boxes->n; i++)
    {
      eda_grid_add_row (grid);
      add_place (grid, places, boxes->x[i]);
      for (guint k = 0; k < 5; k++)
        add_place (grid, values, boxes->y[5 * i + k]);
    }
  return grid;
}

static EdaGrid *
new_tiles (const EdaFigure *figure, const EdaLayer *heat)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint    n = figure->x.labels != NULL ? g_strv_length (figure->x.labels) : 0;
  EdaGrid *grid;

  g_ptr_array_add (titles, (gpointer)name_of (&figure->y, ""));
  for (guint column = 0; column < heat->columns; column++)
    g_ptr_array_add (titles, column < n ? figure->x.labels[column] : (gpointer) "");
  g_ptr_array_add (titles, NULL);
  grid = eda_grid_new (figure->title, (const char *const *)titles->pdata);
  for (guint row = 0; row < heat->rows; row++)
    {
      eda_grid_add_row (grid);
      add_place (grid, &figure->y, row);
      for (guint column = 0; column < heat->columns; column++)
        eda_grid_add_number (
            grid, EDA_ROLE_VALUE, heat->y[(gsize)row * heat->columns + column]);
    }
  return grid;
}

static EdaGrid *
new_mosaic (const EdaFigure *figure, const EdaLayer *mosaic)
{
  EdaGrid *grid = eda_grid_new (
      figure->title,
      (const char *const[]){ "Cell", "Share of the area", "Residual", NULL });

  for (gsize i = 0; i < mosaic->n; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, mosaic->texts != NULL ? mosaic->texts[i] : "");
      eda_grid_add_number (grid,
                           EDA_ROLE_SHARE,
                           (mosaic->x2[i] - mosaic->x[i])
                               * (mosaic->y2[i] - mosaic->y[i]));
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, mosaic->z[i]);
    }
  return grid;
}

EdaGrid *
eda_figure_new_values (const EdaFigure *figure)
{
  const EdaLayer *layer = eda_figure_get_main_layer (figure);

  if (layer == NULL)
    return NULL;
  switch (layer->kind)
    {
    case EDA_LAYER_BARS:
      return new_bars (figure, layer);
    case EDA_LAYER_POINTS:
      return new_points (figure, layer, FALSE);
    case EDA_LAYER_HEX:
      return new_points (figure, layer, TRUE);
    case EDA_LAYER_BOXES:
      return new_boxes (figure, layer);
    case EDA_LAYER_HEAT:
      return new_tiles (figure, layer);
    case EDA_LAYER_MOSAIC:
      return new_mosaic (figure, layer);
    case EDA_LAYER_LINE:
    case EDA_LAYER_BAND:
    case EDA_LAYER_RULE:
    case EDA_LAYER_LABEL:
    case EDA_LAYER_TILES:
    case EDA_LAYER_DENSITY:
      break;
    }
  return NULL;
}
