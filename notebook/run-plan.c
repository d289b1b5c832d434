/* A plan is carried out: first the tables, each made from the one before, so that what is
 * shown beside the cells is right at once; then the analyses, in their order. */

#include "analysis/core/error.h"
#include "notebook/column-item.h"
#include "notebook/run-private.h"

#define SKETCH_BATCH 64

/* The first pass over every column: the steps find it done. */
static void
sketch_columns (EdaRun *run, EdaProfile *profile, const EdaContext *context)
{
  guint   n_columns = eda_table_get_n_columns (eda_profile_get_table (profile));
  GArray *batch = g_array_new (FALSE, FALSE, sizeof (EdaColumnSketch));
  guint   first = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumnProfile *column = eda_profile_get_column (profile, i, context, NULL);
      EdaColumnSketch         sketch;

      if (column == NULL)
        break;
      sketch = eda_column_sketch (column);
      g_array_append_val (batch, sketch);
      if (batch->len == SKETCH_BATCH)
        {
          eda_run_tell_sketched (run, first, batch);
          batch = g_array_new (FALSE, FALSE, sizeof (EdaColumnSketch));
          first = i + 1;
        }
    }
  eda_run_tell_sketched (run, first, batch);
}

static gboolean
is_wanted (const EdaRun *run, const EdaPlanItem *item)
{
  return g_hash_table_contains (run->work.wanted, item->key);
}

/* What stands on a table that could not be made. */
static void
post_without_table (EdaRun *run, const EdaPlanItem *item)
{
  GError *error = NULL;

  eda_error_set (&error,
                 EDA_ERROR_OPTION,
                 NULL,
                 "Mend or remove the failed cell above.",
                 "This needs the table that a cell above could not make");
  if (is_wanted (run, item))
    eda_run_tell_finished (run, item, NULL, error);
  else
    g_error_free (error);
}

static EdaResult *
describe_transform (const EdaPlanItem *item, EdaTable *before, EdaTable *after)
{
  EdaResult       *result = eda_result_new ();
  g_autofree char *text = eda_transform_describe (
      item->transform, before, after, eda_entry_get_params (item->entry));

  eda_result_set_summary (result, "%s", text);
  return result;
}

/* Returns: (nullable) (transfer full): NULL when the transform fails, and says so */
static EdaProfile *
make_table (EdaRun            *run,
            const EdaPlanItem *item,
            EdaProfile        *before,
            const EdaContext  *context)
{
  EdaTable   *table = eda_profile_get_table (before);
  EdaProfile *kept = g_hash_table_lookup (run->work.tables, item->key);
  g_autoptr (EdaProfile) profile = kept != NULL ? eda_profile_ref (kept) : NULL;
  g_autoptr (EdaTable) made = NULL;
  GError *error = NULL;

  if (profile == NULL)
    {
      made = eda_transform_run (
          item->transform, table, eda_entry_get_params (item->entry), context, &error);
      if (made == NULL)
        {
          eda_run_tell_finished (run, item, NULL, error);
          return NULL;
        }
      profile = eda_profile_new (made, NULL);
      eda_run_tell_made (run, item, profile);
    }
  if (is_wanted (run, item))
    eda_run_tell_finished (
        run,
        item,
        describe_transform (item, table, eda_profile_get_table (profile)),
        NULL);
  return g_steal_pointer (&profile);
}

/* The profile of each table of the plan by its key, as far as they can be made. */
static GHashTable *
make_tables (EdaRun *run, const EdaContext *context)
{
  EdaPlan    *plan = run->work.plan;
  EdaProfile *last = run->work.profile;
  GHashTable *tables = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify)eda_profile_unref);

  g_hash_table_insert (
      tables, (gpointer)eda_plan_get_first_key (plan), eda_profile_ref (last));
  for (guint i = 0; i < eda_plan_get_n_items (plan); i++)
    {
      const EdaPlanItem *item = eda_plan_get_item (plan, i);
      EdaProfile        *before = g_hash_table_lookup (tables, item->table_key);
      EdaProfile        *made;

      if (item->transform == NULL)
        continue;
      made = before != NULL ? make_table (run, item, before, context) : NULL;
      if (before == NULL)
        post_without_table (run, item);
      if (made != NULL)
        g_hash_table_insert (tables, item->key, last = made);
    }
  eda_run_tell_viewed (run, last);
  if (run->work.sketch)
    sketch_columns (run, last, context);
  return tables;
}

static void
run_item (EdaRun            *run,
          const EdaPlanItem *item,
          EdaProfile        *profile,
          const EdaContext  *context)
{
  GError    *error = NULL;
  EdaResult *result;

  eda_run_tell_started (run, item);
  result = eda_analysis_run (
      item->analysis, profile, eda_entry_get_params (item->entry), context, &error);
  eda_run_tell_finished (run, item, result, error);
}

gpointer
eda_run_plan_thread (gpointer data)
{
  EdaRun    *run = data;
  EdaPlan   *plan = run->work.plan;
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GHashTable) tables = NULL;

  context.cancellable = run->cancellable;
  context.seed = eda_plan_get_seed (plan);
  context.progress = eda_run_report_progress;
  context.progress_data = run;
  tables = make_tables (run, &context);
  for (guint i = 0; i < eda_plan_get_n_items (plan); i++)
    {
      const EdaPlanItem *item = eda_plan_get_item (plan, i);
      EdaProfile        *profile = g_hash_table_lookup (tables, item->table_key);

      if (item->analysis == NULL || !is_wanted (run, item)
          || g_cancellable_is_cancelled (run->cancellable))
        continue;
      if (profile != NULL)
        run_item (run, item, profile, &context);
      else
        post_without_table (run, item);
    }
  eda_run_tell_ended (run);
  eda_run_unref (run);
  return NULL;
}
