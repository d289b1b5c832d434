/* Labels of categories: one line if they fit, several lines, upright, or every other one
 * only. */

#include "plots/layout.h"

#include <math.h>

#define AIR 6.0
#define MAX_LINES 3
#define MAX_UPRIGHT                                                                      \
  90.0                /* px: wider columns rather cut a long name than write it upwards */
#define MIN_WRAP 52.0 /* px: narrower columns write upwards */

/* The places of a mosaic's columns, or of the rows of its first column, in the layer's
 * order. */
static GArray *
mosaic_edges (const EdaLayer *layer, gboolean along_x)
{
  GArray *edges = g_array_new (FALSE, FALSE, 2 * sizeof (double));

  for (gsize i = 0; i < layer->n; i++)
    {
      double edge[2] = { along_x ? layer->x[i] : layer->y[i],
                         along_x ? layer->x2[i] : layer->y2[i] };
      gboolean next_column = i > 0 && layer->x[i] != layer->x[i - 1];

      if (!along_x && next_column)
        break;
      if (!along_x || i == 0 || next_column)
        g_array_append_val (edges, edge);
    }
  return edges;
}

static void
set_place (EdaSlots        *self,
           const EdaCanvas *canvas,
           gboolean         along_x,
           guint            i,
           double           from,
           double           to)
{
  const EdaPlotMap *map = &canvas->map;
  double            a = along_x ? eda_plot_map_x (map, from) : eda_plot_map_y (map, from);
  double            b = along_x ? eda_plot_map_x (map, to) : eda_plot_map_y (map, to);

  self->middle[i] = (a + b) / 2;
  self->room[i] = fabs (b - a);
}

/* Labels may name only some of many places (every hundredth row): the others' room is
 * theirs. */
static void
drop_empty (EdaSlots *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (*self->labels[i] == '\0' || isnan (self->middle[i]))
        {
          g_free (self->labels[i]);
          continue;
        }
      self->labels[kept] = self->labels[i];
      self->middle[kept] = self->middle[i];
      self->room[kept++] = self->room[i];
    }
  self->labels[kept] = NULL;
  for (guint i = 0; i < kept && kept < self->n; i++)
    {
      double before = i > 0 ? fabs (self->middle[i] - self->middle[i - 1]) : INFINITY;
      double after
          = i + 1 < kept ? fabs (self->middle[i + 1] - self->middle[i]) : INFINITY;

      if (isfinite (MIN (before, after)))
        self->room[i] = MAX (self->room[i], MIN (before, after));
    }
  self->n = kept;
}

void
eda_slots_init (EdaSlots *self, const EdaCanvas *canvas, gboolean along_x)
{
  const EdaAxis  *axis = along_x ? &canvas->figure->x : &canvas->figure->y;
  const EdaLayer *mosaic = eda_figure_find_layer (canvas->figure, EDA_LAYER_MOSAIC);

  *self = (EdaSlots){ .every = 1, .lines = 1 };
  if (axis->kind != EDA_AXIS_CATEGORY || axis->labels == NULL)
    return;
  self->n = g_strv_length (axis->labels);
  self->middle = g_new (double, self->n + 1);
  self->room = g_new (double, self->n + 1);
  self->labels = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      self->labels[i] = eda_text_clean (axis->labels[i]);
      set_place (self, canvas, along_x, i, i - 0.5, i + 0.5);
    }
  self->uneven = mosaic != NULL;
  if (mosaic != NULL)
    {
      g_autoptr (GArray) edges = mosaic_edges (mosaic, along_x);
      const double *edge = (const double *)(void *)edges->data;

      for (guint i = 0; i < self->n; i++)
        if (i < edges->len)
          set_place (self, canvas, along_x, i, edge[2 * i], edge[2 * i + 1]);
        else
          self->middle[i] = NAN;
    }
  drop_empty (self);
}

void
eda_slots_clear (EdaSlots *self)
{
  g_free (self->middle);
  g_free (self->room);
  g_strfreev (self->labels);
  *self = (EdaSlots){ .every = 1 };
}

static double
widest (const EdaSlots *self, const EdaTextBoard *board)
{
  double widest_px = 0;

  for (guint i = 0; i < self->n; i++)
    widest_px
        = MAX (widest_px, eda_text_width (board, self->labels[i], EDA_TICK_SIZE, FALSE));
  return widest_px;
}

static double
least_room (const EdaSlots *self)
{
  double least = INFINITY;

  for (guint i = 0; i < self->n; i++)
    least = MIN (least, self->room[i]);
  return least;
}

