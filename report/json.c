/* The JSON report: the model as it is. */

#include "report/json.h"

#include "report/challenge.h"
#include "report/comparison.h"
#include "report/model.h"

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (EdaFacts) model = NULL;

  if (!eda_context_check (context, error))
    return NULL;
  model = eda_report_model (report->profile, report->results, report->seed);
  eda_report_add_notebook (model, report->script);
  return eda_facts_to_json (model);
}

static GBytes *
compare (const EdaComparisonReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (EdaFacts) model = NULL;

  if (!eda_context_check (context, error))
    return NULL;
  model = eda_comparison_model (report);
  return eda_facts_to_json (model);
}

static GBytes *
tell_challenge (const EdaChallengeReport *report,
                const EdaContext         *context,
                GError                  **error)
{
  g_autoptr (EdaFacts) model = NULL;

  if (!eda_context_check (context, error))
    return NULL;
  model = eda_challenge_model (report);
  return eda_facts_to_json (model);
}

const EdaReportFormat eda_report_format_json
    = { "json", ".json", FALSE, NULL, FALSE, render, compare, tell_challenge };
