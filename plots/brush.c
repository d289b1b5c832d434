/* Places of rows on an axis are read block by block: a million rows take some
 * milliseconds. */

#include "plots/brush.h"

#include "analysis/expression/of-rows.h"

#include <math.h>

#define BLOCK 4096
#define MAX_POINTS 100000
#define COLOUR EDA_COLOUR_SERIES_3

/* Where rows stand on an axis. */
typedef struct
{
  const EdaAxis   *axis;
  const EdaColumn *column;   /* (nullable): NULL for the rows themselves */
  double          *of_level; /* (nullable): the place of each code; NaN = none */
} Places;

gboolean
eda_axis_is_bound (const EdaAxis *axis)
{
  return axis->of_rows || axis->column != NULL;
}

gboolean
eda_figure_can_brush (const EdaFigure *figure)
{
  return eda_axis_is_bound (&figure->x) || eda_axis_is_bound (&figure->y);
}

static void
find_levels (Places *self)
{
  guint n = eda_column_get_n_levels (self->column);
  g_autoptr (GHashTable) at = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->axis->levels[i] != NULL; i++)
    g_hash_table_insert (at, self->axis->levels[i], GUINT_TO_POINTER (i + 1));
  self->of_level = g_new (double, n + 1);
  for (guint code = 0; code < n; code++)
    {
      guint i = GPOINTER_TO_UINT (
          g_hash_table_lookup (at, eda_column_get_level (self->column, code)));

      self->of_level[code] = i > 0 ? i - 1 : NAN;
    }
}

/* FALSE when the table has no such column. */
static gboolean
places_init (Places *self, const EdaAxis *axis, const EdaTable *table)
{
  *self = (Places){ .axis = axis };
  if (axis->of_rows)
    return TRUE;
  if (axis->column == NULL)
    return FALSE;
  self->column = eda_table_find_column (table, axis->column);
  if (self->column == NULL)
    return FALSE;
  if (axis->levels == NULL)
    return eda_column_has_numbers (self->column);
  if (!eda_column_has_levels (self->column))
    return FALSE;
  find_levels (self);
  return TRUE;
}

static void
places_clear (Places *self)
{
  g_clear_pointer (&self->of_level, g_free);
}

/* NaN where a row has no place. */
static void
places_read (const Places *self, gsize first, gsize n, double out[])
{
  gint32 codes[BLOCK];

  if (self->column == NULL)
    for (gsize i = 0; i < n; i++)
      out[i] = (double)(first + i + 1);
  else if (self->of_level == NULL)
    {
      eda_column_read_numbers (self->column, first, n, out);
      for (gsize i = 0; self->axis->unit != 1 && i < n; i++)
        out[i] *= self->axis->unit;
    }
  else
    {
      eda_column_read_codes (self->column, first, n, codes);
      for (gsize i = 0; i < n; i++)
        out[i] = codes[i] < 0 ? NAN : self->of_level[codes[i]];
    }
}

/* A place among names is taken when a good part of it is covered. */
static void
widen_over_names (const EdaAxis *axis, double *low, double *high)
{
  if (axis->kind != EDA_AXIS_CATEGORY)
    return;
  *low -= 0.4;
  *high += 0.4;
}

EdaRowSet *
eda_brush_rows (const EdaFigure *figure, const EdaTable *table, const EdaPlotBox *box)
{
  gsize      n_rows = eda_table_get_n_rows (table);
  EdaRowSet *rows = eda_row_set_new (n_rows);
  EdaPlotBox wide = *box;
  Places     across, up;
  gboolean   by_x = places_init (&across, &figure->x, table);
  gboolean   by_y = places_init (&up, &figure->y, table);
  double     x[BLOCK], y[BLOCK];

  widen_over_names (&figure->x, &wide.x_low, &wide.x_high);
  widen_over_names (&figure->y, &wide.y_low, &wide.y_high);
  for (gsize first = 0; (by_x || by_y) && first < n_rows; first += BLOCK)
    {
      gsize n = MIN (BLOCK, n_rows - first);

      if (by_x)
        places_read (&across, first, n, x);
      if (by_y)
        places_read (&up, first, n, y);
      for (gsize i = 0; i < n; i++)
        if ((!by_x || (x[i] >= wide.x_low && x[i] <= wide.x_high))
            && (!by_y || (y[i] >= wide.y_low && y[i] <= wide.y_high)))
          eda_row_set_add (rows, first + i);
    }
  places_clear (&across);
  places_clear (&up);
  return rows;
}

/* Its edges are those of the rows inside: what lies between them and those of the box is
 * nobody's value. FALSE: no condition tells it. */
