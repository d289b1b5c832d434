/* Pictures of a challenge: its time, and what findings and misses look like. */

#include <math.h>

#include "analysis/kernels/correlation.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/step.h"
#include "challenge/session/time-figure.h"
#include "report/challenge-parts.h"

#define MINUTE 60000.0

EdaFigure *
eda_challenge_new_timeline (const EdaSession *session)
{
  double planned[EDA_N_TIMED_PHASES], used[EDA_N_TIMED_PHASES];

  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      const EdaPhase phase = (EdaPhase)(EDA_PHASE_HYPOTHESES + i);

      planned[i] = (double)eda_session_plan_get_ms (eda_session_get_plan (session), phase)
                   / MINUTE;
      used[i] = (double)eda_session_get_active_ms (session, phase) / MINUTE;
    }
  return eda_time_figure_new ("Planned and used time", planned, used);
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
