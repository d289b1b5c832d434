/* The first rows of a file: only whole ones, whatever its bytes are cut through. */

#include "tests/table/load-helpers.h"

#include "analysis/table/head.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static EdaTable *
load_head (const void *bytes, gsize size, double *rows_per_byte)
{
  g_autoptr (GBytes) beginning = g_bytes_new (bytes, size);

  return eda_head_load_bytes (beginning, "head.csv", NULL, NULL, rows_per_byte);
}

static EdaTable *
load_head_text (const char *text)
{
  double rows_per_byte;

  return load_head (text, strlen (text), &rows_per_byte);
}

static void
test_plain (void)
{
  double rows_per_byte;
  g_autoptr (EdaTable) table = load_head ("a,b\n1,x\n2,y\n3", 13, &rows_per_byte);

  assert_shape (table, 2, 2);
  assert_column (table, 0, "a", "1|2");
  assert_column (table, 1, "b", "x|y");
  g_assert_cmpint (
      eda_column_get_storage (eda_table_get_column (table, 0)), ==, EDA_STORAGE_INTEGER);
  g_assert_true (eda_table_get_source (table)->partial);
  g_assert_cmpfloat (rows_per_byte, ==, 2.0 / 12);
}

/* The line breaks of a cell end no row; a cell that is cut goes with its row. */
static void
test_line_breaks_in_quotes (void)
{
  g_autoptr (EdaTable) table
      = load_head_text ("a,b\n1,\"x\ny\"\n2,\"say \"\"hi\"\"\"\n3,\"u\nv\nw");

  assert_shape (table, 2, 2);
  assert_column (table, 1, "b", "x\ny|say \"hi\"");
}

/* An inch mark opens no cell: the rows behind it count. */
static void
test_a_lone_quote (void)
{
  g_autoptr (EdaTable) table
      = load_head_text ("a,b\n1,5\" pipe\n2,tap\n3,tub\n4,sink\n5,ba");

  assert_shape (table, 4, 2);
  assert_column (table, 1, "b", "5\" pipe|tap|tub|sink");
}

static void
test_other_line_ends (void)
{
  g_autoptr (EdaTable) dos = load_head_text ("a,b\r\n1,2\r\n3,4\r\n5");
  g_autoptr (EdaTable) mac = load_head_text ("a,b\r1,2\r3,4\r5");

  assert_column (dos, 1, "b", "2|4");
  assert_column (mac, 1, "b", "2|4");
}

/* A cut through a character of UTF-8 would look like another encoding. */
static void
test_a_cut_character (void)
{
  g_autoptr (EdaTable) table = load_head_text ("a,b\n1,\xc3\xa9\n2,\xc3\xa8\n3,\xc3");

  assert_column (table, 1, "b", "\xc3\xa9|\xc3\xa8");
  g_assert_cmpstr (eda_table_get_source (table)->encoding, ==, "UTF-8");
}

/* Each sign as two or four bytes, the low one first or last. */
static void
assert_wide (const char *text, guint width, gboolean low_first, const char *encoding)
{
  g_autoptr (GByteArray) wide = g_byte_array_new ();
  g_autoptr (EdaTable) table = NULL;
  double rows_per_byte;

  for (const char *c = text; *c != '\0'; c++)
    for (guint i = 0; i < width; i++)
      {
        guint8 byte = i == (low_first ? 0 : width - 1) ? (guint8)*c : 0;

        g_byte_array_append (wide, &byte, 1);
      }
  table = load_head (wide->data, wide->len - 1, &rows_per_byte);
  assert_shape (table, 2, 2);
  assert_column (table, 1, "b", "x\ny|4");
  g_assert_cmpstr (eda_table_get_source (table)->encoding, ==, encoding);
}

static void
test_wide_signs (void)
{
  const char *text = "a,b\n1,\"x\ny\"\n3,4\n5,67";

  assert_wide (text, 2, TRUE, "UTF-16LE");
  assert_wide (text, 2, FALSE, "UTF-16BE");
  assert_wide (text, 4, TRUE, "UTF-32LE");
}

static void
test_no_whole_row (void)
{
  g_assert_null (load_head_text ("a,b,c"));
  g_assert_null (load_head_text ("a,b,c\n1,2"));
  g_assert_null (load_head_text (""));
  g_assert_null (load_head_text ("\x89PNG\r\n\x1a\n"));
}

static void
test_the_users_word_counts (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b,c\n1;2,5\n", 12);
  g_autoptr (EdaTable) table = NULL;
  double rows_per_byte;

  options.delimiter = ',';
  table = eda_head_load_bytes (bytes, "head.csv", &options, NULL, &rows_per_byte);
  assert_column (table, 0, "a;b", "1;2");
}

/* --- Files --- */

