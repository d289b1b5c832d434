/* Packed files: told by content, read like the file inside, stopped before they fill the
 * memory. */

#include "tests/table/load-helpers.h"

#include <gio/gio.h>

/* "a,b\n1,2\n" as the usual tools pack it. */
static const char xz_hex[]
    = "fd377a585a000004e6d6b4460200210116000000742fe5a3010007612c620a312c320a00be9c"
      "bd49b5122afe00012008bb19d9bb1fb6f37d010000000004595a";
static const char zstd_hex[] = "28b52ffd2408410000612c620a312c320a35e7cace";
static const char bzip2_hex[]
    = "425a6839314159265359bf87407f00000359000010000430003000200030c00869b28823278b"
      "b9229c28485fc3a03f80";

/* README.txt, t.csv and other.dat, in this order. */
static const char three_files_hex[]
    = "504b03040a0000000000da11755d05a6a1e508000000080000000a000000524541444d452e74"
      "787472656164206d650a504b03040a0000000000da11755d7b07970a08000000080000000500"
      "0000742e637376612c620a312c320a504b03040a0000000000da11755dbf76d9b90400000004"
      "000000090000006f746865722e646174783b790a504b01021e030a0000000000da11755d05a6"
      "a1e508000000080000000a0000000000000000000000a48100000000524541444d452e747874"
      "504b01021e030a0000000000da11755d7b07970a080000000800000005000000000000000000"
      "0000a48130000000742e637376504b01021e030a0000000000da11755dbf76d9b90400000004"
      "000000090000000000000000000000a4815b0000006f746865722e646174504b050600000000"
      "03000300a2000000860000000000";
static const char picture_hex[]
    = "504b03040a0000000000da11755db1a96ef20a0000000a00000005000000702e706e6789504e"
      "470d0a1a0a0000504b01021e030a0000000000da11755db1a96ef20a0000000a000000050000"
      "000000000000000000a48100000000702e706e67504b05060000000001000100330000002d00"
      "00000000";

/* "1,2,3,4\n" 16 384 times, as the usual tools pack it. */
static const char long_xz_hex[]
    = "fd377a585a000004e6d6b4460200210116000000742fe5a3e1ffff00615d00188b02a936b448"
      "f7214170f9bd9ff5f5dfa772c5523b2ec04dac0abe7c44e3a9bd49fe58e69967a89d010f0f76"
      "ee8a37504f4fd12d205e6189167f55ba65191edab8c95989c2ca24165054d059c2a8fe6a9068"
      "a6416c7964ddf0fb876becfb3e00000000000fe0de207c2b6bff00017d8080080000d39d4526"
      "b1c467fb020000000004595a";
static const char long_zstd_hex[]
    = "28b52ffd046885000040312c322c332c340a0100f5fff3cb05d8e1cc4f";
static const char long_bzip2_hex[]
    = "425a6839314159265359a308d45f009fffd800001000043c002000506001540d20001a000700"
      "010000e000200015e2ee48a70a1214611a8be0";
static const char long_zip_hex[]
    = "504b03041400000008000000215c08db7c95d80000000000020005000000742e637376edc531"
      "0100300803b01f2d7dd8f0af0d21244f3a2f3f536ddbb66ddbb66ddbb66ddbb66ddbb66ddbb6"
      "6ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddb"
      "b66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66d"
      "dbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb6"
      "6ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66ddb"
      "b66ddbb66ddbb66ddbb66ddbb66ddbb66ddbb66dfbfc0b504b01021403140000000800000021"
      "5c08db7c95d800000000000200050000000000000000000000800100000000742e637376504b"
      "0506000000000100010033000000fb0000000000";

static GBytes *
from_hex (const char *hex)
{
  gsize   n = strlen (hex) / 2;
  guint8 *bytes = g_malloc (n);

  for (gsize i = 0; i < n; i++)
    bytes[i] = (guint8)(16 * g_ascii_xdigit_value (hex[2 * i])
                        + g_ascii_xdigit_value (hex[2 * i + 1]));
  return g_bytes_new_take (bytes, n);
}

