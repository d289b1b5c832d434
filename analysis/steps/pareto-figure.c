/* Levels by frequency with their running total: how few of them make up most of the rows.
 */

#include "analysis/steps/pareto-figure.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"

#define MOST_OF_THEM 80.0 /* per cent: Pareto's "vital few" */

static double
share_of_first (const EdaColumnProfile *column, guint n)
{
  gsize sum = 0;

  for (guint i = 0; i < n; i++)
    sum += column->levels[i].count;
  return (double)sum / (double)column->n;
}

/* How many of the first levels it takes; all that are shown when those are fewer. */
static guint
count_vital (const EdaColumnProfile *column, guint n)
{
  guint vital = 1;

  while (vital < n && 100 * share_of_first (column, vital) < MOST_OF_THEM)
    vital++;
  return vital;
}

static void
add_layers (EdaFigure *figure, const EdaColumnProfile *column, guint n)
{
  EdaLayer *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, n);
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, n);
  EdaLayer *dots = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_ACCENT, n);

  for (guint i = 0; i < n; i++)
    {
      bars->x[i] = i - 0.36;
      bars->x2[i] = i + 0.36;
      bars->y[i] = 100.0 * (double)column->levels[i].count / (double)column->n;
      line->x[i] = dots->x[i] = i;
      line->y[i] = dots->y[i] = 100 * share_of_first (column, i + 1);
    }
  dots->size = 3.5;
}

EdaFigure *
eda_pareto_new_figure (const EdaColumnProfile *column, guint most)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint            n = MIN (column->n_levels, most);
  guint            vital = count_vital (column, n);
  g_autofree char *title
      = g_strdup_printf ("Shares of %s", eda_column_profile_get_name (column));
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *goal;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer)eda_say_level (pad, column->levels[i].value));
  add_layers (figure, column, n);
  goal = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);
  goal->horizontal = TRUE;
  goal->y[0] = MOST_OF_THEM;
  eda_axis_set_names (&figure->x, NULL, (const char *const *)names->pdata, n);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Per cent", 0, 104);
  figure->y.tick_high = 100;
  figure->aspect = 0.62; /* names may stand upright */
  eda_figure_set_subtitle (figure,
                           "n = %s · bars: %s · line: running total, dashed: 80 %%",
                           eda_say (pad, EDA_ROLE_COUNT, column->n),
                           n < column->distinct ? "the most frequent levels"
                                                : "each level");
  eda_figure_set_alt (figure,
                      "Pareto chart of %s of %s: the first %s hold %s of the values.",
                      eda_say_count (pad, column->distinct, "level", NULL),
                      eda_column_profile_get_name (column),
                      eda_say (pad, EDA_ROLE_COUNT, vital),
                      eda_say (pad, EDA_ROLE_SHARE, share_of_first (column, vital)));
  return figure;
}
