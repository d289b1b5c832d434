/* Margins from measured texts: nothing is clipped, nothing stands on anything else. */

#include "plots/layout.h"

#include <math.h>

#include "plots/axis-limits.h"

#define PX_PER_X_TICK 84.0
#define PX_PER_Y_TICK 50.0
#define TITLE_LINE 19.0
#define SUBTITLE_LINE 16.0
#define MIN_PLOT 24.0 /* px that always remain for the plot */

static void
plan_head (EdaLayout *self, EdaCanvas *canvas)
{
  const EdaFigure *figure = canvas->figure;
  double           room = canvas->width - 2 * EDA_PAD;
  g_autofree char *title = eda_text_clean (figure->title);
  g_autofree char *subtitle = eda_text_clean (figure->subtitle);
  guint            most = canvas->height < 160 ? 1 : 2;
  guint            most_below = canvas->height < 200 ? most : 3;

  self->title = eda_text_wrap (&canvas->board, title, EDA_TITLE_SIZE, TRUE, room, most);
  self->subtitle = eda_text_wrap (
      &canvas->board, subtitle, EDA_SUBTITLE_SIZE, FALSE, room, most_below);
  self->head_bottom = EDA_PAD + g_strv_length (self->title) * TITLE_LINE
                      + g_strv_length (self->subtitle) * SUBTITLE_LINE;
}

static void
set_map (EdaLayout *self, EdaCanvas *canvas)
{
  const EdaFigure *figure = canvas->figure;
  EdaPlotMap      *map = &canvas->map;

  self->bottom = MAX (floor (self->bottom), self->top + MIN_PLOT);
  self->right = MAX (floor (self->right), self->left + MIN_PLOT);
  *map = (EdaPlotMap){ .left = self->left,
                       .top = self->top,
                       .right = self->right,
                       .bottom = self->bottom,
                       .x_kind = figure->x.kind,
                       .y_kind = figure->y.kind,
                       .y_reversed = figure->y.reversed };
  eda_axis_get_limits (&figure->x, &map->x_low, &map->x_high);
  eda_axis_get_limits (&figure->y, &map->y_low, &map->y_high);
  if (eda_figure_find_layer (figure, EDA_LAYER_MOSAIC) == NULL)
    return;
  /* a mosaic's tiles say themselves where the categories stand, in 0..1, upwards */
  map->y_reversed = FALSE;
  if (map->x_kind == EDA_AXIS_CATEGORY)
    map->x_low = 0, map->x_high = 1;
  if (map->y_kind == EDA_AXIS_CATEGORY)
    map->y_low = 0, map->y_high = 1;
}

static double
widest_label (const EdaTicks *ticks, const EdaTextBoard *board)
{
  double widest = 0;

  for (guint i = 0; i < ticks->n; i++)
    widest = MAX (widest, eda_text_width (board, ticks->labels[i], EDA_TICK_SIZE, FALSE));
  return widest;
}

static gboolean
labels_part (const EdaTicks *ticks, const EdaCanvas *canvas)
{
  double end = -INFINITY;

  for (guint i = 0; i < ticks->n; i++)
    {
      double half
          = eda_text_width (&canvas->board, ticks->labels[i], EDA_TICK_SIZE, FALSE) / 2;
      double at = eda_plot_map_x (&canvas->map, ticks->at[i]);

      if (at - half < end + 8)
        return FALSE;
      end = at + half;
    }
  return TRUE;
}

/* As many x ticks as look well; more if that were only one or two, fewer if their labels
 * touch. */
static EdaTicks *
plan_x_ticks (const EdaCanvas *canvas)
{
  static const double apart[]
      = { 1, 0.6, 0.4, 1, 1.4, 2, 2.8, 4, 8 }; /* · PX_PER_X_TICK */
  const EdaPlotMap *map = &canvas->map;
  EdaTicks         *ticks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    {
      g_clear_pointer (&ticks, eda_ticks_free);
      ticks = eda_ticks_new (&canvas->figure->x,
                             map->x_low,
                             map->x_high,
                             map->right - map->left,
                             apart[i] * PX_PER_X_TICK);
      if (labels_part (ticks, canvas) && (ticks->n > 2 || i > 2))
        return ticks;
    }
  return ticks;
}

static EdaTicks *
plan_y_ticks (const EdaCanvas *canvas)
{
  const EdaPlotMap *map = &canvas->map;
  double            height = map->bottom - map->top;
  EdaTicks         *ticks = eda_ticks_new (
      &canvas->figure->y, map->y_low, map->y_high, height, PX_PER_Y_TICK);

  if (ticks->n > 2)
    return ticks;
  eda_ticks_free (ticks);
  return eda_ticks_new (
      &canvas->figure->y, map->y_low, map->y_high, height, PX_PER_Y_TICK / 2);
}

static EdaAxis
bar_axis (const EdaFigure *figure)
{
  return (EdaAxis){ .kind = figure->scale_log ? EDA_AXIS_LOG : EDA_AXIS_LINEAR,
                    .low = figure->scale_low,
                    .high = figure->scale_high,
                    .tick_high = NAN,
                    .tell_tick = figure->x.tell_tick };
}

