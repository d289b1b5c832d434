/* Large files are read piece by piece from the disk: what is not plain UTF-8 is read as a
 * whole after all, a file that changes is refused, a cancel can keep the rows so far. */

#include "tests/table/load-helpers.h"

#include "analysis/table/load-private.h"

#include <glib/gstdio.h>

#define N_ROWS 5000

static const EdaLoadWay piecewise
    = { .file_bytes = 1, .tuning = { .chunk_bytes = 4096, .block_bytes = 512 } };

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-load-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "data.csv", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->file);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* “row,word”: 0,w0 / 1,w1 / ... and @last. */
static void
write_rows (const Fixture *fixture, const char *first, const char *last)
{
  g_autoptr (GString) text = g_string_new (first);

  g_string_append (text, "row,word\n");
  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "%u,w%u\n", i, i % 700);
  g_string_append (text, last);
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize)text->len, NULL));
}

static EdaTable *
load (const Fixture *fixture, const EdaLoadOptions *options, gboolean *in_file)
{
  EdaLoadWay way = piecewise;
  g_autoptr (GError) error = NULL;
  EdaTable *table;

  way.was_in_file = in_file;
  table = eda_load_file_by (&way, fixture->file, options, NULL, &error);
  g_assert_no_error (error);
  return table;
}

static void
test_plain (Fixture *fixture, gconstpointer data)
{
  gboolean in_file;
  g_autoptr (EdaTable) table = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *cell = NULL;
  gsize            size;

  write_rows (fixture, "", "");
  g_file_get_contents (fixture->path, &bytes, &size, NULL);
  expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *)bytes, size);
  table = load (fixture, NULL, &in_file);
  g_assert_true (in_file);
  assert_shape (table, N_ROWS, 2);
  g_assert_cmpstr (
      eda_source_info_get_sha256 (eda_table_get_source (table)), ==, expected);
  g_assert_cmpuint (eda_table_get_line (table, 4321), ==, 4323);
  cell = eda_table_dup_source_text (table, 4321, 0);
  g_assert_cmpstr (cell, ==, "4321");
}

/* The mark is no part of the first name. */
static void
test_byte_order_mark (Fixture *fixture, gconstpointer data)
{
  gboolean in_file;
  g_autoptr (EdaTable) table = NULL;

  write_rows (fixture, "\xef\xbb\xbf", "");
  table = load (fixture, NULL, &in_file);
  g_assert_true (in_file);
  g_assert_cmpstr (eda_column_get_name (eda_table_get_column (table, 0)), ==, "row");
}

/* A byte far behind the head shows that it is another encoding. */
static void
test_not_utf8 (Fixture *fixture, gconstpointer data)
{
  gboolean in_file;
  g_autoptr (EdaTable) table = NULL;
  g_autofree char *word = NULL;

  write_rows (fixture, "", "9,K\xe4se\n");
  table = load (fixture, NULL, &in_file);
  g_assert_false (in_file);
  word = eda_column_dup_text (eda_table_get_column (table, 1), N_ROWS);
  g_assert_cmpstr (word, ==, "Käse");
}

/* A character across the border of two pieces. */
static void
test_characters_everywhere (Fixture *fixture, gconstpointer data)
{
  for (guint shift = 0; shift < 64; shift++)
    {
      g_autofree char *name = g_strnfill (shift, 'x');
      g_autofree char *first = g_strdup_printf ("%sä€𝄞", name);
      g_autoptr (GString) text = g_string_new ("n,w\n");
      gboolean in_file;
      g_autoptr (EdaTable) table = NULL;

      for (guint i = 0; i < 400; i++)
        g_string_append_printf (text, "%u,%s€ä𝄞\n", i, i == 0 ? first : "");
      g_file_set_contents (fixture->path, text->str, (gssize)text->len, NULL);
      table = load (fixture, NULL, &in_file);
      g_assert_true (in_file);
      assert_shape (table, 400, 2);
    }
}

