/* Line-up: find the real data among shuffled ones, or say that none stands out (Buja et
 * al. 2009; Wickham et al. 2010). One trial in four has nothing real, to train restraint.
 */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/kernels/correlation.h"
#include "practice/games/panels.h"

#define N_POINTS 80
#define NULLS 0.25
#define NULL_DRAWS 30
#define HARDEST 2.0 /* difficulty of what does not differ from chance */
#define EASIER 0.6  /* for each standard deviation */
#define MOST_HARD 3.0

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

static EdaPanelData
data_of (Kind kind, const double x[], const double y[])
{
  return (EdaPanelData){ kind == KIND_SHAPE ? NULL : x, NULL, y, N_POINTS, 0 };
}

/* What the eye should see, as one number. */
static double
measure (Kind kind, const double x[], const double y[])
{
  double u[N_POINTS], v[N_POINTS], low = 0, sum = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      u[i] = kind == KIND_CURVE ? x[i] * x[i] : x[i];
      v[i] = kind == KIND_FAN ? fabs (y[i]) : y[i];
      low += fabs (y[i]);
      sum += y[i] * y[i];
    }
  /* of two peaks: mean distance over its root mean square, 0.80 in a bell and 1 in two
   * points */
  return kind == KIND_SHAPE ? low / sqrt (N_POINTS * sum)
                            : fabs (eda_pearson (u, v, N_POINTS).r);
}

/* How far the real number stands from those of chance, in their standard deviations. */
static double
standardize (EdaDraw *draw, Kind kind, const double x[], const double y[])
{
  const EdaPanelData data = data_of (kind, x, y);
  double             other[N_POINTS], mean = 0, squares = 0;

  for (guint i = 0; i < NULL_DRAWS; i++)
    {
      double chance;

      eda_panels_draw_null (draw, &data, other);
      chance = measure (kind, x, other);
      mean += chance / NULL_DRAWS;
      squares += chance * chance / NULL_DRAWS;
    }
  return (measure (kind, x, y) - mean) / sqrt (squares - mean * mean);
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  LineUp      *self = g_new0 (LineUp, 1);
  double       x[N_POINTS], y[N_POINTS];
  const double strength = .45 + .35 * eda_draw_uniform (draw);
  EdaPanelData data;

  self->kind = (Kind)eda_draw_below (draw, N_KINDS);
  self->place = eda_draw_chance (draw, NULLS)
                    ? 0
                    : 1 + eda_draw_below (draw, eda_panels_count (item));
  draw_real (draw, self->kind, strength, x, y);
  if (self->place > 0)
    item->difficulty = HARDEST - EASIER * standardize (draw, self->kind, x, y);
  item->difficulty = CLAMP (item->difficulty, -MOST_HARD, MOST_HARD);
  data = data_of (self->kind, x, y);
  eda_panels_fill (item, draw, &data, self->place);
  item->data = self;
  item->free_data = g_free;
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
        N_ ("Line-up"),
        N_ ("Tell a real pattern from chance, and say so when there is none."),
        "linear|u_shape|fans_out|bimodal|change_point",
        8,
        6,
        EDA_ANSWER_PANEL,
        1,
        make,
        judge };
