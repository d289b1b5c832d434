/* From a cell back to its line and its text in the file. */

#include "tests/table/load-helpers.h"

#include "analysis/table/trace.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static void
assert_cell (
    const EdaTable *table, gsize row, guint column, guint64 line, const char *expected)
{
  g_autofree char *text = eda_table_dup_source_text (table, row, column);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (eda_table_get_line (table, row), ==, line);
}

/* What the value no longer says, the source still does. */
static void
test_texts_behind_values (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,day,gap\n1.50,31.3.2009,NA\n+2,1.4.2009,7\n3,2.4.2009,8\n");

  g_assert_cmpint (
      eda_column_get_storage (eda_table_get_column (table, 0)), ==, EDA_STORAGE_REAL);
  assert_cell (table, 0, 0, 2, "1.50");
  assert_cell (table, 1, 0, 3, "+2");
  assert_cell (table, 0, 1, 2, "31.3.2009");
  assert_cell (table, 0, 2, 2, "NA");
}

static void
test_quotes_and_lines (void)
{
  g_autoptr (EdaTable) table
      = load_text ("a,b\n1,\"x \"\"y\"\"\nz\"\n\n2,\"u,v\"\n3,w\n4,w\n");

  assert_cell (table, 0, 1, 2, "x \"y\"\nz");
  assert_cell (table, 1, 1, 5, "u,v");
  assert_cell (table, 2, 1, 6, "w");
}

static void
test_ragged_rows (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1,2,3\n4\n5,6,7,8\n9,10,11\n");

  assert_cell (table, 1, 0, 3, "4");
  assert_cell (table, 1, 2, 3, "");
  assert_cell (table, 2, 3, 4, "8");
  assert_cell (table, 3, 3, 5, "");
}

/* A quote that never closes keeps to its line; rows behind it are where they are. */
static void
test_broken_quote (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,x\n2,\"open\n");
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 3; i < 100; i++)
    g_string_append_printf (text, "%u,\"y %u\"\n", i, i);
  table = load_text (text->str);
  assert_cell (table, 1, 0, 3, "2");
  assert_cell (table, 1, 1, 3, "\"open");
  assert_cell (table, 50, 1, 52, "y 51");
}

static void
test_other_encoding (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table
      = load_with ("n,w\n1,caf\xe9\n2,th\xe9\n3,caf\xe9\n", -1, NULL, &error);

  g_assert_no_error (error);
  assert_cell (table, 1, 1, 3, "thé");
}

/* Text columns keep their cells as they are, so both ways must tell the same, wherever a
 * row stands between blank lines, cells of several lines and short rows. */
static void
test_all_cells_of_many_rows (void)
{
  g_autoptr (GString) text = g_string_new ("k,word,more\n");
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_string_append_printf (text, "k%u,\"w%u%s\"", i, i % 7, i % 11 == 0 ? "\n-" : "");
      g_string_append (text, i % 13 == 0 ? "\n" : ",\"a \"\"b\"\"\"\n");
      if (i % 17 == 0)
        g_string_append (text, "\n");
    }
  table = load_text (text->str);
  g_assert_cmpuint (eda_table_get_n_rows (table), ==, 3000);
  for (gsize row = 0; row < 3000; row++)
    for (guint i = 0; i < 3; i++)
      {
        EdaColumn       *column = eda_table_get_column (table, i);
        g_autofree char *value = eda_column_dup_text (column, row);
        g_autofree char *source = eda_table_dup_source_text (table, row, i);

        g_assert_cmpstr (source, ==, value != NULL ? value : "");
      }
}

static gboolean
count_cb (
    gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  g_assert_cmpuint (row, ==, (*(gsize *)data)++);
  g_assert_cmpuint (line, ==, row + 1);
  g_assert_cmpuint (n_cells, ==, 2);
  return TRUE;
}

static EdaTrace *
trace_file (const char *path, guint n_rows)
{
  EdaCsvSyntax syntax = { .delimiter = ',', .quote = '"', .n_fields = 2 };
  EdaTrace    *trace = eda_trace_new (&syntax);
  struct stat  state;
  EdaFileStamp stamp;

  for (guint i = 0; i < n_rows; i++)
    eda_trace_add_row (trace, i, i * strlen ("1,2\n"), i + 1);
  eda_trace_finish (trace, n_rows);
  g_assert_cmpint (stat (path, &state), ==, 0);
  stamp = (EdaFileStamp){ (guint64)state.st_dev,
                          state.st_ino,
                          (guint64)state.st_size,
                          state.st_mtim.tv_sec,
                          state.st_mtim.tv_nsec };
  eda_trace_keep_file (trace, path, &stamp, 0);
  return trace;
}

/* Big files are not kept but read again, as long as they are the same. */
static void
test_file_read_again (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-trace-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "data.csv", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EdaTrace) trace = NULL;
  g_autoptr (GError) error = NULL;
  gsize n = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "1,2\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  trace = trace_file (path, 1000);
  g_assert_true (eda_trace_read (trace, 0, 1000, count_cb, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1000);

  g_string_append (text, "3,4\n");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_assert_false (eda_trace_read (trace, 0, 1000, count_cb, &n, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_FILE_CHANGED);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/texts-behind-values", test_texts_behind_values);
  g_test_add_func ("/trace/quotes-and-lines", test_quotes_and_lines);
  g_test_add_func ("/trace/ragged-rows", test_ragged_rows);
  g_test_add_func ("/trace/broken-quote", test_broken_quote);
  g_test_add_func ("/trace/other-encoding", test_other_encoding);
  g_test_add_func ("/trace/all-cells-of-many-rows", test_all_cells_of_many_rows);
  g_test_add_func ("/trace/file-read-again", test_file_read_again);
  return g_test_run ();
}
