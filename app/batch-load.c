/* Loading for every command alike. */

#include "app/batch-load.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include "analysis/profile/personal.h"
#include "analysis/table/redact.h"
#include "app/batch-change.h"
#include "app/batch-values.h"

static gboolean
is_personal (EdaTable *table, guint index, const EdaContext *context)
{
  g_autoptr (EdaColumnProfile) column
      = eda_column_profile_new (eda_table_get_column (table, index), context, NULL);

  return column == NULL || eda_personal_kind (column, NULL) != NULL;
}

/* @hide: (array length=columns): set for what @word names */
static gboolean
mark_columns (EdaTable         *table,
              const char       *word,
              gboolean          hide[],
              const EdaContext *context,
              GError          **error)
{
  guint    n = eda_table_get_n_columns (table);
  gboolean found = g_str_equal (word, "personal");

  for (guint i = 0; i < n; i++)
    if (g_str_equal (word, eda_column_get_name (eda_table_get_column (table, i))))
      found = hide[i] = TRUE;
    else if (g_str_equal (word, "personal"))
      hide[i] |= is_personal (table, i, context);
  return found || eda_batch_usage (error, "--redact: there is no column “%s”", word);
}

static EdaTable *
redact (EdaTable              *take_table,
        const EdaBatchOptions *options,
        const EdaContext      *context,
        GError               **error)
{
  g_autoptr (EdaTable) table = take_table;
  g_autofree gboolean *hide = NULL;

  if (table == NULL || options->redact == NULL)
    return g_steal_pointer (&table);
  hide = g_new0 (gboolean, eda_table_get_n_columns (table) + 1);
  for (char **word = options->redact; *word != NULL; word++)
    if (!mark_columns (table, *word, hide, context, error))
      return NULL;
  return eda_table_redact (table, hide);
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
