/* Loading for every command alike. */

#include "app/batch/batch-load.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include "analysis/profile/hidden-columns.h"
#include "analysis/table/redact.h"
#include "app/batch/batch-change.h"
#include "app/batch/batch-values.h"

static EdaTable *
redact (EdaTable              *take_table,
        const EdaBatchOptions *options,
        const EdaContext      *context,
        GError               **error)
{
  g_autoptr (EdaTable) table = take_table;
  g_autofree gboolean *hide = NULL;
  const char          *unknown = NULL;

  if (table == NULL || options->redact == NULL)
    return g_steal_pointer (&table);
  hide = eda_hidden_columns_mark (
      table, (const char *const *)options->redact, context, &unknown);
  if (hide != NULL)
    return eda_table_redact (table, hide);
  eda_batch_usage (error, "--redact: there is no column “%s”", unknown);
  return NULL;
}

static EdaTable *
load (const char            *input,
      const EdaBatchOptions *options,
      const EdaContext      *context,
      GError               **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;
  EdaTable *table;

  if (g_str_equal (input, "-"))
    {
      stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      table = eda_load_stream (stream, "standard input", &options->load, context, error);
    }
  else
    {
      /* the local one: asking for the default one loads the desktop's modules */
      file = g_vfs_get_file_for_path (g_vfs_get_local (), input);
      table = eda_load_file (file, &options->load, context, error);
    }
  return table;
}

EdaTable *
eda_batch_load (const char            *input,
                const EdaBatchOptions *options,
                const EdaContext      *context,
                GError               **error)
{
  EdaTable *table
      = redact (load (input, options, context, error), options, context, error);

  /* hidden first: no derived column shows what is hidden */
  return table != NULL ? eda_batch_change (table, options, context, error) : NULL;
}
