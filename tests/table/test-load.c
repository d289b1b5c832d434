/* The whole way in: good files, broken files, odd files. */

#include "tests/table/load-helpers.h"

static const EdaSourceInfo *
info_of (const EdaTable *table)
{
  return eda_table_get_source (table);
}

static void
assert_no_notes (const EdaTable *table)
{
  g_assert_cmpuint (info_of (table)->repairs->len, ==, 0);
  g_assert_cmpuint (info_of (table)->rejected->len, ==, 0);
}

static void
assert_two_by_two (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = load_with (text, length, NULL, &error);

  g_assert_no_error (error);
  assert_shape (table, 2, 2);
  assert_column (table, 0, "a", "1|3");
  assert_column (table, 1, "b", "é|y");
  assert_no_notes (table);
}

static void
test_small_table (void)
{
  g_autoptr (EdaTable) table = load_text ("name,n,w\nAnn,1,0.5\nBob,2,NA\n");

  assert_shape (table, 2, 3);
  assert_column (table, 0, "name", "Ann|Bob");
  assert_column (table, 1, "n", "1|2");
  assert_column (table, 2, "w", "0.5|–");
  assert_no_notes (table);
  g_assert_cmpuint (eda_column_get_position (eda_table_get_column (table, 2)), ==, 3);
}

static void
test_source_info (void)
{
  g_autoptr (EdaTable) table = load_text ("a;b\n1,5;2\n");

  g_assert_cmpstr (info_of (table)->name, ==, "test.csv");
  g_assert_null (info_of (table)->path);
  g_assert_cmpuint (info_of (table)->bytes, ==, 10);
  g_assert_cmpuint (strlen (info_of (table)->sha256), ==, 64);
  g_assert_cmpstr (info_of (table)->encoding, ==, "UTF-8");
  g_assert_cmpint (info_of (table)->delimiter, ==, ';');
  g_assert_cmpint (info_of (table)->quote, ==, '"');
  g_assert_cmpint (info_of (table)->decimal, ==, ',');
  g_assert_true (info_of (table)->header);
  g_assert_nonnull (strstr (info_of (table)->dialect_reason, "semicolon"));
}

static void
test_line_ends_and_encodings (void)
{
  assert_two_by_two ("a,b\n1,é\n3,y\n", -1);
  assert_two_by_two ("a,b\r\n1,é\r\n3,y\r\n", -1);
  assert_two_by_two ("a,b\r1,é\r3,y\r", -1);
  assert_two_by_two ("a,b\n1,é\n3,y", -1);
  assert_two_by_two ("\xef\xbb\xbf"
                     "a,b\n1,é\n3,y\n",
                     -1);
  assert_two_by_two ("a,b\n1,\xe9\n3,y\n", -1);
  assert_two_by_two ("\xff\xfe"
                     "a\0,\0b\0\n\0"
                     "1\0,\0\xe9\0\n\0"
                     "3\0,\0y\0\n\0",
                     26);
}

static void
test_empty (void)
{
  assert_refused ("", 0, EDA_ERROR_CSV_EMPTY);
  assert_refused ("\n\r\n  \n", -1, EDA_ERROR_CSV_EMPTY);
  assert_refused ("\xef\xbb\xbf", -1, EDA_ERROR_CSV_EMPTY);
}

static void
test_header_only (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n");

  assert_shape (table, 0, 3);
  g_assert_cmpstr (eda_column_get_name (eda_table_get_column (table, 2)), ==, "c");
  assert_type (table, 0, EDA_STORAGE_TEXT, EDA_TYPE_EMPTY);
  g_assert_cmpstr (eda_column_get_type_reason (eda_table_get_column (table, 0)),
                   ==,
                   "There are no rows.");
}

static void
test_no_header (void)
{
  g_autoptr (EdaTable) table = load_text ("1,2\n3,4\n");

  assert_shape (table, 2, 2);
  assert_column (table, 0, "column 1", "1|3");
  assert_column (table, 1, "column 2", "2|4");
  assert_no_notes (table);
}

