/* Eye-fit: lay the regression line by eye. Most people follow the first principal
 * component. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/kernels/correlation.h"

#include "analysis/result/format.h"
#include "practice/games/game-figures.h"
#include "practice/games/game.h"
#include "practice/games/scoring.h"

#define N_POINTS 60

extern const EdaGame eda_game_eye_fit;

typedef struct
{
  double  x[N_POINTS], y[N_POINTS];
  double  r, sd_x, sd_y;
  EdaLine line;
} Cloud;

static double
sd_of (const double x[])
{
  double mean = 0, squares = 0;

  for (guint i = 0; i < N_POINTS; i++)
    mean += x[i] / N_POINTS;
  for (guint i = 0; i < N_POINTS; i++)
    squares += (x[i] - mean) * (x[i] - mean);
  return sqrt (squares / (N_POINTS - 1));
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  Cloud       *cloud = g_new0 (Cloud, 1);
  const int    sign = eda_draw_chance (draw, .5) ? 1 : -1;
  const double r = sign * (.25 + .65 * eda_draw_uniform (draw));
  EdaFigure   *figure;

  for (guint i = 0; i < N_POINTS; i++)
    {
      double z = eda_draw_normal (draw);

      cloud->x[i] = 50 + 10 * z;
      cloud->y[i] = 20 + 4 * (r * z + sqrt (1 - r * r) * eda_draw_normal (draw));
    }
  cloud->r = eda_pearson (cloud->x, cloud->y, N_POINTS).r;
  cloud->sd_x = sd_of (cloud->x);
  cloud->sd_y = sd_of (cloud->y);
  cloud->line = eda_fit_line (cloud->x, cloud->y, N_POINTS);
  figure = eda_game_scatter ("60 points", "x", "y", cloud->x, cloud->y, N_POINTS);
  item->data = cloud;
  item->free_data = g_free;
  item->low = figure->y.low;
  item->high = figure->y.high;
  item->axis = g_strdup ("y");
  item->question = g_strdup ("Lay the line that foretells y from x best (least squares): "
                             "set its height at both ends.");
  g_ptr_array_add (item->figures, figure);
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  const Cloud     *cloud = item->data;
  const EdaFigure *shown = item->figures->pdata[0];
  const double     scale = cloud->sd_x / cloud->sd_y;
  const double     drawn
      = (answer->right - answer->left) / (shown->x.high - shown->x.low) * scale;
  const double     error = eda_angle_between (drawn, cloud->line.slope * scale);
  const double     principal = eda_angle_between (drawn, cloud->r > 0 ? 1 : -1);
  g_autofree char *degrees = eda_format (EDA_ROLE_STATISTIC, error);
  EdaFigure       *figure = eda_figure_copy (shown);

  result->score = eda_score_angle (error);
  result->feedback = g_strdup_printf (
      "Your line is off by %s degrees (both axes in standard deviations).%s",
      degrees,
      principal < error ? " It is nearer to the long axis of the cloud than to least "
                          "squares, as everyone’s is."
                        : "");
  eda_game_add_line (figure,
                     EDA_COLOUR_ACCENT,
                     shown->x.low,
                     answer->left,
                     shown->x.high,
                     answer->right);
  eda_game_add_line (figure,
                     EDA_COLOUR_ALERT,
                     shown->x.low,
                     cloud->line.intercept + cloud->line.slope * shown->x.low,
                     shown->x.high,
                     cloud->line.intercept + cloud->line.slope * shown->x.high);
  eda_figure_set_subtitle (figure, "Orange: your line · red: least squares");
  result->figure = figure;
}

const EdaGame eda_game_eye_fit
    = { "eye-fit",
        N_ ("Eye-fit"),
        N_ ("Lay a regression line by eye, and see where your eye goes instead."),
        "linear",
        8,
        4,
        EDA_ANSWER_LINE,
        0,
        make,
        judge };
