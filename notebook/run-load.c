/* A file is loaded: of a big one the first rows at once, then all. */

#include "analysis/core/error.h"
#include "analysis/table/head.h"
#include "notebook/run-private.h"
#include "notebook/width.h"

static void
preview (EdaRun *run)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) first_rows = NULL;

  if (!run->opening || run->rows.choose != NULL)
    return;
  context.cancellable = run->cancellable;
  first_rows = eda_head_load (run->file,
                              eda_load_settings_get_options (run->settings),
                              &context,
                              &run->rows_per_byte);
  if (first_rows == NULL)
    return;
  eda_run_tell_preview (run, g_steal_pointer (&first_rows));
}

static EdaTable *
read_table (EdaRun *run, GError **error)
{
  EdaLoadOptions options = *eda_load_settings_get_options (run->settings);
  EdaContext     context = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) table = NULL;

  context.cancellable = run->cancellable;
  context.progress = eda_run_report_progress;
  context.progress_data = run;
  options.keep_on_cancel = run->opening && run->rows.choose == NULL;
  table = eda_load_file (run->file, &options, &context, error);
  /* Of no use, and not what the file says of itself. */
  if (table != NULL && eda_table_get_source (table)->partial
      && eda_table_get_n_rows (table) == 0)
    {
      eda_context_check (&context, error);
      return NULL;
    }
  if (table != NULL && !eda_width_check (table, options.max_memory, error))
    return NULL;
  return g_steal_pointer (&table);
}

/* NULL with @error: there is no table, or no room for its rows. */
static EdaTable *
choose_rows (EdaRun *run, EdaTable *take_table, GError **error)
{
  g_autoptr (EdaTable) table = take_table;

  if (table == NULL || run->rows.choose == NULL)
    return g_steal_pointer (&table);
  return run->rows.choose (
      table,
      run->rows.data != NULL ? g_bytes_get_data (run->rows.data, NULL) : NULL,
      error);
}

/* A window has no option to name a ceiling with. */
static void
suggest_batch (GError *error)
{
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY))
    eda_error_change_hint (error,
                           "Take a part of its rows or columns, or let the program "
                           "eda-batch read it all, with --max-memory.");
}

gpointer
eda_run_load_thread (gpointer data)
{
  EdaRun *run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaProfile) profile = NULL;

  preview (run);
  table = choose_rows (run, read_table (run, &error), &error);
  if (table != NULL)
    {
      eda_source_info_start_sha256 (eda_table_get_source (table));
      profile = eda_profile_new (table, NULL);
      eda_run_tell_loaded (run, profile);
    }
  else
    {
      suggest_batch (error);
      eda_run_tell_failed (run, g_steal_pointer (&error));
    }
  eda_run_unref (run);
  return NULL;
}
