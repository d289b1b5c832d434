/* The notebook says which file and how; the rest is what its window does. */

#include "app/batch/batch-replay.h"

#include "analysis/core/error.h"
#include "app/batch/batch-talk.h"
#include "notebook/bundle.h"
#include "notebook/file.h"
#include "notebook/replay.h"

static GFile *
find_data (GFile *notebook, const EdaScript *script, const EdaBatchOptions *options)
{
  if (options->data != NULL)
    return g_vfs_get_file_for_path (g_vfs_get_local (), options->data);
  return eda_notebook_file_get_data (notebook, script);
}

static void
tell_problems (const char *path, const EdaBatchOptions *options, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const EdaScriptProblem *problem = problems->pdata[i];
      EdaPlace                place = { (char *)path, problem->line, 0 };
      g_autoptr (GError) error = NULL;

      eda_error_set (&error,
                     EDA_ERROR_NOTEBOOK,
                     &place,
                     "The block is left out.",
                     "%s",
                     problem->what);
      eda_batch_say_error (options->json, options->colour, NULL, error);
    }
}

static EdaLoadOptions
get_load_options (const EdaScript *script, const EdaBatchOptions *options)
{
  EdaLoadOptions load = *eda_load_settings_get_options (eda_script_get_load (script));

  load.max_memory = options->load.max_memory;
  return load;
}

/* An archive has its data with it; others may take their place. */
static EdaTable *
load_bundle (GFile                 *file,
             const EdaBatchOptions *options,
             const EdaContext      *context,
             EdaScript            **script,
             GError               **error)
{
  g_autoptr (EdaBundle) bundle = eda_bundle_read (file, options->load.max_memory, error);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GFile) data = NULL;
  EdaLoadOptions load;

  if (bundle == NULL)
    return NULL;
  tell_problems (path, options, bundle->problems);
  *script = eda_script_ref (bundle->script);
  load = get_load_options (*script, options);
  if (options->data == NULL)
    return eda_load_bytes (bundle->data, bundle->data_name, &load, context, error);
  data = find_data (file, *script, options);
  return eda_load_file (data, &load, context, error);
}

EdaTable *
eda_batch_replay_load (const char            *path,
                       const EdaBatchOptions *options,
                       const EdaContext      *context,
                       EdaScript            **script,
                       GError               **error)
{
  g_autoptr (GFile) notebook = g_vfs_get_file_for_path (g_vfs_get_local (), path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GFile) data = NULL;
  EdaLoadOptions load;

  if (eda_bundle_is_named (notebook))
    return load_bundle (notebook, options, context, script, error);
  *script = eda_notebook_file_load (notebook, &problems, error);
  if (*script == NULL)
    return NULL;
  tell_problems (path, options, problems);
  data = find_data (notebook, *script, options);
  if (data == NULL)
    {
      EdaPlace place = { (char *)path, 1, 0 };

      eda_error_set (
          error,
          EDA_ERROR_NOTEBOOK,
          &place,
          "Add a line “data: FILE.csv” to its header, or name one with --data.",
          "This notebook does not say which file it is about");
      return NULL;
    }
  load = get_load_options (*script, options);
  return eda_load_file (data, &load, context, error);
}

/* What does not fit the table is the notebook's fault here, not a wrong use of the
 * program. */
static void
blame_notebook (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  EdaPlace place = { (char *)path, 0, 0 };

  if (!g_error_matches (*error, EDA_ERROR, EDA_ERROR_OPTION))
    return;
  cause = g_steal_pointer (error);
  eda_error_set (error,
                 EDA_ERROR_NOTEBOOK,
                 &place,
                 eda_error_get_hint (cause),
                 "%s",
                 cause->message);
}

GPtrArray *
eda_batch_replay_run (const char       *path,
                      EdaProfile      **profile,
                      const EdaScript  *script,
                      const EdaContext *context,
                      GPtrArray       **chosen,
                      GError          **error)
{
  EdaContext  seeded = *context;
  GError     *failure = NULL;
  EdaProfile *view = NULL;
  GPtrArray  *results;

  seeded.seed = eda_script_get_seed (script);
  results = eda_replay_script (*profile, script, &seeded, &view, chosen, &failure);
  if (results == NULL)
    {
      blame_notebook (path, &failure);
      g_propagate_error (error, failure);
      return NULL;
    }
  eda_profile_unref (*profile);
  *profile = view;
  return results;
}
