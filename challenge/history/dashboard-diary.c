/* What was predicted outside of data sets: how often it came true, and how far numbers
 * were off. */

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "analysis/result/format.h"
#include "challenge/history/dashboard-parts.h"
#include "challenge/history/diary.h"

#define RESOLVED 5
#define LEVEL 0.90

typedef struct
{
  double n, right, said, n_said;
} Tally;

static Tally
count (const GPtrArray *entries, const char *tag)
{
  Tally tally = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const EdaDiaryEntry *entry = entries->pdata[i];

      if (entry->outcome == EDA_DIARY_OPEN
          || (tag != NULL && g_strcmp0 (entry->tag, tag) != 0))
        continue;
      tally.n++;
      tally.right += entry->outcome == EDA_DIARY_RIGHT;
      tally.n_said += !isnan (entry->confidence);
      tally.said += isnan (entry->confidence) ? 0 : entry->confidence;
    }
  return tally;
}

/* One row of the figure: what share came true, with its interval, and what was said. */
static void
add_row (EdaFigure *figure, double at, const Tally *tally)
{
  const EdaInterval wilson = eda_interval_share (tally->right, tally->n, LEVEL);
  EdaLayer         *bar = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 2);
  EdaLayer *dot = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 1);

  bar->x[0] = wilson.low;
  bar->x[1] = wilson.high;
  bar->y[0] = bar->y[1] = dot->y[0] = at;
  dot->x[0] = tally->right / tally->n;
  dot->size = 5;
  if (tally->n_said > 0)
    {
      EdaLayer *said = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_ACCENT, 1);

      said->x[0] = tally->said / tally->n_said;
      said->y[0] = at;
      said->size = 4;
    }
}

static EdaFigure *
make_tags (const GPtrArray *entries)
{
  EdaFigure *figure = eda_figure_new ("Predictions that came true");
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *tag = eda_diary_tags (); *tag != NULL; tag++)
    {
      const Tally tally = count (entries, *tag);

      if (tally.n == 0)
        continue;
      add_row (figure, labels->len, &tally);
      g_ptr_array_add (labels, g_strdup_printf ("%s (%.0f)", *tag, tally.n));
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Share", 0, 1);
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)labels->pdata, labels->len);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->aspect = 0.12 + 0.07 * labels->len;
  eda_figure_set_subtitle (
      figure,
      "blue: share right, with its 90 %% interval · orange: how sure, on average");
  return figure;
}

/* Both above zero: on logarithmic axes twice too long is as far off as half. */
static gboolean
has_numbers (const EdaDiaryEntry *entry)
{
  return entry->outcome != EDA_DIARY_OPEN && entry->predicted > 0 && entry->actual > 0;
}

static void
widen (double x, double *low, double *high)
{
  *low = fmin (*low, x);
  *high = fmax (*high, x);
}

static EdaFigure *
make_numbers (const GPtrArray *entries, guint n)
{
  EdaFigure *figure = eda_figure_new ("Predicted and actual numbers");
  EdaLayer  *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, 2);
  EdaLayer  *dots = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, n);
  double     low = INFINITY, high = 0;

  for (guint i = 0, k = 0; i < entries->len; i++)
    {
      const EdaDiaryEntry *entry = entries->pdata[i];

      if (!has_numbers (entry))
        continue;
      dots->x[k] = entry->predicted;
      dots->y[k++] = entry->actual;
      widen (entry->predicted, &low, &high);
      widen (entry->actual, &low, &high);
    }
  eda_axis_set (&figure->x, EDA_AXIS_LOG, "Predicted", low / 1.3, high * 1.3);
  eda_axis_set (&figure->y, EDA_AXIS_LOG, "Actual", low / 1.3, high * 1.3);
  line->x[0] = line->y[0] = low / 1.3;
  line->x[1] = line->y[1] = high * 1.3;
  eda_figure_set_subtitle (
      figure, "n = %u, whatever their unit · above the line: more than predicted", n);
  eda_figure_set_alt (
      figure, "%u predicted numbers against what they turned out to be.", n);
  return figure;
}

static guint
count_numbers (const GPtrArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += has_numbers (entries->pdata[i]);
  return n;
}

gboolean
eda_dashboard_add_diary (EdaDashboardPart    *part,
                         EdaChallengeHistory *history,
                         gint64               wall,
                         GError             **error)
{
  g_autoptr (GPtrArray) entries = eda_diary_list (history, error);
  Tally      all;
  guint      n_numbers;
  EdaFigure *tags;

  if (entries == NULL)
    return FALSE;
  all = count (entries, NULL);
  if (all.n < RESOLVED)
    {
      part->text
          = eda_dashboard_tell_need (RESOLVED, "resolved prediction", NULL, (gsize)all.n);
      return TRUE;
    }
  part->text = g_strdup_printf ("%.0f of %.0f predictions came true (%.0f %%).",
                                all.right,
                                all.n,
                                100 * all.right / all.n);
  tags = make_tags (entries);
  eda_figure_set_alt (tags, "%s", part->text);
  g_ptr_array_add (part->figures, tags);
  n_numbers = count_numbers (entries);
  if (n_numbers >= RESOLVED)
    g_ptr_array_add (part->figures, make_numbers (entries, n_numbers));
  return TRUE;
}
