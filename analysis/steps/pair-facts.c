/* The checks of one pair as facts. */

#include "analysis/steps/pair-facts.h"

#include <math.h>

#include "analysis/steps/relationship-figures.h"

/* Which column is looked at along which. */
static void
add_way (EdaFacts *object, guint way, const char *a, const char *b)
{
  eda_facts_add_text (object, "of", way == 0 ? b : a);
  eda_facts_add_text (object, "on", way == 0 ? a : b);
}

/* Of 95 %; null where there is none. */
static void
add_interval (EdaFacts *object, const char *key, EdaInterval interval)
{
  if (isfinite (interval.low))
    eda_facts_add_numbers (
        object, key, (const double[]){ interval.low, interval.high }, 2);
  else
    eda_facts_add_null (object, key);
}

static void
add_dependence (EdaFacts *object, const EdaPairCheck *check)
{
  EdaFacts *dcor = eda_facts_add_object (object, "dcor");
  EdaFacts *xi = eda_facts_add_object (object, "xi");

  eda_facts_add_number (dcor, "value", check->dcor);
  add_interval (dcor, "ci95", check->dcor_interval);
  eda_facts_add_number (dcor, "p", check->dcor_p);
  eda_facts_add_number (dcor, "p_permuted", check->dcor_permuted_p);
  eda_facts_add_number (dcor, "q", check->dcor_q);
  eda_facts_add_numbers (
      xi, "value", (const double[]){ check->xi[0].xi, check->xi[1].xi }, 2);
  eda_facts_add_numbers (xi, "p", (const double[]){ check->xi[0].p, check->xi[1].p }, 2);
}

static void
add_influence (EdaFacts *object, const EdaPairCheck *check)
{
  const EdaInfluence *influence = &check->influence;
  EdaFacts           *facts = eda_facts_add_object (object, "leave_one_out");

  eda_facts_add_number (facts, "low", influence->low);
  eda_facts_add_number (facts, "high", influence->high);
  eda_facts_add_count (facts, "row", (gint64)influence->row + 1);
  eda_facts_add_number (facts, "without", influence->without);
  eda_facts_add_count (facts, "few", (gint64)influence->few);
  eda_facts_add_number (facts, "without_few", influence->without_few);
  add_interval (facts, "change_ci95", check->change_interval);
}

static void
add_spread (EdaFacts *object, const EdaPairCheck *check, const char *a, const char *b)
{
  const EdaSpreadCheck *spread = &check->spread[check->spread_way];
  EdaFacts             *facts = eda_facts_add_object (object, "breusch_pagan");

  add_way (facts, check->spread_way, a, b);
  eda_facts_add_number (facts, "lm", spread->lm);
  eda_facts_add_number (facts, "p", check->spread_p);
  eda_facts_add_number (facts, "q", check->spread_q);
  eda_facts_add_number (facts, "spread_ratio", spread->spread_ratio);
}

static void
add_curve (EdaFacts *object, const EdaPairCheck *check, const char *a, const char *b)
{
  const EdaCurveCheck *curve = eda_pair_check_get_curve (check);
  EdaFacts            *facts = eda_facts_add_object (object, "curve");

  add_way (facts, check->curve_way, a, b);
  eda_facts_add_number (facts, "f", curve->f);
  eda_facts_add_number (facts, "df1", curve->df1);
  eda_facts_add_number (facts, "df2", curve->df2);
  eda_facts_add_number (facts, "p", check->curve_p);
  eda_facts_add_number (facts, "q", check->curve_q);
  eda_facts_add_number (facts, "r2_line", curve->r2_line);
  eda_facts_add_number (facts, "r2_curve", curve->r2_curve);
}

static void
add_robust (EdaFacts *object, const EdaPairCheck *check)
{
  EdaFacts *theil_sen = eda_facts_add_object (object, "theil_sen");
  EdaFacts *resistant = eda_facts_add_object (object, "resistant_line");

  eda_facts_add_number (theil_sen, "slope", check->theil_sen.slope);
  add_interval (
      theil_sen, "ci95", (EdaInterval){ check->theil_sen.low, check->theil_sen.high });
  eda_facts_add_number (theil_sen, "intercept", check->theil_sen.intercept);
  eda_facts_add_number (resistant, "slope", check->resistant.slope);
  eda_facts_add_number (resistant, "intercept", check->resistant.intercept);
  eda_facts_add_number (object, "bicor", check->bicor);
}

void
eda_pair_check_add_facts (EdaFacts           *object,
                          const EdaPairCheck *check,
                          const char         *a,
                          const char         *b)
{
  eda_facts_add_count (object, "n_used", (gint64)check->n_used);
  add_dependence (object, check);
  add_influence (object, check);
  add_spread (object, check, a, b);
  add_curve (object, check, a, b);
  add_robust (object, check);
}

/* The band and, behind it, the curve. NULL when none could be drawn. */
static EdaLayer *const *
find_curve (const EdaFigure *scatter)
{
  for (guint i = 0; i + 1 < scatter->layers->len; i++)
    if (((const EdaLayer *)scatter->layers->pdata[i])->kind == EDA_LAYER_BAND)
      return (EdaLayer *const *)&scatter->layers->pdata[i];
  return NULL;
}

static const char *
name_scale (const EdaAxis *axis)
{
  return axis->kind == EDA_AXIS_LOG ? "log" : "linear";
}

void
eda_scatter_add_facts (EdaFacts *object, const EdaFigure *scatter, gsize n)
{
  EdaLayer *const *found = find_curve (scatter);
  const EdaLayer  *band, *curve;
  EdaFacts        *facts;

  if (found == NULL)
    {
      eda_facts_add_null (object, "lowess");
      return;
    }
  band = found[0];
  curve = found[1];
  facts = eda_facts_add_object (object, "lowess");
  eda_facts_add_text (facts, "of", scatter->y.column);
  eda_facts_add_text (facts, "on", scatter->x.column);
  eda_facts_add_text (facts, "scale_of", name_scale (&scatter->y));
  eda_facts_add_text (facts, "scale_on", name_scale (&scatter->x));
  eda_facts_add_number (facts, "span", EDA_SCATTER_SPAN);
  eda_facts_add_count (facts, "rounds", EDA_SCATTER_ROUNDS);
  eda_facts_add_count (facts, "n", (gint64)n);
  eda_facts_add_count (facts, "n_used", (gint64)MIN (n, EDA_SCATTER_CURVE_ROWS));
  eda_facts_add_numbers (facts, "x", curve->x, curve->n);
  eda_facts_add_numbers (facts, "y", curve->y, curve->n);
  eda_facts_add_numbers (facts, "low", band->y, band->n);
  eda_facts_add_numbers (facts, "high", band->y2, band->n);
}
