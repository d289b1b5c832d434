/* Sketch the distribution: draw what a variable will look like before seeing it. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/kernels/quantile.h"
#include "analysis/result/format.h"
#include "practice/games/game-figures.h"
#include "practice/games/game.h"
#include "practice/games/scoring.h"
#include "practice/games/story.h"

#define FAR_LOCATION 0.3
#define NARROW 0.75
#define WIDE 1.33
#define OTHER_SHAPE 0.15

extern const EdaGame eda_game_sketch;

/* To two digits. */
static double
round_up (double x)
{
  double unit = 1;

  while (unit * 100 < x)
    unit *= 10;
  while (unit * 10 > x)
    unit /= 10;
  return ceil (x / unit) * unit;
}

/* The axis holds nearly all of the data without telling where they are. */
static void
make (EdaGameItem *item, EdaDraw *draw)
{
  EdaStory        *story = eda_story_new (draw);
  g_autofree char *name = eda_story_dup_name (story);
  const double     spread = story->column->spread;
  double           high;

  item->data = story;
  item->free_data = (GDestroyNotify)eda_story_free;
  high = fmax (story->sorted[story->n - 1],
               story->column->typical + (3 + 2 * eda_draw_uniform (draw)) * spread);
  item->low = 0;
  item->high = round_up (high);
  item->axis = eda_story_dup_axis (story);
  item->question = g_strdup_printf ("%s Draw the shape you expect.", name);
}

/* The worst of the three. */
static char *
dup_feedback (const EdaSketchScore *score)
{
  const double parts[] = { fabs (score->location) / FAR_LOCATION,
                           fabs (log (score->spread)) / log (WIDE),
                           score->shape / OTHER_SHAPE };

  if (parts[0] <= 1 && score->spread >= NARROW && parts[1] <= 1 && parts[2] <= 1)
    return g_strdup ("Centre, spread and shape are right.");
  if (parts[0] >= parts[1] && parts[0] >= parts[2])
    return g_strdup (score->location > 0 ? "Your sketch lies too far to the right."
                                         : "Your sketch lies too far to the left.");
  if (parts[1] >= parts[2])
    return g_strdup (score->spread > 1 ? "Your sketch is too wide."
                                       : "Your sketch is too narrow.");
  return g_strdup ("Centre and spread fit better than the shape.");
}

/* The data as bars, the sketch as a line of steps above them. */
static EdaFigure *
reveal (const EdaGameItem *item, const EdaStory *story, const EdaAnswer *answer)
{
  EdaFigure *figure = eda_game_histogram ("The data and your sketch",
                                          item->axis,
                                          story->sorted,
                                          story->n,
                                          item->low,
                                          item->high,
                                          EDA_GAME_BARS);
  EdaLayer  *line
      = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, 2 * EDA_GAME_BARS);
  const double width = (item->high - item->low) / EDA_GAME_BARS;
  double       total = 0, most = figure->y.high;

  for (guint i = 0; i < EDA_GAME_BARS; i++)
    total += answer->bars[i];
  for (guint i = 0; i < EDA_GAME_BARS; i++)
    {
      const double height = answer->bars[i] / total * (double)story->n;

      line->x[2 * i] = item->low + i * width;
      line->x[2 * i + 1] = item->low + (i + 1) * width;
      line->y[2 * i] = line->y[2 * i + 1] = height;
      most = fmax (most, height * 1.05);
    }
  figure->y.high = most;
  eda_figure_set_subtitle (figure, "Bars: the data · line: your sketch");
  eda_figure_set_alt (figure, "The data as bars, and over them the sketch as a line.");
  return figure;
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  const EdaStory *story = item->data;
  EdaSketchScore  score;
  double          total = 0;

  for (guint i = 0; i < EDA_GAME_BARS; i++)
    total += answer->bars[i];
  if (total <= 0)
    {
      result->feedback = g_strdup ("Nothing was drawn.");
      return;
    }
  score = eda_score_sketch (
      answer->bars, EDA_GAME_BARS, item->low, item->high, story->sorted, story->n);
  g_autofree char *median
      = eda_format (EDA_ROLE_VALUE, eda_quantile (story->sorted, story->n, .5));
  g_autofree char *worst = dup_feedback (&score);

  result->score = score.score;
  result->feedback = g_strdup_printf ("%s The median of the data is %s.", worst, median);
  result->figure = reveal (item, story, answer);
}

const EdaGame eda_game_sketch
    = { "sketch",
        N_ ("Sketch the distribution"),
        N_ ("Say what you expect of a variable by drawing it, then see it."),
        "skew_right|skew_left|bimodal|heavy_tail",
        8,
        8,
        EDA_ANSWER_BARS,
        0,
        make,
        judge };
