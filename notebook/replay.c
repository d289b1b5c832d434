/* The fold over the registry: the profile first, then the analyses, a few at a time. */

#include "notebook/replay.h"

#include "analysis/profile/prepare.h"
#include "analysis/table/workers.h"

typedef struct
{
  EdaProfile               *profile;
  EdaContext                context; /* reports nothing: that is for one thread only */
  const EdaAnalysis *const *analyses;
  EdaResult               **results;
  GError                  **errors;
} Replay;

static gboolean
run_analysis (gsize item, guint worker, gpointer data)
{
  Replay *self = data;

  (void)worker;
  if (eda_analysis_needs_params (self->analyses[item]))
    {
      self->results[item] = eda_result_new (); /* keeps the place: nothing was chosen */
      return TRUE;
    }
  self->results[item] = eda_analysis_run (
      self->analyses[item], self->profile, NULL, &self->context, &self->errors[item]);
  return self->results[item] != NULL;
}

/* The first error of all is told. */
static GPtrArray *
collect (Replay *self, guint n, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) results
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_result_unref);
  gboolean fine = eda_context_check (context, error);

  for (guint i = 0; i < n; i++)
    {
      if (self->results[i] != NULL)
        g_ptr_array_add (results, self->results[i]);
      if (self->errors[i] != NULL && fine)
        {
          fine = FALSE;
          g_propagate_error (error, g_steal_pointer (&self->errors[i]));
        }
      g_clear_error (&self->errors[i]);
    }
  return fine ? g_steal_pointer (&results) : NULL;
}

GPtrArray *
eda_replay (EdaProfile *profile, const EdaContext *context, GError **error)
{
  EdaTable   *table = eda_profile_get_table (profile);
  gsize       n_rows = eda_table_get_n_rows (table);
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Describing", 0);
  guint       n;
  Replay      self = { profile, EDA_CONTEXT_INIT, eda_analyses (&n), NULL, NULL };
  g_autofree EdaResult **results = g_new0 (EdaResult *, n);
  g_autofree GError    **errors = g_new0 (GError *, n);

  if (!eda_profile_prepare (profile, context, error))
    return NULL;
  if (context != NULL)
    self.context = *context;
  self.context.progress = NULL;
  self.results = results;
  self.errors = errors;
  eda_workers_run (
      eda_workers_count (n_rows * eda_table_get_n_columns (table) * sizeof (double)),
      n,
      run_analysis,
      &self,
      &reporter,
      n_rows,
      NULL);
  return collect (&self, n, context, error);
}
