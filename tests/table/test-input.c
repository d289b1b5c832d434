/* Input that comes when it likes or never ends: how a cancel is heard, and what is kept.
 */

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "tests/table/source-helpers.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

/* An endless stream of "1,2" that is cancelled while it gives its third piece. */
typedef struct
{
  GInputStream  parent;
  GCancellable *cancellable;
  guint         n_reads;
} EndlessStream;

typedef struct
{
  GInputStreamClass parent_class;
} EndlessStreamClass;

static GType endless_stream_get_type (void);
G_DEFINE_TYPE (EndlessStream, endless_stream, G_TYPE_INPUT_STREAM)

static gssize
endless_read (GInputStream *stream,
              void         *buffer,
              gsize         count,
              GCancellable *cancellable,
              GError      **error)
{
  EndlessStream *self = (EndlessStream *)stream;

  for (gsize i = 0; i < count; i++)
    ((char *)buffer)[i] = "1,2\n"[i % 4];
  if (++self->n_reads == 3)
    g_cancellable_cancel (self->cancellable);
  return (gssize)count - 1; /* never at the end of a line */
}

static void
endless_stream_class_init (EndlessStreamClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = endless_read;
}

static void
endless_stream_init (EndlessStream *self)
{
}

/* What was read until then, in whole lines. */
static void
test_cancel_and_keep (void)
{
  EdaSourceLimits limits = { .keep_on_cancel = TRUE };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = { cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  g_autoptr (GInputStream) stream = g_object_new (endless_stream_get_type (), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSource) source = NULL;
  const char *text;
  gsize       length;

  ((EndlessStream *)stream)->cancellable = cancellable;
  source = eda_source_read_stream (stream, "endless", &limits, &context, &error);
  g_assert_no_error (error);
  g_assert_true (source->partial);
  text = g_bytes_get_data (source->text, &length);
  g_assert_cmpuint (length, ==, source->bytes);
  g_assert_cmpint (text[length - 1], ==, '\n');
}

/* The same from the outside: a table, marked as a part, that says so. */
static void
test_a_part_is_a_table (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = { cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  g_autoptr (GInputStream) stream = g_object_new (endless_stream_get_type (), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  const EdaLoadNote *note;

  options.keep_on_cancel = TRUE;
  ((EndlessStream *)stream)->cancellable = cancellable;
  table = eda_load_stream (stream, "endless", &options, &context, &error);
  g_assert_no_error (error);
  g_assert_true (eda_table_get_source (table)->partial);
  g_assert_cmpuint (eda_table_get_n_rows (table), >, 1000);
  note = eda_table_get_source (table)->rejected->pdata[0];
  g_assert_nonnull (strstr (note->what, "cancelled"));
}

/* Without the wish to keep it, a cancel is a cancel. */
static void
test_cancel_and_drop (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = { cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  g_autoptr (GInputStream) stream = g_object_new (endless_stream_get_type (), NULL);
  g_autoptr (GError) error = NULL;

  ((EndlessStream *)stream)->cancellable = cancellable;
  g_assert_null (eda_load_stream (stream, "endless", NULL, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

static void
cancel_pipe_cb (const EdaProgress *progress, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* A pipe without a writer: the cancel is heard all the same. */
static void
test_cancel_at_a_pipe (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = { cancellable, EDA_DEFAULT_SEED, cancel_pipe_cb, cancellable };
  EdaSourceLimits  limits = { NULL, 0, FALSE };
  g_autofree char *folder = g_dir_make_tmp ("eda-pipe-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (read_source (file, &limits, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
  g_remove (path);
  g_rmdir (folder);
}

/* Rows without end into the pipe @path, until nobody reads them any more. */
static gpointer
write_rows (gpointer path)
{
  FILE *pipe = g_fopen (path, "w");

  while (fputs ("1,2\n", pipe) >= 0)
    ;
  fclose (pipe);
  return NULL;
}

/* A pipe that never ends: it is read up to the ceiling, and the error says how far. */
static void
test_endless_pipe (void)
{
  EdaLoadOptions   options = EDA_LOAD_OPTIONS_INIT;
  g_autofree char *folder = g_dir_make_tmp ("eda-pipe-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GThread *writer;

  signal (SIGPIPE, SIG_IGN);
  options.max_memory = 64 * 1024;
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_rows, path);
  g_assert_null (eda_load_file (file, &options, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, 64 * 1024 / 4 + 1);
  g_thread_join (writer);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/cancel-and-keep", test_cancel_and_keep);
  g_test_add_func ("/input/a-part-is-a-table", test_a_part_is_a_table);
  g_test_add_func ("/input/cancel-and-drop", test_cancel_and_drop);
  g_test_add_func ("/input/cancel-at-a-pipe", test_cancel_at_a_pipe);
  g_test_add_func ("/input/endless-pipe", test_endless_pipe);
  return g_test_run ();
}
