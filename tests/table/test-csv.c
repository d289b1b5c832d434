/* The parser: cells, rows and their lines, whatever quotes and line ends do. */

#include "analysis/table/cells.h"
#include "analysis/table/csv.h"

#include <string.h>

/* Writes what comes: cells in brackets, rows as "@line" at their end. */
static void
cell_cb (const char *text, gsize length, gpointer data)
{
  g_string_append_c (data, '[');
  g_string_append_len (data, text, (gssize)length);
  g_string_append_c (data, ']');
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  g_string_append_printf (data, "@%u ", (guint)line);
  return TRUE;
}

static void
blank_cb (guint64 line, gpointer data)
{
  g_string_append_printf (data, "blank@%u ", (guint)line);
}

static void
unclosed_cb (guint64 line, gboolean rest, gpointer data)
{
  g_string_append_printf (data, " !%u%s ", (guint)line, rest ? " all" : "");
}

static const EdaCsvHandler handler = { cell_cb, row_cb, blank_cb, unclosed_cb, NULL };

static void
assert_scan (const char *text, const char *expected)
{
  EdaCsvSyntax syntax = { ',', '"', FALSE };
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_true (eda_csv_scan (text, strlen (text), 1, &syntax, &handler, seen));
  g_assert_cmpstr (seen->str, ==, expected);
}

static void
test_plain (void)
{
  assert_scan ("a,b\n1,2\n", "[a][b]@1 [1][2]@2 ");
  assert_scan ("a,,\n", "[a][][]@1 ");
  assert_scan ("", "");
}

static void
test_line_ends (void)
{
  assert_scan ("a,b\r\n1,2\r\n", "[a][b]@1 [1][2]@2 ");
  assert_scan ("a,b\r1,2\r", "[a][b]@1 [1][2]@2 ");
  assert_scan ("a\r\nb\nc\rd", "[a]@1 [b]@2 [c]@3 [d]@4 ");
}

static void
test_no_final_newline (void)
{
  assert_scan ("a\n1", "[a]@1 [1]@2 ");
  assert_scan ("a\n\"1\"", "[a]@1 [1]@2 ");
  assert_scan ("a,", "[a][]@1 ");
}

static void
test_quotes (void)
{
  assert_scan ("\"a,b\",\"say \"\"hi\"\"\"\n", "[a,b][say \"hi\"]@1 ");
  assert_scan ("\"\",x\n", "[][x]@1 ");
}

static void
test_newline_inside_quotes (void)
{
  assert_scan ("\"a\nb\r\nc\",1\n2,3\n", "[a\nb\r\nc][1]@1 [2][3]@4 ");
}

static void
test_quotes_inside_unquoted_cells (void)
{
  assert_scan ("5\" pipe,a\"b\"c\n1,2\n", "[5\" pipe][a\"b\"c]@1 [1][2]@2 ");
}

static void
test_blanks_are_kept (void)
{
  assert_scan (" a , b\n", "[ a ][ b]@1 ");
}

static void
test_blanks_are_trimmed_on_demand (void)
{
  EdaCsvSyntax syntax = { .delimiter = ',', .quote = '"', .trim_blanks = TRUE };
  g_autoptr (GString) seen = g_string_new (NULL);
  const char *text = "a , \"b, c\",  d\n";

  eda_csv_scan (text, strlen (text), 1, &syntax, &handler, seen);
  g_assert_cmpstr (seen->str, ==, "[a ][b, c][d]@1 ");
}

static void
test_blank_lines (void)
{
  assert_scan ("a\n\n \t\nb\n", "[a]@1 blank@2 blank@3 [b]@4 ");
  assert_scan ("\n\r\na\n", "blank@1 blank@2 [a]@3 ");
}

static void
test_tabs_are_cells_when_they_delimit (void)
{
  EdaCsvSyntax syntax = { '\t', '"', FALSE };
  g_autoptr (GString) seen = g_string_new (NULL);

  eda_csv_scan ("a\tb\n\t\n", 6, 1, &syntax, &handler, seen);
  g_assert_cmpstr (seen->str, ==, "[a][b]@1 [][]@2 ");
}

