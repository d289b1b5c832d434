/* Loading for every command alike. */

#include "app/batch-load.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

EdaTable *
eda_batch_load (const char            *input,
                const EdaBatchOptions *options,
                const EdaContext      *context,
                GError               **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (input, "-"))
    {
      stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return eda_load_stream (stream, "standard input", &options->load, context, error);
    }
  /* the local one: asking for the default one loads the desktop's modules */
  file = g_vfs_get_file_for_path (g_vfs_get_local (), input);
  return eda_load_file (file, &options->load, context, error);
}
