/* The six steps and the registry of analyses. Its rows come from analysis_names in
 * meson.build. */

#include "analysis/steps/step.h"

#include <glib/gi18n.h>

#include "analysis/findings/column-needs.h"
#include "analysis/table/param-columns.h"

#define EDA_ROW(name) extern const EdaAnalysis eda_analysis_##name;
#include "analysis/steps/analysis-rows.inc"
#undef EDA_ROW

static const EdaAnalysis *const analyses[] = {
#define EDA_ROW(name) &eda_analysis_##name,
#include "analysis/steps/analysis-rows.inc"
#undef EDA_ROW
  NULL,
};

static const EdaStep steps[EDA_N_STEPS] = {
  { 1,
    "shape",
    N_ ("Shape & Types"),
    N_ ("What is in this table, and is each column what it seems?") },
  { 2,
    "missing",
    N_ ("Missing Data"),
    N_ ("What is not there, and is it missing by chance?") },
  { 3,
    "distributions",
    N_ ("Distributions"),
    N_ ("How are the values of each column spread?") },
  { 4, "relationships", N_ ("Relationships"), N_ ("Which columns move together?") },
  { 5,
    "categories",
    N_ ("Categories"),
    N_ ("How are the groups filled, and do they go together?") },
  { 6, "outliers", N_ ("Outliers"), N_ ("Which values stand far from the rest?") },
};

const EdaStep *
eda_step_get (guint number)
{
  g_return_val_if_fail (number >= 1 && number <= EDA_N_STEPS, NULL);
  return &steps[number - 1];
}

const EdaAnalysis *const *
eda_analyses (guint *n)
{
  if (n != NULL)
    *n = G_N_ELEMENTS (analyses) - 1;
  return analyses;
}

const EdaAnalysis *
eda_analysis_find (const char *id)
{
  for (guint i = 0; analyses[i] != NULL; i++)
    if (g_strcmp0 (analyses[i]->id, id) == 0)
      return analyses[i];
  return NULL;
}

static gboolean
leads_its_step (const EdaAnalysis *self)
{
  return g_strcmp0 (self->id, eda_step_get (self->step)->id) == 0;
}

gboolean
eda_analysis_needs_params (const EdaAnalysis *self)
{
  for (const EdaParamSpec *spec = self->params; spec != NULL && spec->key != NULL; spec++)
    if (spec->required)
      return TRUE;
  return FALSE;
}

EdaResult *
eda_analysis_run (const EdaAnalysis *self,
                  EdaProfile        *profile,
                  const EdaParams   *params,
                  const EdaContext  *context,
                  GError           **error)
{
  g_autoptr (EdaResult) result = eda_result_new ();
  g_autoptr (EdaParams) silent = eda_params_new ();

  if (params == NULL)
    params = silent;
  if (!eda_context_check (context, error)
      || !eda_params_check (params, self->params, error)
      || !eda_params_check_columns (
          params, self->params, eda_profile_get_table (profile), error)
      || !self->run (profile, params, context, result, error))
    return NULL;
  if (leads_its_step (self))
    {
      g_autoptr (GPtrArray) found = eda_find_for_step (profile, self->step, context);

      eda_rules_add_coverage (profile, self->step, context, result);
      eda_result_begin_group (result, NULL);
      for (guint i = 0; i < found->len; i++)
        eda_result_take_finding (result, eda_finding_ref (found->pdata[i]));
    }
  return g_steal_pointer (&result);
}