static void
test_unclosed_quote (void)
{
  assert_scan ("a,b\n1,\"x\n2,y\n", "[a][b]@1  !2 [1][\"x]@2 [2][y]@3 ");
}

static void
test_quotes_work_behind_an_unclosed_one (void)
{
  /* the parser by itself would end the cell of line 2 at the last quote of line 3 */
  assert_scan ("a,b\n1,\"x\n2,\"y,\"\"z\"\n", "[a][b]@1  !2 [1][\"x]@2 [2][y,\"z]@3 ");
}

static void
assert_scan_with (const EdaCsvSyntax *syntax, const char *text, const char *expected)
{
  g_autoptr (GString) seen = g_string_new (NULL);

  eda_csv_scan (text, strlen (text), 1, syntax, &handler, seen);
  g_assert_cmpstr (seen->str, ==, expected);
}

static void
test_loose_quotes (void)
{
  EdaCsvSyntax three = { .delimiter = ',', .quote = '"', .n_fields = 3 };

  /* inside a quoted cell, not doubled */
  assert_scan_with (&three, "1,\"a \"b\" c\",2\n", " !1 [1][a \"b\" c][2]@1 ");
  assert_scan_with (&three, "1,\"a \"b\"\",2\n", " !1 [1][a \"b\"][2]@1 ");
  /* one that opens and does not close; the cells behind it are whole */
  assert_scan_with (&three, "\"1,\"a, b\",2\n", " !1 [\"1][a, b][2]@1 ");
  /* one too many where the cell opens */
  assert_scan_with (&three, "1,\"\"a, b\",2\n", " !1 [1][\"a, b][2]@1 ");
  /* quotes of two rows that seem to belong together */
  assert_scan_with (
      &three, "\"1,a,2\n3,b,4\"\n", " !1 [\"1][a][2]@1 [3][b][4\"]@2 ");
}

static void
test_escapes (void)
{
  EdaCsvSyntax backslash
      = { .delimiter = ',', .quote = '"', .escape = '\\', .n_fields = 2 };

  assert_scan_with (&backslash, "\"a \\\"b\\\", c\",\"d\\\\\"\n", "[a \"b\", c][d\\]@1 ");
  assert_scan_with (&backslash, "c:\\dir,x\n", "[c:\\dir][x]@1 ");
}

static void
test_blanks_behind_quotes (void)
{
  assert_scan ("a,\"b\" ,\"c\"  \nd,e,f\n", "[a][b][c]@1 [d][e][f]@2 ");
}

static void
test_merged_delimiters (void)
{
  EdaCsvSyntax blanks = { .delimiter = ' ', .quote = '"', .merge = TRUE, .n_fields = 3 };

  assert_scan_with (
      &blanks, "a   b c\n  1 \"2 3\"   4  \n", "[a][b][c]@1 [1][2 3][4]@2 ");
}

static void
test_many_loose_quotes_end (void)
{
  /* each quote seems to open a cell that goes on to the end of the text */
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) seen = g_string_new (NULL);
  EdaCsvSyntax two = { .delimiter = ',', .quote = '"', .n_fields = 2 };

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "\"\"\"a,b\n");
  g_string_append (text, "x,y\n");
  g_assert_true (eda_csv_scan (text->str, text->len, 1, &two, &handler, seen));
  g_assert_true (g_str_has_suffix (seen->str, "[x][y]@20001 "));
}

static void
test_unclosed_quote_without_final_newline (void)
{
  assert_scan ("a\n\"x\n\"y\"", "[a]@1  !2 [\"x]@2 [y]@3 ");
  assert_scan ("a\n\"x", "[a]@1  !2 [\"x]@2 ");
}

static void
test_many_unclosed_quotes_end (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) seen = g_string_new (NULL);
  EdaCsvSyntax syntax = { ',', '"', FALSE };

  for (int i = 0; i < 101; i++)
    g_string_append (text, "\"x y\n");
  g_assert_true (eda_csv_scan (text->str, text->len, 1, &syntax, &handler, seen));
  g_assert_true (g_str_has_suffix (seen->str, "[\"x y]@101 "));
}

