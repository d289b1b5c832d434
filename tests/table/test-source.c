/* Bytes from files, streams and memory: what is refused, what is noticed, which encoding
 * it is. */

#include "tests/table/load-helpers.h"

#include "tests/table/source-helpers.h"

#include <glib/gstdio.h>
#include <unistd.h>

static const EdaSourceLimits no_limits = { NULL, 0 };

#define NOBODY 65534 /* user nobody in Debian */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("eda-source-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "data.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static EdaSource *
read_path (const char *path, const EdaContext *context, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return read_source (file, &no_limits, context, error);
}

static EdaSource *
read_text (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  EdaSource *source = eda_source_read_bytes (bytes, "test.csv", &no_limits, NULL, &error);

  g_assert_no_error (error);
  return source;
}

static void
assert_text (const EdaSource *source, const char *encoding, const char *expected)
{
  gsize            length;
  const char      *data = g_bytes_get_data (source->text, &length);
  g_autofree char *text = g_strndup (data, length);

  g_assert_cmpstr (source->encoding, ==, encoding);
  g_assert_cmpstr (text, ==, expected);
}

/* Two megabytes, so that reading takes several pieces. */
static void
write_big_file (const char *path)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  while (text->len < 2 * 1024 * 1024)
    g_string_append (text, "12345,67890\n");
  g_assert_true (g_file_set_contents (path, text->str, (gssize)text->len, NULL));
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSource) source = NULL;

  g_file_set_contents (fixture->path, "abc", -1, NULL);
  source = read_path (fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (source->name, ==, "data.csv");
  g_assert_cmpstr (source->path, ==, fixture->path);
  g_assert_cmpuint (source->bytes, ==, 3);
  g_assert_cmpstr (source->sha256,
                   ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_path (fixture->path, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_NOT_FOUND);
  g_assert_nonnull (strstr (eda_error_get_place (error)->file, "data.csv"));
  g_assert_nonnull (eda_error_get_hint (error));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_path (fixture->folder, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_IS_FOLDER);
}

/* Root may read everything, so as root the file is opened as nobody. */
static void
test_denied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  uid_t me = geteuid ();

  g_file_set_contents (fixture->path, "a\n1\n", -1, NULL);
  g_chmod (fixture->path, 0);
  g_chmod (fixture->folder, 0755);
  if (me == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  g_assert_null (read_path (fixture->path, NULL, &error));
  g_assert_cmpint (seteuid (me), ==, 0);
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_DENIED);
}

static void
test_empty_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "", -1, NULL);
  g_assert_null (read_path (fixture->path, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_EMPTY);
}

static void
shrink_cb (const EdaProgress *progress, gpointer path)
{
  g_assert_cmpint (truncate (path, 100), ==, 0);
}