static void
test_binary (void)
{
  assert_refused ("\x89PNG\r\n\x1a\n\0\0", 10, EDA_ERROR_CSV_BINARY);
  assert_refused ("a,b\n1,\0\0\0\0002\n", 12, EDA_ERROR_CSV_BINARY);
}

static void
test_one_column (void)
{
  g_autoptr (EdaTable) table = load_text ("x\n1\n2\n3\n");

  assert_shape (table, 3, 1);
  assert_column (table, 0, "x", "1|2|3");
  g_assert_cmpint (info_of (table)->delimiter, ==, ',');
}

static void
test_one_cell (void)
{
  g_autoptr (EdaTable) name = load_text ("x");
  g_autoptr (EdaTable) value = load_text ("5");

  assert_shape (name, 0, 1);
  assert_shape (value, 1, 1);
}

static void
test_thousand_columns (void)
{
  g_autoptr (GString) text = g_string_new ("c0");
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (text, ",c%u", i);
  for (guint row = 0; row < 20; row++)
    for (guint i = 0; i < 1000; i++)
      g_string_append_printf (text, "%s%u", i == 0 ? "\n" : ",", row + i);
  table = load_text (text->str);
  assert_shape (table, 20, 1000);
  g_assert_cmpfloat (
      eda_column_get_number (eda_table_find_column (table, "c999"), 19), ==, 1018);
}

static void
test_short_rows (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1,2,3\n4\n5,6\n7,8,9\n");

  assert_shape (table, 4, 3);
  assert_column (table, 1, "b", "2|–|6|8");
  assert_column (table, 2, "c", "3|–|–|9");
  g_assert_cmpuint (info_of (table)->repairs->len, ==, 2);
  assert_note (
      info_of (table)->repairs, 0, 3, 0, "1 field instead of 3: 2 missing cells added");
  assert_note (
      info_of (table)->repairs, 1, 4, 0, "2 fields instead of 3: 1 missing cell added");
}

static void
test_surplus_cells_are_kept (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b\n1,2\n3,4,extra,more\n5,6\n");

  assert_shape (table, 3, 4);
  assert_column (table, 0, "a", "1|3|5");
  assert_column (table, 2, "column 3", "–|extra|–");
  assert_column (table, 3, "column 4", "–|more|–");
  assert_note (info_of (table)->repairs,
               2,
               3,
               3,
               "4 fields instead of 2: “extra, more” kept in extra columns");
}

static void
test_empty_surplus_is_dropped (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b\n1,2\n3,4,,\n5,6\n7,8\n");

  assert_shape (table, 4, 2);
  assert_note (info_of (table)->repairs,
               0,
               3,
               3,
               "4 fields instead of 2: 2 empty cells at the end dropped");
}

static void
test_delimiter_at_each_line_end (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b\n1,2,\n3,4,\n");

  assert_shape (table, 2, 2);
  assert_column (table, 0, "a", "1|3");
  assert_note (info_of (table)->repairs,
               0,
               1,
               3,
               "rows end with a delimiter: the empty column behind it is dropped");
}

static void
test_row_labels_without_a_name (void)
{
  g_autoptr (EdaTable) table = load_text ("mpg,cyl\nMazda,21,6\nFiat,30,4\n");

  assert_shape (table, 2, 3);
  assert_column (table, 0, "row", "Mazda|Fiat");
  assert_column (table, 1, "mpg", "21|30");
}

static void
test_notes_are_summed_up (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 0; i < 2500; i++)
    g_string_append (text, i % 2 == 0 ? "1,2\n3,4\n" : "5\n");
  table = load_text (text->str);
  assert_shape (table, 3750, 2);
  g_assert_cmpuint (info_of (table)->repairs->len, ==, 1001);
  assert_note (info_of (table)->repairs,
               1000,
               3004,
               0,
               "250 more short rows: missing cells added");
}