static void
test_no_quote_character (void)
{
  EdaCsvSyntax syntax = { ',', 0, FALSE };
  g_autoptr (GString) seen = g_string_new (NULL);

  eda_csv_scan ("\"a,b\"\n", 6, 1, &syntax, &handler, seen);
  g_assert_cmpstr (seen->str, ==, "[\"a][b\"]@1 ");
}

static gboolean
stop_cb (guint64 line, gpointer data)
{
  *(guint *)data += 1;
  return FALSE;
}

static void
test_handler_stops (void)
{
  static const EdaCsvHandler stopping = { NULL, stop_cb, NULL, NULL, NULL };
  EdaCsvSyntax               syntax = { ',', '"', FALSE };
  guint                      n_rows = 0;

  g_assert_false (eda_csv_scan ("a\nb\nc\n", 6, 1, &syntax, &stopping, &n_rows));
  g_assert_cmpuint (n_rows, ==, 1);
}

static void
test_very_long_cell (void)
{
  gsize            length = 3 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GString) seen = g_string_new (NULL);
  EdaCsvSyntax syntax = { ',', '"', FALSE };

  memset (text, 'x', length);
  eda_csv_scan (text, length, 1, &syntax, &handler, seen);
  g_assert_cmpuint (seen->len, ==, length + strlen ("[]@1 "));
}

/* What the parser gives goes through EdaCells on its way to the types. */
static void
test_cells_come_back (void)
{
  g_autoptr (EdaCells) cells = eda_cells_new ();
  g_autofree char *big = g_strnfill (400 * 1024, 'y');
  EdaCellsIter     iter;

  g_assert_true (eda_cells_is_empty (cells));
  for (gsize row = 0; row < 5000; row++)
    if (row % 3 == 1)
      eda_cells_set (
          cells, row, row == 4 ? big : "abc", row == 4 ? strlen (big) : row % 4);
  eda_cells_iter_init (&iter, cells);
  for (gsize row = 0; row < 5010; row++)
    {
      const char *text;
      gsize       length;
      gsize       expected = row >= 5000 || row % 3 != 1 ? 0
                             : row == 4                  ? strlen (big)
                                                         : row % 4;

      eda_cells_iter_next (&iter, &text, &length);
      g_assert_cmpmem (text, length, row == 4 ? big : "abc", expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", test_plain);
  g_test_add_func ("/csv/line-ends", test_line_ends);
  g_test_add_func ("/csv/no-final-newline", test_no_final_newline);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/newline-inside-quotes", test_newline_inside_quotes);
  g_test_add_func ("/csv/quotes-inside-unquoted", test_quotes_inside_unquoted_cells);
  g_test_add_func ("/csv/blanks-kept", test_blanks_are_kept);
  g_test_add_func ("/csv/blanks-trimmed", test_blanks_are_trimmed_on_demand);
  g_test_add_func ("/csv/blank-lines", test_blank_lines);
  g_test_add_func ("/csv/tabs-are-cells", test_tabs_are_cells_when_they_delimit);
  g_test_add_func ("/csv/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/csv/behind-unclosed-quote", test_quotes_work_behind_an_unclosed_one);
  g_test_add_func ("/csv/unclosed-without-newline",
                   test_unclosed_quote_without_final_newline);
  g_test_add_func ("/csv/many-unclosed-quotes", test_many_unclosed_quotes_end);
  g_test_add_func ("/csv/no-quote", test_no_quote_character);
  g_test_add_func ("/csv/handler-stops", test_handler_stops);
  g_test_add_func ("/csv/very-long-cell", test_very_long_cell);
  g_test_add_func ("/cells/come-back", test_cells_come_back);
  g_test_add_func ("/csv/loose-quotes", test_loose_quotes);
  g_test_add_func ("/csv/escapes", test_escapes);
  g_test_add_func ("/csv/blanks-behind-quotes", test_blanks_behind_quotes);
  g_test_add_func ("/csv/merged-delimiters", test_merged_delimiters);
  g_test_add_func ("/csv/many-loose-quotes", test_many_loose_quotes_end);
  return g_test_run ();
}
