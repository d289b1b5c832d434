/* Pictures of a challenge: its time, and what findings and misses look like. */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/step.h"
#include "report/challenge-parts.h"

#define MINUTE 60000.0
#define BAR 0.32 /* half of its height */

static EdaLayer *
add_bars (EdaFigure *figure, EdaColour colour, double half)
{
  EdaLayer *layer = eda_figure_add (figure, EDA_LAYER_BARS, colour, EDA_N_TIMED_PHASES);

  layer->horizontal = TRUE;
  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      layer->x[i] = i - half;
      layer->x2[i] = i + half;
    }
  return layer;
}

static void
tell_times (EdaFigure *figure, const double planned[], const double used[], guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s%s %.0f of %.0f minutes",
                            i > 0 ? ", " : "",
                            figure->y.labels[i],
                            used[i],
                            planned[i]);
  eda_figure_set_alt (figure, "Used of the planned time: %s.", text->str);
}

EdaFigure *
eda_challenge_new_timeline (const EdaSession *session)
{
  static const char *const names[] = { "Hypotheses", "Explore", "Compare", "Reflect" };
  const EdaSessionPlan    *plan = eda_session_get_plan (session);
  EdaFigure               *figure = eda_figure_new ("Planned and used time");
  EdaLayer                *wanted = add_bars (figure, EDA_COLOUR_MUTED, 1.25 * BAR);
  EdaLayer                *taken = add_bars (figure, EDA_COLOUR_PRIMARY, 0.6 * BAR);
  double                   most = 1;

  wanted->soft = TRUE;
  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      const EdaPhase phase = (EdaPhase)(EDA_PHASE_HYPOTHESES + i);

      wanted->y[i] = (double)eda_session_plan_get_ms (plan, phase) / MINUTE;
      taken->y[i] = (double)eda_session_get_active_ms (session, phase) / MINUTE;
      most = fmax (most, fmax (wanted->y[i], taken->y[i]));
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Minutes", 0, 1.05 * most);
  eda_axis_set_labels (&figure->y, NULL, names, EDA_N_TIMED_PHASES);
  figure->y.reversed = TRUE;
  figure->aspect = 0.3;
  eda_figure_set_subtitle (figure, "pale: planned · blue: used, pauses not counted");
  tell_times (figure, wanted->y, taken->y, EDA_N_TIMED_PHASES);
  return figure;
}

/* The first figure that an analysis of these columns makes. */
static EdaFigure *
run_for_figure (EdaProfile       *profile,
                const char       *id,
                EdaParams        *take_params,
                const EdaContext *context)
{
  g_autoptr (EdaParams) params = take_params;
  g_autoptr (EdaResult) result
      = eda_analysis_run (eda_analysis_find (id), profile, params, context, NULL);

  for (guint i = 0; result != NULL && i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);

      if (block->kind == EDA_BLOCK_FIGURE)
        return eda_figure_ref (block->figure);
    }
  return NULL;
}

static EdaParams *
choose (const char *key, const char *value, const char *key2, const char *value2)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) one = eda_params_with_text (none, key, value);

  return key2 != NULL ? eda_params_with_text (one, key2, value2) : eda_params_ref (one);
}

static const EdaColumnProfile *
find_column (EdaProfile *profile, const char *name, const EdaContext *context)
{
  EdaColumn *column = eda_table_find_column (eda_profile_get_table (profile), name);

  return column != NULL ? eda_profile_get_column (
             profile, eda_column_get_position (column) - 1, context, NULL)
                        : NULL;
}

/* @x, @y: (array length=n): the complete pairs go to the front; how many */
static gsize
read_pairs (const EdaColumn *a, const EdaColumn *b, double *x, double *y, gsize n)
{
  gsize kept = 0;

  for (gsize row = 0; row < n; row++)
    {
      x[kept] = eda_column_get_number (a, row);
      y[kept] = eda_column_get_number (b, row);
      kept += isfinite (x[kept]) && isfinite (y[kept]);
    }
  return kept;
}

static EdaFigure *
scatter (EdaProfile *profile, const EdaColumnProfile *x, const EdaColumnProfile *y)
{
  const gsize        n = eda_table_get_n_rows (eda_profile_get_table (profile));
  g_autofree double *a = g_new (double, n + 1), *b = g_new (double, n + 1);
  g_autofree char   *r = NULL, *said = NULL;
  const gsize        kept = read_pairs (x->column, y->column, a, b, n);

  if (kept < 2)
    return NULL;
  r = eda_format (EDA_ROLE_COEFFICIENT, eda_pearson (a, b, kept).r);
  said = g_strconcat ("r = ", r, NULL);
  return eda_scatter_new_figure (x, y, said);
}

static EdaFigure *
picture_pair (EdaProfile *profile, char **names, const EdaContext *context)
{
  const EdaColumnProfile *a = find_column (profile, names[0], context);
  const EdaColumnProfile *b = find_column (profile, names[1], context);

  if (a == NULL || b == NULL)
    return NULL;
  if (a->numeric && b->numeric)
    return scatter (profile, a, b);
  if (a->numeric != b->numeric)
    return run_for_figure (
        profile,
        "compare-groups",
        choose ("value", names[a->numeric ? 0 : 1], "groups", names[a->numeric ? 1 : 0]),
        context);
  return run_for_figure (
      profile, "crosstab", choose ("rows", names[0], "columns", names[1]), context);
}

EdaFigure *
eda_challenge_new_figure_of (EdaProfile           *profile,
                             const EdaPatternType *pattern,
                             char                **columns,
                             const EdaContext     *context)
{
  const guint n = columns != NULL ? g_strv_length (columns) : 0;

  if (profile == NULL || n == 0)
    return NULL;
  if (pattern != NULL && pattern->step == 2)
    return run_for_figure (profile, "missing", eda_params_new (), context);
  return n == 1 ? run_for_figure (
             profile, "variable", choose ("column", columns[0], NULL, NULL), context)
                : picture_pair (profile, columns, context);
}