/* @repeat: how often the text stands there. */
static GBytes *
gzip (const char *text, gsize repeat)
{
  g_autoptr (GZlibCompressor) zip
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out
      = g_converter_output_stream_new (memory, G_CONVERTER (zip));

  for (gsize i = 0; i < repeat; i++)
    g_assert_true (
        g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static EdaTable *
load (GBytes *bytes, guint64 max_memory, GError **error)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  options.max_memory = max_memory;
  return eda_load_bytes (bytes, "packed", &options, NULL, error);
}

static void
assert_small_table (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = load (bytes, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (eda_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (eda_table_get_n_rows (table), ==, 1);
  text = eda_table_dup_source_text (table, 0, 1);
  g_assert_cmpstr (text, ==, "2");
  g_assert_cmpuint (eda_table_get_source (table)->bytes, ==, g_bytes_get_size (bytes));
}

static void
test_formats (void)
{
  g_autoptr (GBytes) gz = gzip ("a,b\n1,2\n", 1);
  g_autoptr (GBytes) xz = from_hex (xz_hex);
  g_autoptr (GBytes) zstd = from_hex (zstd_hex);
  g_autoptr (GBytes) bzip2 = from_hex (bzip2_hex);

  assert_small_table (gz);
  assert_small_table (xz);
  assert_small_table (zstd);
  assert_small_table (bzip2);
}

/* The one that calls itself a table, though it isn't the first; the others are named. */
static void
test_archive_of_several_files (void)
{
  g_autoptr (GBytes) zip = from_hex (three_files_hex);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = load (zip, 0, &error);
  const EdaLoadNote *note;

  g_assert_no_error (error);
  assert_small_table (zip);
  note = eda_table_get_source (table)->rejected->pdata[0];
  g_assert_nonnull (strstr (note->what, "“t.csv”"));
  g_assert_nonnull (strstr (note->what, "README.txt, other.dat"));
}

static void
test_archive_without_a_table (void)
{
  g_autoptr (GBytes) zip = from_hex (picture_hex);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (zip, 0, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CSV_BINARY);
  g_assert_nonnull (strstr (error->message, "p.png"));
}

static void
test_cut_off (void)
{
  g_autoptr (GBytes) whole = gzip ("a,b\n1,2\n", 1000);
  g_autoptr (GBytes) part
      = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (part, 0, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_READ);
  g_assert_nonnull (strstr (error->message, "gzip"));
}

/* 4 MB of text in a few kilobytes: what counts is the text. */
static void
test_ceiling_is_for_the_text (void)
{
  g_autoptr (GBytes) packed = gzip ("1,2,3,4\n", 512 * 1024);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (packed), <, 100 * 1024);
  g_assert_null (load (packed, 1024 * 1024, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
}

/* Whatever packed it: reading ends right behind the ceiling, and the place says how far
 * it came. */
static void
assert_stops_at_ceiling (GBytes *bytes)
{
  const guint64 ceiling = 64 * 1024;
  g_autoptr (GError) error = NULL;

  g_assert_null (load (bytes, ceiling, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpuint (eda_error_get_place (error)->line, ==, ceiling / 8 + 1);
  g_assert_cmpuint (eda_error_get_place (error)->column, ==, 2);
}

static void
test_ceiling_of_each_format (void)
{
  g_autoptr (GBytes) gz = gzip ("1,2,3,4\n", 16384);
  g_autoptr (GBytes) xz = from_hex (long_xz_hex);
  g_autoptr (GBytes) zstd = from_hex (long_zstd_hex);
  g_autoptr (GBytes) bzip2 = from_hex (long_bzip2_hex);
  g_autoptr (GBytes) zip = from_hex (long_zip_hex);

  assert_stops_at_ceiling (gz);
  assert_stops_at_ceiling (xz);
  assert_stops_at_ceiling (zstd);
  assert_stops_at_ceiling (bzip2);
  assert_stops_at_ceiling (zip);
}

/* Nobody named a ceiling: then the ratio gives it away. */
static void
test_bomb (void)
{
  g_autoptr (GString) block = g_string_new (NULL);
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GError) error = NULL;

  while (block->len < 1024 * 1024)
    g_string_append (block, "1,1\n");
  packed = gzip (block->str, 300);
  g_assert_null (load (packed, 0, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_LIMIT_MEMORY);
  g_assert_cmpuint (eda_error_get_place (error)->line, >, 64 * 1024 * 1024);
  g_assert_nonnull (strstr (eda_error_get_hint (error), "--max-memory"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decompress/formats", test_formats);
  g_test_add_func ("/decompress/archive-of-several-files", test_archive_of_several_files);
  g_test_add_func ("/decompress/archive-without-a-table", test_archive_without_a_table);
  g_test_add_func ("/decompress/cut-off", test_cut_off);
  g_test_add_func ("/decompress/ceiling-is-for-the-text", test_ceiling_is_for_the_text);
  g_test_add_func ("/decompress/ceiling-of-each-format", test_ceiling_of_each_format);
  g_test_add_func ("/decompress/bomb", test_bomb);
  return g_test_run ();
}