void
eda_layout_get_bar_limits (const EdaFigure *figure, double *low, double *high)
{
  EdaAxis axis = bar_axis (figure);

  eda_axis_get_limits (&axis, low, high);
}

static void
plan_colour_bar (EdaLayout *self, EdaCanvas *canvas)
{
  const EdaFigure *figure = canvas->figure;
  EdaAxis          axis = bar_axis (figure);
  double           low, high;

  if (figure->scale_title == NULL || figure->scale == EDA_SCALE_NONE)
    return;
  eda_axis_get_limits (&axis, &low, &high);
  self->bar_ticks = eda_ticks_new (&axis, low, high, canvas->height, 60);
  self->bar_left = canvas->width - EDA_PAD
                   - widest_label (self->bar_ticks, &canvas->board) - 5
                   - EDA_COLOUR_BAR_WIDTH;
}

/* Room right of the plot: for the last x label's overhang, or for the colour bar. */
static double
right_edge (const EdaLayout *self, const EdaCanvas *canvas)
{
  double edge = canvas->width - EDA_PAD;
  double over;

  if (self->bar_ticks != NULL)
    return self->bar_left - 14;
  if (self->x_ticks != NULL && self->x_ticks->n > 0)
    {
      guint  last = self->x_ticks->n - 1;
      double half = eda_text_width (
                        &canvas->board, self->x_ticks->labels[last], EDA_TICK_SIZE, FALSE)
                    / 2;

      over = eda_plot_map_x (&canvas->map, self->x_ticks->at[last]) + half - edge;
      edge -= CLAMP (over, 0, 40);
    }
  return edge;
}

static gboolean
has_title (const EdaAxis *axis)
{
  return axis->kind != EDA_AXIS_NONE && axis->title != NULL && *axis->title != '\0';
}

static double
top_edge (const EdaLayout *self, const EdaCanvas *canvas)
{
  const char *bar = canvas->figure->scale_title;
  gboolean    bar_title = self->bar_ticks != NULL && bar != NULL && *bar != '\0';

  return floor (self->head_bottom + (bar_title ? 28 : 16));
}

static double
bottom_edge (const EdaLayout *self, const EdaCanvas *canvas)
{
  const EdaFigure *figure = canvas->figure;
  double           bottom = canvas->height - EDA_PAD;

  if (figure->x.kind == EDA_AXIS_NONE)
    return bottom;
  if (has_title (&figure->x))
    bottom -= 19;
  return bottom - EDA_LABEL_GAP - self->x_labels_height;
}

static double
left_edge (const EdaLayout *self, const EdaCanvas *canvas)
{
  const EdaFigure *figure = canvas->figure;
  double           left = EDA_PAD + (has_title (&figure->y) ? 19 : 0);

  if (figure->y.kind == EDA_AXIS_NONE || self->y_labels_width == 0)
    return left;
  return ceil (left + self->y_labels_width + EDA_LABEL_GAP);
}

/* The labels as they fit the rectangle of now. */
static void
plan_labels (EdaLayout *self, EdaCanvas *canvas)
{
  g_clear_pointer (&self->x_ticks, eda_ticks_free);
  g_clear_pointer (&self->y_ticks, eda_ticks_free);
  eda_slots_clear (&self->x_slots);
  eda_slots_clear (&self->y_slots);
  self->x_ticks = plan_x_ticks (canvas);
  self->y_ticks = plan_y_ticks (canvas);
  eda_slots_init (&self->x_slots, canvas, TRUE);
  eda_slots_init (&self->y_slots, canvas, FALSE);
  eda_slots_plan_x (&self->x_slots, &canvas->board, canvas->height);
  eda_slots_plan_y (&self->y_slots, &canvas->board, canvas->width * 0.36);
  self->x_labels_height = self->x_slots.n > 0
                              ? eda_slots_get_extent (&self->x_slots, &canvas->board)
                              : EDA_LINE_HEIGHT;
  self->y_labels_width = self->y_slots.n > 0
                             ? self->y_slots.length
                             : widest_label (self->y_ticks, &canvas->board);
}

void
eda_layout_init (EdaLayout *self, EdaCanvas *canvas)
{
  *self = (EdaLayout){ .x_labels_height = EDA_LINE_HEIGHT, .y_labels_width = 30 };
  plan_head (self, canvas);
  plan_colour_bar (self, canvas);
  /* the labels depend on the rectangle and the rectangle on the labels: three turns
   * settle it */
  for (int turn = 0; turn < 3; turn++)
    {
      self->left = left_edge (self, canvas);
      self->right = right_edge (self, canvas);
      self->top = top_edge (self, canvas);
      self->bottom = bottom_edge (self, canvas);
      set_map (self, canvas);
      plan_labels (self, canvas);
    }
}

void
eda_layout_clear (EdaLayout *self)
{
  g_strfreev (self->title);
  g_strfreev (self->subtitle);
  g_clear_pointer (&self->x_ticks, eda_ticks_free);
  g_clear_pointer (&self->y_ticks, eda_ticks_free);
  g_clear_pointer (&self->bar_ticks, eda_ticks_free);
  eda_slots_clear (&self->x_slots);
  eda_slots_clear (&self->y_slots);
}
