/* How strongly two columns of levels go together, beyond V. */

#include "analysis/steps/table-measures.h"

#include <math.h>

#include "analysis/findings/say.h"

static const char *
say_effect (GStringChunk *pad, const char *name, EdaRole role, const EdaEffect *effect)
{
  g_autofree char *words
      = g_strdup_printf ("%s, 95 %% from %s to %s",
                         eda_say_equals (pad, name, role, effect->value),
                         eda_say (pad, role, effect->low),
                         eda_say (pad, role, effect->high));

  return g_string_chunk_insert (pad, words);
}

static char *
describe_two_by_two (const EdaCrosstabView *view, GStringChunk *pad)
{
  const EdaCrosstab *tab = view->tab;
  const EdaTwoByTwo *effects = &tab->measures.effects;
  const EdaEffect    points = { 100 * effects->difference.value,
                                100 * effects->difference.low,
                                100 * effects->difference.high };

  return g_strdup_printf (
      "%s is %s in %s of the rows with %s %s, and in %s of those with %s (difference in "
      "points %s). That compares the groups as they are; it does not say that changing "
      "the "
      "one would change the other.",
      view->column_name,
      eda_say_quoted (pad, tab->column_levels[1]),
      eda_say (pad, EDA_ROLE_SHARE, effects->risks[0]),
      view->row_name,
      eda_say_quoted (pad, tab->row_levels[0]),
      eda_say (pad, EDA_ROLE_SHARE, effects->risks[1]),
      eda_say_quoted (pad, tab->row_levels[1]),
      say_effect (pad, "d", EDA_ROLE_STATISTIC, &points));
}

static char *
describe_order (const EdaCrosstabView *view, GStringChunk *pad)
{
  const EdaEffect *gamma = &view->tab->measures.ordinal.gamma;
  const char      *words = gamma->low > 0    ? "rise together"
                           : gamma->high < 0 ? "run against each other"
                                             : "have no order in common that is sure";

  return g_strdup_printf ("In the order of their levels %s and %s %s (%s). A rise and "
                          "fall would not show here.",
                          view->row_name,
                          view->column_name,
                          words,
                          say_effect (pad, "γ", EDA_ROLE_COEFFICIENT, gamma));
}

static char *
describe_guesses (const EdaCrosstabView *view, GStringChunk *pad)
{
  const EdaLambda *lambda = &view->tab->measures.lambda;

  return g_strdup_printf (
      "Knowing %s spares %s of the wrong guesses of %s, and knowing %s spares %s of "
      "those of "
      "%s. None is spared, even where the two are tied, when one level leads everywhere.",
      view->row_name,
      eda_say (pad, EDA_ROLE_SHARE, lambda->columns),
      view->column_name,
      view->column_name,
      eda_say (pad, EDA_ROLE_SHARE, lambda->rows),
      view->row_name);
}

char *
eda_table_measures_describe (const EdaCrosstabView *view)
{
  const EdaCrosstabMeasures *measures = &view->tab->measures;

  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  if (!isnan (measures->effects.difference.value))
    return describe_two_by_two (view, pad);
  if (!isnan (measures->ordinal.gamma.value))
    return describe_order (view, pad);
  return describe_guesses (view, pad);
}

static void
add_effect (EdaGrid *grid, const char *name, EdaRole role, EdaEffect effect)
{
  if (isnan (effect.value))
    return;
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, name);
  eda_grid_add_number (grid, role, effect.value);
  eda_grid_add_number (grid, role, effect.low);
  eda_grid_add_number (grid, role, effect.high);
}

static void
add_plain (EdaGrid *grid, const char *name, EdaRole role, double value)
{
  add_effect (grid, name, role, (EdaEffect){ value, NAN, NAN });
}

static void
add_ordered_rows (EdaGrid *grid, const EdaCrosstabMeasures *measures)
{
  const EdaOrdinal *ordinal = &measures->ordinal;

  add_effect (grid, "γ", EDA_ROLE_COEFFICIENT, ordinal->gamma);
  add_effect (grid, "τ b", EDA_ROLE_COEFFICIENT, ordinal->tau_b);
  add_effect (grid, "τ c", EDA_ROLE_COEFFICIENT, ordinal->tau_c);
  add_effect (grid, "Somers’ d, rows", EDA_ROLE_COEFFICIENT, ordinal->somers_rows);
  add_effect (grid, "Somers’ d, columns", EDA_ROLE_COEFFICIENT, ordinal->somers_columns);
  add_plain (grid, "η of the rows", EDA_ROLE_COEFFICIENT, measures->eta_rows);
  add_plain (grid, "η of the columns", EDA_ROLE_COEFFICIENT, measures->eta_columns);
}