static void
test_blank_lines (void)
{
  g_autoptr (EdaTable) inside = load_text ("a,b\n1,2\n\n\n3,4\n");
  g_autoptr (EdaTable) behind = load_text ("a,b\n1,2\n3,4\n\n\n");

  assert_shape (inside, 2, 2);
  assert_note (info_of (inside)->rejected, 0, 3, 0, "2 blank lines skipped");
  assert_shape (behind, 2, 2);
  assert_no_notes (behind);
}

static void
test_newline_in_quotes (void)
{
  g_autoptr (EdaTable) table = load_text ("id,note\n1,\"two\nlines\"\n2,one\n3\n");

  assert_column (table, 1, "note", "two\nlines|one|–");
  assert_note (
      info_of (table)->repairs, 0, 5, 0, "1 field instead of 2: 1 missing cell added");
}

static void
test_quotes_in_unquoted_cells (void)
{
  g_autoptr (EdaTable) table = load_text ("id,size\n1,5\" pipe\n2,6\" pipe\n");

  assert_column (table, 1, "size", "5\" pipe|6\" pipe");
}

static void
test_unclosed_quote (void)
{
  g_autoptr (EdaTable) table
      = load_text ("id,note\n1,\"open\n2,fine\n3,\"also, fine\"\n");

  assert_shape (table, 3, 2);
  assert_column (table, 1, "note", "\"open|fine|also, fine");
  assert_note (info_of (table)->repairs,
               0,
               2,
               0,
               "a quote does not close at the end of its cell: loose quotes in this line "
               "are kept as characters");
}

static void
test_odd_names (void)
{
  g_autoptr (EdaTable) table = load_text ("x,,x, y ,x (2)\n1,2,3,4,5\n6,7,8,9,10\n");

  assert_column (table, 0, "x", "1|6");
  assert_column (table, 1, "column 2", "2|7");
  assert_column (table, 2, "x (2)", "3|8");
  assert_column (table, 3, "y", "4|9");
  assert_column (table, 4, "x (2) (2)", "5|10");
  assert_note (info_of (table)->repairs, 0, 1, 2, "no name: called “column 2”");
  assert_note (
      info_of (table)->repairs, 1, 1, 3, "a second column named “x”: called “x (2)”");
}

static void
test_many_columns_of_one_name (void)
{
  g_autoptr (GString) text = g_string_new ("x");
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 1; i < 20000; i++)
    g_string_append (text, ",x");
  g_string_append (text, "\n1");
  for (guint i = 1; i < 20000; i++)
    g_string_append (text, ",2");
  table = load_text (text->str);
  assert_shape (table, 1, 20000);
  g_assert_cmpstr (
      eda_column_get_name (eda_table_get_column (table, 19999)), ==, "x (20000)");
}

static void
test_decimal_commas (void)
{
  g_autoptr (EdaTable) table
      = load_text ("ort;wert;lat\nK\xc3\xb6ln;1.234,5;52.52\nUlm;0,9;48.4\n");

  assert_column (table, 1, "wert", "1234.5|0.9");
  assert_column (table, 2, "lat", "52.52|48.4");
}

static void
test_users_dialect (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  options.delimiter = ':';
  options.header = 0;
  options.quote = 0;
  table = load_with ("a:\"b\nc:d\n", -1, &options, &error);
  g_assert_no_error (error);
  assert_shape (table, 2, 2);
  assert_column (table, 1, "column 2", "\"b|d");
}

typedef struct
{
  GCancellable *cancellable; /* (nullable) */
  const char   *cancel_at;   /* the stage */
  GString      *stages;
  guint64       rows;
} Watch;

static void
watch_cb (const EdaProgress *progress, gpointer data)
{
  Watch *self = data;

  if (strstr (self->stages->str, progress->stage) == NULL)
    g_string_append_printf (self->stages, "%s. ", progress->stage);
  self->rows = progress->rows;
  if (g_strcmp0 (progress->stage, self->cancel_at) == 0)
    g_cancellable_cancel (self->cancellable);
}

static GInputStream *
open_numbers (void)
{
  GString *text = g_string_new ("a,b\n");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%u,%u\n", i, i % 7);
  bytes = g_string_free_to_bytes (text);
  return g_memory_input_stream_new_from_bytes (bytes);
}