static void
test_file_shrinks (Fixture *fixture, gconstpointer data)
{
  EdaContext context = { NULL, EDA_DEFAULT_SEED, shrink_cb, fixture->path };
  g_autoptr (GError) error = NULL;

  write_big_file (fixture->path);
  g_assert_null (read_path (fixture->path, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_CHANGED);
  g_assert_nonnull (strstr (error->message, "shrank"));
}

static void
grow_cb (const EdaProgress *progress, gpointer path)
{
  FILE *file = g_fopen (path, "a");

  fputs ("1,2\n", file);
  fclose (file);
}

static void
test_file_grows (Fixture *fixture, gconstpointer data)
{
  EdaContext context = { NULL, EDA_DEFAULT_SEED, grow_cb, fixture->path };
  g_autoptr (GError) error = NULL;

  write_big_file (fixture->path);
  g_assert_null (read_path (fixture->path, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_CHANGED);
  g_assert_nonnull (strstr (error->message, "grew"));
}

static void
cancel_cb (const EdaProgress *progress, gpointer cancellable)
{
  g_assert_cmpstr (progress->stage, ==, "Reading");
  g_assert_cmpuint (progress->bytes_done, <, progress->bytes_total);
  g_cancellable_cancel (cancellable);
}

static void
test_cancel_between_pieces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = { cancellable, EDA_DEFAULT_SEED, cancel_cb, cancellable };
  g_autoptr (GError) error = NULL;

  write_big_file (fixture->path);
  g_assert_null (read_path (fixture->path, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

static void
test_memory_ceiling (Fixture *fixture, gconstpointer data)
{
  EdaSourceLimits limits = { NULL, 1024 };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stream_error = NULL;

  write_big_file (fixture->path);
  g_assert_null (read_source (file, &limits, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);

  stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  g_assert_null (eda_source_read_stream (stream, "stdin", &limits, NULL, &stream_error));
  g_assert_error (stream_error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
}

static void
test_endless_zeros_end (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_path ("/dev/zero", NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_BINARY);
}

static void
test_stream (void)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data ("a,b\n1,2\n", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSource) source
      = eda_source_read_stream (stream, "standard input", &no_limits, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (source->name, ==, "standard input");
  g_assert_null (source->path);
  assert_text (source, "UTF-8", "a,b\n1,2\n");
}

/* Names in brackets, as SQL Server writes them, and a cell of JSON are CSV. */
static void
test_brackets_are_no_json (void)
{
  static const char *const texts[] = {
    "[id],[name]\n1,a\n", "{1},{2}\n3,4\n", "\"{\"\"a\"\":1}\",2\n", "{\"a\"", "[", "{",
    "<b>,x\n1,2\n"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (EdaSource) source
          = eda_source_read_bytes (bytes, "x", &no_limits, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (source);
    }
}

/* Bytes of a literal, zeros in it too, and how many. */
#define WHOLE(literal) literal, sizeof (literal) - 1

static void
test_names_binary_files (void)
{
  static const struct
  {
    const char *bytes;
    gsize       size;
    const char *word;
  } files[] = {
    { WHOLE ("\x89PNG\r\n\x1a\n\0\0"), "PNG" },
    { WHOLE ("%PDF-1.7\n"), "PDF" },
    { WHOLE ("\x7f"
             "ELF\2\1\1\0"),
      "ELF" },
    { WHOLE ("PK\3\4..[Content_Types].xml"), "workbook" },
    { WHOLE ("RDX3\nX\n\0\0\0\3"), "an R data file" },
    { WHOLE ("[\n {\"a\": 1},\n {\"a\": 2}\n]\n"), "JSON" },
    { WHOLE ("\xef\xbb\xbf{\"a\":1,\"b\":2}\n"), "JSON" },
    { WHOLE ("[{}, {}]"), "JSON" },
    { WHOLE ("\n<!DOCTYPE html>\n<html>"), "web page" },
    { WHOLE ("<?xml version=\"1.0\"?>\n<r/>\n"), "XML" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (eda_source_read_bytes (bytes, "x", &no_limits, NULL, &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_BINARY);
      g_assert_nonnull (strstr (error->message, files[i].word));
      g_assert_nonnull (eda_error_get_hint (error));
    }
}

static void
test_binary_has_a_place (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("ab,cd\nef,\0g\0\0\0\n", 15);
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_source_read_bytes (bytes, "x.csv", &no_limits, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_BINARY);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, 2);
  g_assert_cmpuint (eda_error_get_place (error)->column, ==, 4);
}

static void
test_utf8 (void)
{
  g_autoptr (EdaSource) plain = read_text ("é", 2);
  g_autoptr (EdaSource) marked = read_text ("\xef\xbb\xbf"
                                            "é",
                                            5);

  assert_text (plain, "UTF-8", "é");
  assert_text (marked, "UTF-8", "é");
}

static void
test_utf8_is_checked_to_the_end (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EdaSource) source = NULL;
  g_autoptr (EdaSource) broken = NULL;

  while (text->len < 3 * 1024 * 1024) /* odd steps: pieces end inside of characters */
    g_string_append (text, "é€x");
  source = read_text (text->str, text->len);
  g_assert_cmpstr (source->encoding, ==, "UTF-8");
  g_string_append (text, "\xe9");
  broken = read_text (text->str, text->len);
  g_assert_cmpstr (broken->encoding, ==, "UTF-8");
  g_assert_cmpuint (broken->faults->len, ==, 1);
  g_assert_cmpuint (g_bytes_get_size (broken->text), ==, text->len + 2);
}

static void
test_utf16 (void)
{
  g_autoptr (EdaSource) little = read_text ("\xff\xfe"
                                            "a\0,\0\xe9\0\n\0",
                                            10);
  g_autoptr (EdaSource) big = read_text ("\xfe\xff\0a\0,\0\xe9\0\n", 10);
  g_autoptr (EdaSource) bare = read_text ("a\0,\0b\0\n\0", 8);

  assert_text (little, "UTF-16LE", "a,é\n");
  assert_text (big, "UTF-16BE", "a,é\n");
  assert_text (bare, "UTF-16LE", "a,b\n");
}

static void
test_broken_utf16 (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xff\xfe"
                                                 "a\0b\0c",
                                                 7);
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_source_read_bytes (bytes, "x", &no_limits, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_ENCODING);
}

static void
test_western (void)
{
  g_autoptr (EdaSource) latin = read_text ("caf\xe9", 4);
  g_autoptr (EdaSource) windows = read_text ("5 \x80, caf\xe9", 9);
  g_autoptr (EdaSource) undefined = read_text ("\x81\xe9", 2);

  assert_text (latin, "ISO-8859-1", "café");
  assert_text (windows, "WINDOWS-1252", "5 €, café");
  g_assert_cmpstr (undefined->encoding, ==, "ISO-8859-1");
}

static void
test_named_encoding (void)
{
  EdaSourceLimits greek = { "ISO-8859-7", 0 };
  EdaSourceLimits unknown = { "KLINGON", 0 };
  EdaSourceLimits utf8 = { "utf-8", 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xe1\n", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaSource) told = NULL;
  g_autoptr (EdaSource) source = eda_source_read_bytes (bytes, "x", &greek, NULL, NULL);

  assert_text (source, "ISO-8859-7", "α\n");
  g_assert_null (eda_source_read_bytes (bytes, "x", &unknown, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  told = eda_source_read_bytes (bytes, "x", &utf8, NULL, NULL);
  assert_text (told, "utf-8", "\xef\xbf\xbd\n");
  g_assert_cmpuint (told->faults->len, ==, 1);
}

static void
test_a_few_bad_bytes (void)
{
  static const char text[] = "éàüöçñ,é\né,\xff\xfe\né,\0é\n";
  g_autoptr (EdaSource) source = read_text (text, sizeof text - 1);
  const EdaEncodingFault *faults = (const EdaEncodingFault *)source->faults->data;

  assert_text (
      source, "UTF-8", "éàüöçñ,é\né,\xef\xbf\xbd\xef\xbf\xbd\né,\xe2\x90\x80é\n");
  g_assert_cmpuint (source->faults->len, ==, 2);
  g_assert_cmpuint (faults[0].line, ==, 2);
  g_assert_cmpuint (faults[0].n_bad, ==, 2);
  g_assert_cmpuint (faults[1].line, ==, 3);
  g_assert_cmpuint (faults[1].n_nuls, ==, 1);
}

static void
test_wide_without_mark (void)
{
  g_autoptr (EdaSource) cjk
      = read_text ("\x0d\x54\x2c\0\x5c\x4e\x0a\0\x31\0\x2c\0\x32\0\x0a\0", 16);
  g_autoptr (EdaSource) wide = read_text ("a\0\0\0,\0\0\0b\0\0\0\n\0\0\0", 16);

  assert_text (cjk, "UTF-16LE", "名,乜\n1,2\n");
  assert_text (wide, "UTF-32LE", "a,b\n");
}

static void
test_other_scripts (void)
{
  g_autoptr (EdaSource) greek
      = read_text ("id,name\n1,\xcb\xe5\xf9\xed\xe9\xe4\xe1\xf2\n2,"
                   "\xc1\xeb\xe5\xee\xe1\xed\xe4\xf1\xef\xf2\n",
                   32);
  g_autoptr (EdaSource) japanese
      = read_text ("\x96\xbc\x91\x4f,\x94\x4e\x97\xee\n\x8e\x52\x93\x63,3\n", 17);

  g_assert_cmpstr (greek->encoding, ==, "ISO-8859-7");
  g_assert_cmpstr (japanese->encoding, ==, "CP932");
}

#define ADD_FILE(path, function)                                                         \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_FILE ("/source/file", test_file);
  ADD_FILE ("/source/missing-file", test_missing_file);
  ADD_FILE ("/source/folder", test_folder);
  ADD_FILE ("/source/denied", test_denied);
  ADD_FILE ("/source/empty-file", test_empty_file);
  ADD_FILE ("/source/file-shrinks", test_file_shrinks);
  ADD_FILE ("/source/file-grows", test_file_grows);
  ADD_FILE ("/source/cancel-between-pieces", test_cancel_between_pieces);
  ADD_FILE ("/source/memory-ceiling", test_memory_ceiling);
  g_test_add_func ("/source/endless-zeros-end", test_endless_zeros_end);
  g_test_add_func ("/source/stream", test_stream);
  g_test_add_func ("/source/names-binary-files", test_names_binary_files);
  g_test_add_func ("/source/brackets-are-no-json", test_brackets_are_no_json);
  g_test_add_func ("/source/binary-has-a-place", test_binary_has_a_place);
  g_test_add_func ("/encoding/utf8", test_utf8);
  g_test_add_func ("/encoding/utf8-to-the-end", test_utf8_is_checked_to_the_end);
  g_test_add_func ("/encoding/utf16", test_utf16);
  g_test_add_func ("/encoding/broken-utf16", test_broken_utf16);
  g_test_add_func ("/encoding/western", test_western);
  g_test_add_func ("/encoding/named", test_named_encoding);
  g_test_add_func ("/encoding/few-bad-bytes", test_a_few_bad_bytes);
  g_test_add_func ("/encoding/wide-without-mark", test_wide_without_mark);
  g_test_add_func ("/encoding/other-scripts", test_other_scripts);
  return g_test_run ();
}
