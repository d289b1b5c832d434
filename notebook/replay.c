/* The fold over the registry, synchronous: what batch and tests run. */

#include "notebook/replay.h"

#include "analysis/profile/prepare.h"

GPtrArray *
eda_replay (EdaProfile *profile, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) results
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_result_unref);
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  if (!eda_profile_prepare (profile, context, error))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      EdaProgress progress = { .stage = analyses[i]->title };
      EdaResult  *result;

      eda_context_report (context, &progress);
      result = eda_analysis_run (analyses[i], profile, context, error);
      if (result == NULL)
        return NULL;
      g_ptr_array_add (results, result);
    }
  return g_steal_pointer (&results);
}