static void
test_progress (void)
{
  g_autoptr (GInputStream) stream = open_numbers ();
  g_autoptr (GString) stages = g_string_new (NULL);
  Watch      watch = { .stages = stages };
  EdaContext context = { NULL, EDA_DEFAULT_SEED, watch_cb, &watch };
  g_autoptr (EdaTable) table = eda_load_stream (stream, "stdin", NULL, &context, NULL);

  assert_shape (table, 100000, 2);
  g_assert_cmpstr (stages->str, ==, "Reading. Splitting into cells. Recognising types. ");
  g_assert_cmpuint (watch.rows, ==, 100000);
}

static void
test_cancel_in_each_stage (void)
{
  const char *const stages[] = { "Reading", "Splitting into cells", "Recognising types" };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (GInputStream) stream = open_numbers ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GString) seen = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      Watch      watch = { cancellable, stages[i], seen, 0 };
      EdaContext context = { cancellable, EDA_DEFAULT_SEED, watch_cb, &watch };

      g_assert_null (eda_load_stream (stream, "stdin", NULL, &context, &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
    }
}

static void
test_file_not_found (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/sales.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_load_file (file, NULL, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_NOT_FOUND);
}

static void
test_any_bytes_do_no_harm (void)
{
  static const char alphabet[] = "a1,;\"'\n\r\t |.-\xe9\xc3\xa9/:2e";
  g_autoptr (GRand) random = g_rand_new_with_seed (EDA_DEFAULT_SEED);
  g_autofree char *text = g_malloc (200);

  for (guint round = 0; round < 3000; round++)
    {
      gint32 length = g_rand_int_range (random, 1, 200);
      g_autoptr (GError) error = NULL;
      g_autoptr (EdaTable) table = NULL;

      for (gint32 i = 0; i < length; i++)
        text[i] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      table = load_with (text, length, NULL, &error);
      g_assert_true ((table != NULL) == (error == NULL));
      for (guint i = 0; table != NULL && i < eda_table_get_n_columns (table); i++)
        g_free (join_column (table, i));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/small-table", test_small_table);
  g_test_add_func ("/load/source-info", test_source_info);
  g_test_add_func ("/load/line-ends-and-encodings", test_line_ends_and_encodings);
  g_test_add_func ("/load/empty", test_empty);
  g_test_add_func ("/load/header-only", test_header_only);
  g_test_add_func ("/load/no-header", test_no_header);
  g_test_add_func ("/load/binary", test_binary);
  g_test_add_func ("/load/one-column", test_one_column);
  g_test_add_func ("/load/one-cell", test_one_cell);
  g_test_add_func ("/load/thousand-columns", test_thousand_columns);
  g_test_add_func ("/load/short-rows", test_short_rows);
  g_test_add_func ("/load/surplus-kept", test_surplus_cells_are_kept);
  g_test_add_func ("/load/surplus-empty", test_empty_surplus_is_dropped);
  g_test_add_func ("/load/delimiter-at-line-ends", test_delimiter_at_each_line_end);
  g_test_add_func ("/load/row-labels", test_row_labels_without_a_name);
  g_test_add_func ("/load/notes-summed-up", test_notes_are_summed_up);
  g_test_add_func ("/load/blank-lines", test_blank_lines);
  g_test_add_func ("/load/newline-in-quotes", test_newline_in_quotes);
  g_test_add_func ("/load/quotes-in-unquoted", test_quotes_in_unquoted_cells);
  g_test_add_func ("/load/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/load/odd-names", test_odd_names);
  g_test_add_func ("/load/columns-of-one-name", test_many_columns_of_one_name);
  g_test_add_func ("/load/decimal-commas", test_decimal_commas);
  g_test_add_func ("/load/users-dialect", test_users_dialect);
  g_test_add_func ("/load/progress", test_progress);
  g_test_add_func ("/load/cancel", test_cancel_in_each_stage);
  g_test_add_func ("/load/file-not-found", test_file_not_found);
  g_test_add_func ("/load/any-bytes", test_any_bytes_do_no_harm);
  return g_test_run ();
}
