/* Cell by cell, in the order of the page. */

#include "analysis/core/error.h"
#include "notebook/plan.h"
#include "notebook/replay.h"

typedef struct
{
  EdaProfile       *profile; /* of the table that the next cell sees */
  const EdaContext *context;
  GArray           *outcomes; /* EdaOutcome; results are ours */
} Fold;

static EdaResult *
apply (Fold *self, const EdaTransform *transform, const EdaEntry *entry, GError **error)
{
  EdaTable        *before = eda_profile_get_table (self->profile);
  const EdaParams *params = eda_entry_get_params (entry);
  g_autoptr (EdaTable) after
      = eda_transform_run (transform, before, params, self->context, error);
  g_autofree char *done = NULL;
  EdaResult       *result;

  if (after == NULL)
    return NULL;
  done = eda_transform_describe (transform, before, after, params);
  result = eda_result_new ();
  eda_result_set_summary (result, "%s", done);
  eda_profile_unref (self->profile);
  self->profile = eda_profile_new (after, NULL);
  return result;
}

/* FALSE with @error. */
static gboolean
run_entry (Fold *self, EdaEntry *entry, GError **error)
{
  const char         *what = eda_entry_get_what (entry);
  const EdaAnalysis  *analysis = what != NULL ? eda_analysis_find (what) : NULL;
  const EdaTransform *transform;
  EdaOutcome          outcome = { entry, analysis, NULL };

  if (eda_plan_can_run (entry, analysis, &transform))
    {
      outcome.result = analysis != NULL ? eda_analysis_run (analysis,
                                                            self->profile,
                                                            eda_entry_get_params (entry),
                                                            self->context,
                                                            error)
                                        : apply (self, transform, entry, error);
      if (outcome.result == NULL)
        {
          g_prefix_error (error, "Block “%s”: ", eda_entry_get_id (entry));
          return FALSE;
        }
    }
  g_array_append_val (self->outcomes, outcome);
  return TRUE;
}

static void
clear_outcome (gpointer data)
{
  g_clear_pointer (&((EdaOutcome *)data)->result, eda_result_unref);
}

GArray *
eda_replay_cells (EdaProfile       *profile,
                  const EdaScript  *script,
                  const EdaContext *context,
                  EdaProfile      **view,
                  GError          **error)
{
  g_autoptr (GArray) outcomes = g_array_new (FALSE, FALSE, sizeof (EdaOutcome));
  Fold     self = { eda_profile_ref (profile), context, outcomes };
  gboolean fine = TRUE;

  g_array_set_clear_func (outcomes, clear_outcome);
  for (guint i = 0; fine && i < eda_script_get_n_entries (script); i++)
    fine = run_entry (&self, eda_script_get_entry (script, i), error);
  if (!fine)
    {
      eda_profile_unref (self.profile);
      return NULL;
    }
  *view = self.profile;
  return g_steal_pointer (&outcomes);
}

GPtrArray *
eda_replay_script (EdaProfile       *profile,
                   const EdaScript  *script,
                   const EdaContext *context,
                   EdaProfile      **view,
                   GPtrArray       **chosen,
                   GError          **error)
{
  g_autoptr (GArray) outcomes = eda_replay_cells (profile, script, context, view, error);
  const EdaOutcome *all;

  if (outcomes == NULL)
    return NULL;
  all = (const EdaOutcome *)(gpointer)outcomes->data;
  if (chosen != NULL)
    *chosen = eda_join_chosen (all, outcomes->len);
  return eda_join_outcomes (all, outcomes->len);
}