static void
test_ragged (Fixture *fixture, gconstpointer data)
{
  gboolean in_file;
  g_autoptr (EdaTable) table = NULL;

  write_rows (fixture, "", "1,2,3\n5,6\n");
  table = load (fixture, NULL, &in_file);
  g_assert_false (in_file);
  assert_shape (table, N_ROWS + 2, 3);
}

typedef struct
{
  const Fixture *fixture;
  GCancellable  *cancellable;
} Watch;

static void
append_on_progress (const EdaProgress *progress, gpointer data)
{
  const Watch *watch = data;
  FILE        *file = fopen (watch->fixture->path, "a");

  fputs ("7,seven\n", file);
  fclose (file);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  Watch      watch = { fixture, NULL };
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;

  context.progress = append_on_progress;
  context.progress_data = &watch;
  write_rows (fixture, "", "");
  g_assert_null (eda_load_file_by (&piecewise, fixture->file, NULL, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_CHANGED);
}

/* The checksum is that of the file that was read, or none. */
static void
test_changed_later (Fixture *fixture, gconstpointer data)
{
  Watch    watch = { fixture, NULL };
  gboolean in_file;
  g_autoptr (EdaTable) table = NULL;

  write_rows (fixture, "", "");
  table = load (fixture, NULL, &in_file);
  g_assert_true (in_file);
  append_on_progress (NULL, &watch);
  g_assert_null (eda_source_info_get_sha256 (eda_table_get_source (table)));
}

static void
cancel_on_progress (const EdaProgress *progress, gpointer data)
{
  const Watch *watch = data;

  if (progress->bytes_done > 2 * piecewise.tuning.chunk_bytes)
    g_cancellable_cancel (watch->cancellable);
}

static void
load_cancelled (const Fixture *fixture, gboolean keep, EdaTable **table, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch          watch = { fixture, cancellable };
  EdaContext     context = EDA_CONTEXT_INIT;
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  context.cancellable = cancellable;
  context.progress = cancel_on_progress;
  context.progress_data = &watch;
  options.keep_on_cancel = keep;
  write_rows (fixture, "", "");
  *table = eda_load_file_by (&piecewise, fixture->file, &options, &context, error);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  load_cancelled (fixture, FALSE, &table, &error);
  g_assert_null (table);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

/* Whole rows, from the first on. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  gsize n_rows;

  load_cancelled (fixture, TRUE, &table, &error);
  g_assert_no_error (error);
  n_rows = eda_table_get_n_rows (table);
  g_assert_cmpuint (n_rows, >, 100);
  g_assert_cmpuint (n_rows, <=, N_ROWS);
  g_assert_cmpfloat (eda_column_get_number (eda_table_get_column (table, 0), n_rows - 1),
                     ==,
                     (double)n_rows - 1);
  g_assert_true (eda_table_get_source (table)->partial);
}

/* The limit of a text in memory, also where the line begins behind what is guessed from.
 */
static void
test_endless_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *line = g_strnfill (64 * 1024 * 1024, 'x');
  g_autofree char *last = g_strdup_printf ("5000,%s\n", line);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  write_rows (fixture, "", last);
  table = eda_load_file_by (&piecewise, fixture->file, NULL, NULL, &error);
  g_assert_null (table);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, 1 + N_ROWS + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  TEST ("/load-file/plain", test_plain);
  TEST ("/load-file/byte-order-mark", test_byte_order_mark);
  TEST ("/load-file/not-utf8", test_not_utf8);
  TEST ("/load-file/characters-everywhere", test_characters_everywhere);
  TEST ("/load-file/ragged", test_ragged);
  TEST ("/load-file/changed", test_changed);
  TEST ("/load-file/changed-later", test_changed_later);
  TEST ("/load-file/cancel", test_cancel);
  TEST ("/load-file/keep", test_keep);
  TEST ("/load-file/endless-line", test_endless_line);
  return g_test_run ();
}