static gboolean
add_condition (GString         *text,
               const EdaAxis   *axis,
               const EdaTable  *table,
               const EdaRowSet *rows)
{
  Places           places;
  gboolean         restricts = places_init (&places, axis, table);
  g_autofree char *condition = NULL;

  if (!restricts)
    return TRUE;
  if (places.column != NULL)
    condition = eda_expression_of_rows (places.column, rows);
  places_clear (&places);
  if (condition == NULL)
    return FALSE;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " and " : "", condition);
  return TRUE;
}

char *
eda_brush_condition (const EdaFigure *figure,
                     const EdaTable  *table,
                     const EdaRowSet *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!add_condition (text, &figure->x, table, rows)
      || !add_condition (text, &figure->y, table, rows) || text->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- From rows to marks --- */

/* The bar at @place, or n. Bars of numbers ascend. */
static gsize
find_bar (const EdaLayer *bars, gboolean named, double place)
{
  gsize low = 0, high = bars->n;

  for (gsize i = 0; named && i < bars->n; i++)
    if (place >= bars->x[i] && place <= bars->x2[i])
      return i;
  if (named || isnan (place))
    return bars->n;
  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (bars->x2[middle] <= place)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == bars->n && low > 0 && place == bars->x2[low - 1])
    low--; /* the last bar has both its edges */
  return low < bars->n && place >= bars->x[low] ? low : bars->n;
}

/* Each bar as high as its share of @rows. */
static void
fill_shares (EdaLayer        *shares,
             const EdaLayer  *bars,
             const Places    *places,
             const EdaRowSet *rows)
{
  gsize              n_rows = eda_row_set_get_n_rows (rows);
  g_autofree double *all = g_new0 (double, bars->n + 1);
  g_autofree double *lit = g_new0 (double, bars->n + 1);
  gboolean           named = places->axis->kind == EDA_AXIS_CATEGORY;
  double             at[BLOCK];

  for (gsize first = 0; first < n_rows; first += BLOCK)
    {
      gsize n = MIN (BLOCK, n_rows - first);

      places_read (places, first, n, at);
      for (gsize i = 0; i < n; i++)
        {
          gsize bar = find_bar (bars, named, at[i]);

          all[bar]++;
          if (bar < bars->n && eda_row_set_contains (rows, first + i))
            lit[bar]++;
        }
    }
  for (gsize i = 0; i < bars->n; i++)
    {
      shares->x[i] = bars->x[i];
      shares->x2[i] = bars->x2[i];
      shares->y[i] = bars->base;
      if (all[i] > 0)
        shares->y[i] += (bars->y[i] - bars->base) * lit[i] / all[i];
    }
}

static gboolean
highlight_bars (EdaFigure       *figure,
                const EdaLayer  *bars,
                const EdaTable  *table,
                const EdaRowSet *rows)
{
  const EdaAxis *axis = bars->horizontal ? &figure->y : &figure->x;
  EdaLayer      *shares;
  Places         places;

  if (!places_init (&places, axis, table))
    return FALSE;
  shares = eda_figure_add (figure, EDA_LAYER_BARS, COLOUR, bars->n);
  shares->horizontal = bars->horizontal;
  shares->base = bars->base;
  fill_shares (shares, bars, &places, rows);
  places_clear (&places);
  return TRUE;
}

static void
read_points (EdaLayer      *points,
             const Places  *across,
             const Places  *up,
             const guint32 *rows)
{
  for (gsize i = 0; i < points->n; i++)
    {
      places_read (across, rows[i], 1, points->x + i);
      places_read (up, rows[i], 1, points->y + i);
    }
}

static gboolean
highlight_points (EdaFigure *figure, const EdaTable *table, const EdaRowSet *rows)
{
  gsize               n = MIN (eda_row_set_get_size (rows), MAX_POINTS);
  g_autofree guint32 *list = g_new (guint32, n + 1);
  Places              across, up;
  gboolean            by_x = places_init (&across, &figure->x, table);
  gboolean            by_y = places_init (&up, &figure->y, table);

  if (by_x && by_y)
    {
      EdaLayer *points;

      n = eda_row_set_list (rows, list, n);
      points = eda_figure_add (figure, EDA_LAYER_POINTS, COLOUR, n);
      read_points (points, &across, &up, list);
    }
  places_clear (&across);
  places_clear (&up);
  return by_x && by_y;
}

EdaFigure *
eda_brush_highlight (const EdaFigure *figure,
                     const EdaTable  *table,
                     const EdaRowSet *rows)
{
  g_autoptr (EdaFigure) copy = eda_figure_copy (figure);
  guint    n_layers = copy->layers->len;
  gboolean done = highlight_points (copy, table, rows);

  for (guint i = 0; !done && i < n_layers; i++)
    {
      const EdaLayer *layer = copy->layers->pdata[i];

      if (layer->kind == EDA_LAYER_BARS)
        done = highlight_bars (copy, layer, table, rows);
    }
  return done ? g_steal_pointer (&copy) : NULL;
}
