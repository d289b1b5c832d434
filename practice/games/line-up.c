/* Line-up: find the real data among shuffled ones, or say that none stands out (Buja et
 * al. 2009; Wickham et al. 2010). One trial in four has nothing real, to train restraint.
 */

#include <math.h>

#include "practice/games/game-figures.h"
#include "practice/games/game.h"

#define N_PANELS 12
#define N_POINTS 80
#define N_BINS 15
#define NULLS 0.25

extern const EdaGame eda_game_line_up;

typedef enum
{
  KIND_LINE,
  KIND_CURVE,
  KIND_FAN,
  KIND_SHAPE,
  KIND_TIME,
} Kind;
#define N_KINDS 5

typedef struct
{
  guint place; /* of the real data, from 1; 0 = all are shuffled */
  Kind  kind;
} LineUp;

static double
draw_y (EdaDraw *draw, Kind kind, double x, double strength)
{
  const double e = eda_draw_normal (draw);

  switch (kind)
    {
    case KIND_LINE:
      return strength * x + sqrt (1 - strength * strength) * e;
    case KIND_CURVE:
      return strength * (x * x - 1) + .8 * e;
    case KIND_FAN:
      return e * eda_exact_exp (strength * x);
    case KIND_SHAPE:
      return strength * e + (eda_draw_chance (draw, .5) ? -1.3 : 1.3);
    case KIND_TIME:
      return e + 1.6 * strength * (x > 0 ? 1 : -1);
    }
  g_assert_not_reached ();
}

/* The real columns: of a time series x is the order. */
static void
draw_real (EdaDraw *draw, Kind kind, double strength, double x[], double y[])
{
  for (guint i = 0; i < N_POINTS; i++)
    {
      x[i] = kind == KIND_TIME ? 2.0 * i / N_POINTS - 1 : eda_draw_normal (draw);
      y[i] = draw_y (draw, kind, x[i], strength);
    }
}

/* What it would look like if nothing were there: pairs are broken up, a shape becomes a
 * bell of the same centre and spread. */
static void
draw_null (EdaDraw *draw, Kind kind, const double y[], double out[])
{
  g_autofree guint *order = eda_draw_order (draw, N_POINTS);
  double            mean = 0, squares = 0;

  for (guint i = 0; i < N_POINTS; i++)
    mean += y[i] / N_POINTS;
  for (guint i = 0; i < N_POINTS; i++)
    squares += (y[i] - mean) * (y[i] - mean) / N_POINTS;
  for (guint i = 0; i < N_POINTS; i++)
    out[i] = kind == KIND_SHAPE ? mean + sqrt (squares) * eda_draw_normal (draw)
                                : y[order[i]];
}

static EdaFigure *
show (Kind kind, guint number, const double x[], const double y[])
{
  g_autofree char *title = g_strdup_printf ("%u", number);

  EdaFigure *figure = kind == KIND_SHAPE
                          ? eda_game_histogram (title, NULL, y, N_POINTS, -4, 4, N_BINS)
                          : eda_game_scatter (title, NULL, NULL, x, y, N_POINTS);

  figure->x.kind = figure->y.kind = EDA_AXIS_NONE;
  figure->aspect = 0.6;
  return figure;
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  LineUp      *self = g_new0 (LineUp, 1);
  double       x[N_POINTS], y[N_POINTS], other[N_POINTS];
  const double strength = .45 + .35 * eda_draw_uniform (draw);

  self->kind = (Kind)eda_draw_below (draw, N_KINDS);
  self->place = eda_draw_chance (draw, NULLS) ? 0 : 1 + eda_draw_below (draw, N_PANELS);
  draw_real (draw, self->kind, strength, x, y);
  for (guint i = 1; i <= N_PANELS; i++)
    {
      draw_null (draw, self->kind, y, other);
      g_ptr_array_add (item->figures,
                       show (self->kind, i, x, i == self->place ? y : other));
    }
  item->data = self;
  item->free_data = g_free;
  item->high = N_PANELS;
  item->question
      = g_strdup ("At most one of these panels shows real data; the others are "
                  "chance. Which one, or does none stand out?");
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  static const char *const kinds[] = { "the points lie along a line",
                                       "the points lie along a curve",
                                       "the spread grows",
                                       "there are two peaks",
                                       "the level changes half-way" };
  const LineUp            *self = item->data;

  if (self->place == 0)
    {
      result->score = answer->panel == 0 ? 100 : 0;
      result->feedback
          = g_strdup (answer->panel == 0 ? "Right: all panels were chance."
                                         : "All panels were chance; what stood out in "
                                           "yours was chance, too.");
      return;
    }
  result->score = answer->panel == self->place ? 100 : answer->panel == 0 ? 25 : 0;
  result->feedback = g_strdup_printf ("%s panel %u is real: %s.",
                                      answer->panel == self->place ? "Right," : "No,",
                                      self->place,
                                      kinds[self->kind]);
}

const EdaGame eda_game_line_up
    = { "line-up",
        "Line-up",
        "Tell a real pattern from chance, and say so when there is none.",
        "linear|u_shape|fans_out|bimodal|change_point",
        8,
        6,
        EDA_ANSWER_PANEL,
        1,
        1.0 / N_PANELS,
        make,
        judge };
