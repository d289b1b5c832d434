/* Two sentences: describe one number so that a reader sees it. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/kernels/quantile.h"

#include "analysis/result/format.h"
#include "practice/games/describe.h"
#include "practice/games/game-figures.h"
#include "practice/games/game.h"
#include "practice/games/story.h"

#define N_BINS 30
#define FENCE 1.5

extern const EdaGame eda_game_sentences;

static EdaDescribed
describe (const EdaStory *story)
{
  static const EdaDescribedShape shapes[]
      = { [EDA_STORY_RIGHT] = EDA_DESCRIBED_RIGHT,
          [EDA_STORY_LEFT] = EDA_DESCRIBED_LEFT,
          [EDA_STORY_NORMAL] = EDA_DESCRIBED_NORMAL,
          [EDA_STORY_BIMODAL] = EDA_DESCRIBED_BIMODAL,
          [EDA_STORY_UNIFORM] = EDA_DESCRIBED_UNIFORM };
  const double *x = story->sorted;
  const double  n = (double)story->n;
  EdaDescribed  facts = { .name = story->column->name,
                          .unit = story->column->unit,
                          .shape = shapes[story->shape],
                          .median = eda_quantile (x, story->n, .5),
                          .q1 = eda_quantile (x, story->n, .25),
                          .q3 = eda_quantile (x, story->n, .75),
                          .min = x[0],
                          .max = x[story->n - 1] };
  const double  reach = FENCE * (facts.q3 - facts.q1);
  double        squares = 0, tail;

  for (gsize i = 0; i < story->n; i++)
    {
      facts.mean += x[i] / n;
      facts.beyond_share += (x[i] < facts.q1 - reach || x[i] > facts.q3 + reach) / n;
    }
  for (gsize i = 0; i < story->n; i++)
    squares += (x[i] - facts.mean) * (x[i] - facts.mean);
  facts.sd = sqrt (squares / (n - 1));
  eda_l_moments (x, story->n, &facts.l_skewness, &tail);
  return facts;
}

static void
tell_numbers (EdaFigure *figure, const EdaDescribed *facts, gsize n)
{
  g_autofree char *min = eda_format (EDA_ROLE_VALUE, facts->min);
  g_autofree char *q1 = eda_format (EDA_ROLE_VALUE, facts->q1);
  g_autofree char *median = eda_format (EDA_ROLE_VALUE, facts->median);
  g_autofree char *mean = eda_format (EDA_ROLE_VALUE, facts->mean);
  g_autofree char *q3 = eda_format (EDA_ROLE_VALUE, facts->q3);
  g_autofree char *max = eda_format (EDA_ROLE_VALUE, facts->max);
  g_autofree char *sd = eda_format (EDA_ROLE_VALUE, facts->sd);

  eda_figure_set_subtitle (figure,
                           "n = %zu · min %s, quartiles %s and %s, max %s · median %s, "
                           "mean %s, SD %s",
                           n,
                           min,
                           q1,
                           q3,
                           max,
                           median,
                           mean,
                           sd);
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  EdaStory          *story = eda_story_new (draw);
  const EdaDescribed facts = describe (story);
  g_autofree char   *name = eda_story_dup_name (story);
  g_autofree char   *axis = eda_story_dup_axis (story);
  EdaFigure         *figure = eda_game_histogram (
      axis, axis, story->sorted, story->n, facts.min, facts.max, N_BINS);

  tell_numbers (figure, &facts, story->n);
  item->data = story;
  item->free_data = (GDestroyNotify)eda_story_free;
  item->question = g_strdup_printf (
      "%s Describe it in exactly two sentences: shape, centre, spread, "
      "what is unusual.",
      name);
  g_ptr_array_add (item->figures, figure);
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  const EdaDescribed        facts = describe (item->data);
  const EdaDescriptionScore score
      = eda_description_score (answer->text != NULL ? answer->text : "", &facts);

  result->score = 10 * score.total;
  result->feedback = g_strdup_printf (
      "Shape %d of 3, centre %d of 2, spread %d of 2, unusual %d of 2, variable %d of "
      "1%s.",
      score.shape,
      score.centre,
      score.spread,
      score.unusual,
      score.context,
      score.penalty > 0 ? ", less what is not two sentences of 60 words" : "");
  result->example = eda_description_dup_model (&facts);
}

const EdaGame eda_game_sentences
    = { "sentences",
        N_ ("Two sentences"),
        N_ ("Describe one variable so that a reader sees it."),
        "skew_right|skew_left|bimodal|outlier_uni",
        4,
        6,
        EDA_ANSWER_TEXT,
        0,
        make,
        judge };
