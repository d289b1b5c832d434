/* Guess the correlation: read r from a cloud of points, with traps. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/kernels/correlation.h"

#include "analysis/result/format.h"
#include "practice/games/game-figures.h"
#include "practice/games/game.h"
#include "practice/games/scoring.h"

#define N_POINTS 100
#define PLAIN                                                                            \
  0.0 /* difficulty in logits; with a trap most read r too large or too small */
#define TRAPPED 1.0

extern const EdaGame eda_game_correlation;

typedef enum
{
  TRAP_NONE,
  TRAP_FAR_POINT,
  TRAP_CURVE,
  TRAP_CLOUDS,
  TRAP_CUT,
} Trap;
#define N_TRAPS 5

typedef struct
{
  double x[N_POINTS], y[N_POINTS];
  double r;
  Trap   trap;
} Cloud;

static void
fill (Cloud *cloud, EdaDraw *draw, double r)
{
  for (guint i = 0; i < N_POINTS; i++)
    {
      double x = eda_draw_normal (draw);

      cloud->x[i] = x;
      cloud->y[i] = r * x + sqrt (1 - r * r) * eda_draw_normal (draw);
    }
}

static void
spring (Cloud *cloud, EdaDraw *draw)
{
  for (guint i = 0; i < N_POINTS; i++)
    switch (cloud->trap)
      {
      case TRAP_NONE:
        break;
      case TRAP_FAR_POINT:
        if (i == 0)
          cloud->x[i] = cloud->y[i] = 7;
        break;
      case TRAP_CURVE:
        cloud->y[i] = cloud->x[i] * cloud->x[i] + .4 * cloud->y[i];
        break;
      case TRAP_CLOUDS:
        cloud->x[i] += i % 2 == 0 ? 3 : 0;
        cloud->y[i] += i % 2 == 0 ? 3 : 0;
        break;
      case TRAP_CUT:
        while (fabs (cloud->x[i]) > .8)
          cloud->x[i] /= 2;
        break;
      }
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  Cloud *cloud = g_new0 (Cloud, 1);

  cloud->trap = eda_draw_chance (draw, .6)
                    ? TRAP_NONE
                    : (Trap)(1 + eda_draw_below (draw, N_TRAPS - 1));
  fill (cloud, draw, 1.96 * eda_draw_uniform (draw) - .98);
  spring (cloud, draw);
  cloud->r = eda_pearson (cloud->x, cloud->y, N_POINTS).r;
  item->data = cloud;
  item->free_data = g_free;
  item->difficulty = cloud->trap == TRAP_NONE ? PLAIN : TRAPPED;
  item->low = -1;
  item->high = 1;
  item->axis = g_strdup ("r");
  item->question = g_strdup ("How large is Pearson’s r of these 100 points? Answer from "
                             "−1 to 1, also where r is no fair summary.");
  g_ptr_array_add (
      item->figures,
      eda_game_scatter ("100 points", "x", "y", cloud->x, cloud->y, N_POINTS));
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  static const char *const traps[]
      = { "",
          " One point far away makes most of it: r is no fair summary.",
          " The points lie along a curve: r is no fair summary.",
          " There are two clouds: r is mostly their distance.",
          " Only a narrow range of x is here: r of all would be larger." };
  const Cloud     *cloud = item->data;
  g_autofree char *truth = eda_format (EDA_ROLE_COEFFICIENT, cloud->r);
  g_autofree char *guess = eda_format (EDA_ROLE_COEFFICIENT, answer->number);

  result->score = eda_score_r (cloud->r, answer->number);
  result->feedback = g_strdup_printf (
      "r is %s; you read it as %s.%s", truth, guess, traps[cloud->trap]);
}

const EdaGame eda_game_correlation = { "correlation",
                                       N_ ("Guess the correlation"),
                                       N_ ("Learn how r looks, and where it deceives."),
                                       "linear|monotone|influential|cluster2d",
                                       10,
                                       5,
                                       EDA_ANSWER_NUMBER,
                                       .05,
                                       make,
                                       judge };