EdaGrid *
eda_table_measures_new_grid (const EdaCrosstabView *view)
{
  static const char *const titles[]
      = { "Measure", "Value", "95 % from", "95 % to", NULL };
  const EdaCrosstab         *tab = view->tab;
  const EdaCrosstabMeasures *measures = &tab->measures;
  const EdaKappa            *kappa = &measures->kappa;
  g_autofree char           *caption
      = g_strdup_printf ("How strongly %s (rows) and %s (columns) go together",
                         view->row_name,
                         view->column_name);
  EdaGrid *grid = eda_grid_new (caption, titles);

  add_effect (grid,
              "V",
              EDA_ROLE_COEFFICIENT,
              (EdaEffect){ tab->test.cramers_v, measures->v_low, measures->v_high });
  add_plain (grid, "λ of the rows", EDA_ROLE_SHARE, measures->lambda.rows);
  add_plain (grid, "λ of the columns", EDA_ROLE_SHARE, measures->lambda.columns);
  add_plain (grid, "U of the rows", EDA_ROLE_SHARE, measures->told.u_rows);
  add_plain (grid, "U of the columns", EDA_ROLE_SHARE, measures->told.u_columns);
  add_effect (grid, "Difference", EDA_ROLE_COEFFICIENT, measures->effects.difference);
  add_effect (grid, "Risk ratio", EDA_ROLE_STATISTIC, measures->effects.ratio);
  add_effect (grid, "Odds ratio", EDA_ROLE_STATISTIC, measures->effects.odds_ratio);
  add_ordered_rows (grid, measures);
  add_effect (grid,
              "κ",
              EDA_ROLE_COEFFICIENT,
              (EdaEffect){ kappa->value, kappa->low, kappa->high });
  eda_grid_set_note (
      grid,
      "V is the plain one, its interval that of all such rows. Measures of order only "
      "for levels with an order; κ only for equal levels on both sides, and of use only "
      "where both judge the same thing.");
  return grid;
}

static void
add_effect_facts (EdaFacts *facts, const char *key, const EdaEffect *effect)
{
  EdaFacts *object;

  if (isnan (effect->value))
    {
      eda_facts_add_null (facts, key);
      return;
    }
  object = eda_facts_add_object (facts, key);
  eda_facts_add_number (object, "value", effect->value);
  eda_facts_add_numbers (object, "ci95", (double[]){ effect->low, effect->high }, 2);
}

static void
add_two_by_two_facts (EdaFacts *facts, const EdaCrosstab *tab)
{
  const EdaTwoByTwo *effects = &tab->measures.effects;
  EdaFacts          *risk;

  add_effect_facts (facts, "odds_ratio", &effects->odds_ratio);
  if (isnan (effects->difference.value))
    {
      eda_facts_add_null (facts, "risk");
      return;
    }
  risk = eda_facts_add_object (facts, "risk");
  eda_facts_add_text (risk, "of", tab->column_levels[1]);
  eda_facts_add_texts (risk, "in", (const char *const *)tab->row_levels);
  eda_facts_add_numbers (risk, "risks", effects->risks, 2);
  add_effect_facts (risk, "difference", &effects->difference);
  add_effect_facts (risk, "ratio", &effects->ratio);
}

static void
add_ordinal_facts (EdaFacts *facts, const EdaOrdinal *ordinal)
{
  EdaFacts *object;

  if (isnan (ordinal->gamma.value))
    {
      eda_facts_add_null (facts, "ordinal");
      return;
    }
  object = eda_facts_add_object (facts, "ordinal");
  add_effect_facts (object, "gamma", &ordinal->gamma);
  add_effect_facts (object, "tau_b", &ordinal->tau_b);
  add_effect_facts (object, "tau_c", &ordinal->tau_c);
  add_effect_facts (object, "somers_rows", &ordinal->somers_rows);
  add_effect_facts (object, "somers_columns", &ordinal->somers_columns);
}

static void
add_kappa_facts (EdaFacts *facts, const EdaKappa *kappa)
{
  const EdaEffect effect = { kappa->value, kappa->low, kappa->high };

  add_effect_facts (facts, "kappa", &effect);
}

void
eda_table_measures_add_facts (EdaFacts *facts, const EdaCrosstab *tab)
{
  const EdaCrosstabMeasures *measures = &tab->measures;
  EdaFacts                  *lambda, *told, *eta;

  eda_facts_add_numbers (
      facts, "cramers_v_ci95", (double[]){ measures->v_low, measures->v_high }, 2);
  lambda = eda_facts_add_object (facts, "lambda");
  eda_facts_add_number (lambda, "rows", measures->lambda.rows);
  eda_facts_add_number (lambda, "columns", measures->lambda.columns);
  eda_facts_add_number (lambda, "symmetric", measures->lambda.symmetric);
  told = eda_facts_add_object (facts, "theils_u");
  eda_facts_add_number (told, "rows", measures->told.u_rows);
  eda_facts_add_number (told, "columns", measures->told.u_columns);
  add_two_by_two_facts (facts, tab);
  add_ordinal_facts (facts, &measures->ordinal);
  eta = eda_facts_add_object (facts, "eta");
  eda_facts_add_number (eta, "rows", measures->eta_rows);
  eda_facts_add_number (eta, "columns", measures->eta_columns);
  add_kappa_facts (facts, &measures->kappa);
}