typedef struct
{
  char  *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-head-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "big.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* Numbers that pack badly. */
static char *
make_rows (gsize length)
{
  GString *text = g_string_new ("a,b\n");
  guint32  random = 1;

  while (text->len < length)
    {
      random = random * 1664525 + 1013904223;
      g_string_append_printf (text, "%u,%u\n", random >> 8, (random >> 4) % 1000);
    }
  return g_string_free (text, FALSE);
}

static void
write_file (Fixture *fixture, const void *bytes, gsize size)
{
  g_assert_true (
      g_file_set_contents (g_file_peek_path (fixture->file), bytes, (gssize)size, NULL));
}

/* @whole: what the file says, from its first row on. */
static void
assert_head_of (const EdaTable *head, const char *whole)
{
  g_autofree char *start
      = g_strndup (whole, EDA_HEAD_TEXT); /* splitting it all takes long */
  g_auto (GStrv) lines = g_strsplit (start, "\n", 1000);
  gsize n = eda_table_get_n_rows (head);

  g_assert_cmpuint (n, >=, 499);
  for (gsize row = 0; row < n; row++)
    {
      g_autofree char *a = eda_table_dup_source_text (head, row, 0);
      g_autofree char *b = eda_table_dup_source_text (head, row, 1);
      g_autofree char *line = g_strdup_printf ("%s,%s", a, b);

      g_assert_cmpstr (line, ==, lines[row + 1]);
    }
}

static void
test_a_big_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_rows (EDA_HEAD_MIN_FILE);
  g_autoptr (EdaTable) head = NULL;
  double rows_per_byte;

  write_file (fixture, text, strlen (text));
  head = eda_head_load (fixture->file, NULL, NULL, &rows_per_byte);
  assert_head_of (head, text);
  g_assert_cmpuint (eda_table_get_source (head)->bytes, <=, EDA_HEAD_TEXT);
  g_assert_cmpfloat (rows_per_byte, >, 1.0 / 20);
  g_assert_cmpfloat (rows_per_byte, <, 1.0 / 8);
  g_assert_cmpstr (eda_table_get_source (head)->name, ==, "big.csv");
}

static void
test_a_big_packed_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_rows (3 * EDA_HEAD_MIN_FILE);
  g_autoptr (GConverter) zip
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  gsize              size = strlen (text);
  g_autofree guint8 *packed = g_malloc (size);
  g_autoptr (EdaTable) head = NULL;
  double rows_per_byte;
  gsize  n_read, n_written;

  g_assert_cmpint (g_converter_convert (zip,
                                        text,
                                        size,
                                        packed,
                                        size,
                                        G_CONVERTER_INPUT_AT_END,
                                        &n_read,
                                        &n_written,
                                        NULL),
                   ==,
                   G_CONVERTER_FINISHED);
  g_assert_cmpuint (n_written, >=, EDA_HEAD_MIN_FILE);
  write_file (fixture, packed, n_written);
  head = eda_head_load (fixture->file, NULL, NULL, &rows_per_byte);
  assert_head_of (head, text);
  g_assert_cmpfloat (rows_per_byte, ==, 0);
}

static void
test_a_small_file_has_none (Fixture *fixture, gconstpointer data)
{
  double rows_per_byte;

  write_file (fixture, "a,b\n1,2\n", 8);
  g_assert_null (eda_head_load (fixture->file, NULL, NULL, &rows_per_byte));
}

static void
test_no_file_has_none (Fixture *fixture, gconstpointer data)
{
  double rows_per_byte;

  g_assert_null (eda_head_load (fixture->file, NULL, NULL, &rows_per_byte));
}

/* What is taken out of it here would be missing in the table. */
static void
test_a_pipe_is_left_alone (Fixture *fixture, gconstpointer data)
{
  double rows_per_byte;
  char   left[16];
  int    fd;

  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
  fd = g_open (g_file_peek_path (fixture->file), O_RDWR | O_NONBLOCK);
  g_assert_cmpint (write (fd, "a,b\n1,2\n", 8), ==, 8);
  g_assert_null (eda_head_load (fixture->file, NULL, NULL, &rows_per_byte));
  g_assert_cmpint (read (fd, left, sizeof left), ==, 8);
  close (fd);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_rows (EDA_HEAD_MIN_FILE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = EDA_CONTEXT_INIT;
  double     rows_per_byte;

  write_file (fixture, text, strlen (text));
  context.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_null (eda_head_load (fixture->file, NULL, &context, &rows_per_byte));
}

#define ADD_FILE(path, function)                                                         \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/head/plain", test_plain);
  g_test_add_func ("/head/line-breaks-in-quotes", test_line_breaks_in_quotes);
  g_test_add_func ("/head/lone-quote", test_a_lone_quote);
  g_test_add_func ("/head/other-line-ends", test_other_line_ends);
  g_test_add_func ("/head/cut-character", test_a_cut_character);
  g_test_add_func ("/head/wide-signs", test_wide_signs);
  g_test_add_func ("/head/no-whole-row", test_no_whole_row);
  g_test_add_func ("/head/users-word", test_the_users_word_counts);
  ADD_FILE ("/head/big-file", test_a_big_file);
  ADD_FILE ("/head/big-packed-file", test_a_big_packed_file);
  ADD_FILE ("/head/small-file", test_a_small_file_has_none);
  ADD_FILE ("/head/no-file", test_no_file_has_none);
  ADD_FILE ("/head/pipe", test_a_pipe_is_left_alone);
  ADD_FILE ("/head/cancelled", test_cancelled);
  return g_test_run ();
}