/* The room a label has along the x axis. */
static double
room_for (const EdaSlots *self, guint i)
{
  return MIN (self->length, self->room[i] - AIR);
}

/* Would a label lose letters even when broken into lines? */
static gboolean
would_elide (const EdaSlots *self, const EdaTextBoard *board)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_auto (GStrv) lines = eda_text_wrap (
          board, self->labels[i], EDA_TICK_SIZE, FALSE, room_for (self, i), MAX_LINES);
      guint n = g_strv_length (lines);

      if (n == 0
          || (g_str_has_suffix (lines[n - 1], "…")
              && !g_str_has_suffix (self->labels[i], "…")))
        return TRUE;
    }
  return FALSE;
}

/* Places of a mosaic differ: there each label is tried. */
static guint
every_how_many (const EdaSlots *self, double least)
{
  return self->uneven ? 1 : MAX (1, (guint)ceil (EDA_LINE_HEIGHT / MAX (least, 0.01)));
}

void
eda_slots_plan_x (EdaSlots *self, const EdaTextBoard *board, double height)
{
  double   least = least_room (self);
  gboolean fits = TRUE;

  self->every = 1;
  self->vertical = FALSE;
  self->lines = 1;
  self->length = INFINITY;
  for (guint i = 0; i < self->n; i++)
    if (eda_text_width (board, self->labels[i], EDA_TICK_SIZE, FALSE)
        > self->room[i] - AIR)
      fits = FALSE;
  if (fits || self->n == 0)
    return;
  self->lines = MAX_LINES;
  if (self->n <= 2 || least >= MAX_UPRIGHT
      || (least >= MIN_WRAP && !would_elide (self, board)))
    return;
  self->lines = 1;
  self->vertical = TRUE;
  self->length = MIN (widest (self, board), CLAMP (height * 0.3, 30, 110));
  self->every = every_how_many (self, least);
}

void
eda_slots_plan_y (EdaSlots *self, const EdaTextBoard *board, double room)
{
  double least = least_room (self);
  double wanted = widest (self, board);

  self->vertical = FALSE;
  self->length = MIN (wanted, room);
  self->lines = wanted > room && least >= 2 * EDA_LINE_HEIGHT + 4 ? 2 : 1;
  self->every = every_how_many (self, least);
}

static guint
most_lines (const EdaSlots *self, const EdaTextBoard *board)
{
  guint most = 1;

  for (guint i = 0; i < self->n && self->lines > 1; i++)
    {
      g_auto (GStrv) lines = eda_text_wrap (
          board, self->labels[i], EDA_TICK_SIZE, FALSE, room_for (self, i), self->lines);

      most = MAX (most, g_strv_length (lines));
    }
  return most;
}

double
eda_slots_get_extent (const EdaSlots *self, const EdaTextBoard *board)
{
  if (self->n == 0)
    return 0;
  return self->vertical ? self->length : most_lines (self, board) * EDA_LINE_HEIGHT;
}

static void
put_one (const EdaSlots *self, EdaCanvas *canvas, gboolean along_x, guint i)
{
  EdaTextBoard *board = &canvas->board;
  EdaTextStyle  style
      = { .size = EDA_TICK_SIZE,
          .tint = along_x ? EDA_TINT_DIM : EDA_TINT_INK,
          .anchor = along_x && !self->vertical ? EDA_ANCHOR_MIDDLE : EDA_ANCHOR_END,
          .vertical = self->vertical };
  double room = along_x && !self->vertical ? room_for (self, i) : self->length;
  double x = along_x ? self->middle[i] : canvas->map.left - EDA_LABEL_GAP;
  double y = along_x ? canvas->map.bottom + EDA_LABEL_GAP : self->middle[i];
  g_auto (GStrv) lines
      = eda_text_wrap (board, self->labels[i], style.size, FALSE, room, self->lines);
  guint n = g_strv_length (lines);

  if (along_x && !self->vertical)
    y += EDA_TICK_SIZE * 0.54;
  if (!along_x)
    y -= (n - 1.0) * EDA_LINE_HEIGHT / 2;
  for (guint j = 0; j < n; j++, y += EDA_LINE_HEIGHT)
    eda_text_put (board, &style, x, y, lines[j]);
}

void
eda_slots_put (const EdaSlots *self, EdaCanvas *canvas, gboolean along_x)
{
  for (guint i = 0; i < self->n; i += self->every)
    put_one (self, canvas, along_x, i);
}
