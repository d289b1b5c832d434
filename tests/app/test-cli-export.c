/* eda-batch export: the table again, as plain CSV, with the file's own texts. */

#include "tests/app/run.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void
check_export (Run *run, const char *text, const char *options, const char *expected)
{
  g_autofree char *words = g_strconcat ("export a.csv -o - ", options, NULL);

  put (run, "a.csv", text, -1);
  run_batch (run, words);
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, expected);
}

/* Nothing of a cell is lost, whatever its column was taken for. */
static void
test_texts_stay (Run *run, gconstpointer data)
{
  check_export (run,
                "id;price;day;gap\n007;1,50;31.3.2009;NA\n008;+2;1.4.2009;\n",
                "",
                "id,price,day,gap\n007,\"1,50\",31.3.2009,NA\n008,+2,1.4.2009,\n");
}

static void
test_quotes_only_where_needed (Run *run, gconstpointer data)
{
  check_export (run,
                "\"a\",\"b\"\n\"x\",\"y,z\"\n\"say \"\"w\"\"\",\"2\nlines\"\n",
                "",
                "a,b\nx,\"y,z\"\n\"say \"\"w\"\"\",\"2\nlines\"\n");
}

static void
test_no_header_is_invented (Run *run, gconstpointer data)
{
  check_export (run, "1,2\r\n3,4\r\n5,6\r\n", "", "1,2\n3,4\n5,6\n");
}

/* Names as in the file, though the table calls its columns otherwise. */
static void
test_names_stay (Run *run, gconstpointer data)
{
  check_export (run, "x,x,\n1,2,3\n4,5,6\n", "--header=yes", "x,x,\n1,2,3\n4,5,6\n");
}

/* What R writes is read by R again: labels of rows have no name, not even an empty one.
 */
static void
test_labels_stay_nameless (Run *run, gconstpointer data)
{
  const char *text = "x,y\na,1,2\nb,3,4\n";

  check_export (run, text, "", text);
  check_export (run, text, "--typed", "row,x,y\na,1,2\nb,3,4\n");
  check_export (run, "x,y\n1,2,3\n1,4,5\n", "", "x,y,\n1,2,3\n1,4,5\n");
}

/* A row of tags is no row of the table, and yet belongs to the file. */
static void
test_tags_stay (Run *run, gconstpointer data)
{
  const char *text = "n,m\n#affected+f,#affected+m\n1,2\n3,4\n5,6\n";

  check_export (run, text, "", text);
  check_export (run, text, "--typed", "n,m\n1,2\n3,4\n5,6\n");
}

/* What is set aside is in the file all the same, and comes out when it is wanted. */
static void
test_lines_outside_the_table_can_be_had (Run *run, gconstpointer data)
{
  const char *text = "Sales of 2024\nn,m,k\n1,2,3\n# late\n3,4,5\n\nSource: us\n";

  check_export (run, text, "", "n,m,k\n1,2,3\n3,4,5\n");
  check_export (run,
                text,
                "--all-lines",
                "Sales of 2024,,\nn,m,k\n1,2,3\n# late,,\n3,4,5\nSource: us,,\n");
}

static void
test_short_rows_are_filled (Run *run, gconstpointer data)
{
  check_export (run, "a,b,c\n1,2,3\n4\n7,8,9\n", "", "a,b,c\n1,2,3\n4,,\n7,8,9\n");
}

/* An empty line would be no row. */
static void
test_empty_cell_of_one_column (Run *run, gconstpointer data)
{
  check_export (run, "name\nAda\n\"\"\nBob\n", "--header=yes", "name\nAda\n\"\"\nBob\n");
}

static void
test_typed (Run *run, gconstpointer data)
{
  check_export (
      run,
      "price;day;gap;word\n1,50;31.3.2009;NA;x\n1000,25;1.4.2009;7;y\n0,5;2.4.2009;8;\n",
      "--typed",
      "price,day,gap,word\n1.5,2009-03-31,,x\n1000.25,2009-04-01,7,y\n0.5,2009-04-02,8,"
      "\n");
}

static void
test_writes_a_file_once (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "export a.csv -o b.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  text = get (run, "b.csv");
  g_assert_cmpstr (text, ==, SMALL_CSV);
  g_assert_cmpuint (count_files (run), ==, 2); /* no temporary file stays */

  run_batch (run, "export a.csv -o b.csv");
  g_assert_cmpint (run->code, ==, 4);
  assert_says (run->err, "b.csv: exists already");
  run_batch (run, "export a.csv -o b.csv --force");
  g_assert_cmpint (run->code, ==, 0);
}

/* Never over the file it reads, not even when told to. */
static void
test_never_over_its_input (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "export a.csv -o ./a.csv --force");
  g_assert_cmpint (run->code, ==, 2);
  text = get (run, "a.csv");
  g_assert_cmpstr (text, ==, SMALL_CSV);
}

/* A pipe, like a device, is written to and stays what it is. */
static void
test_special_files_stay (Run *run, gconstpointer data)
{
  g_autofree char *pipe = path_in (run, "pipe");
  struct stat      state;
  int              reader;
  char             text[sizeof SMALL_CSV] = "";

  put (run, "a.csv", SMALL_CSV, -1);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  reader = open (pipe, O_RDONLY | O_NONBLOCK);
  run_batch (run, "export a.csv -o pipe --force");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpint (read (reader, text, sizeof text), ==, strlen (SMALL_CSV));
  g_assert_cmpstr (text, ==, SMALL_CSV);
  g_assert_cmpint (stat (pipe, &state), ==, 0);
  g_assert_true (S_ISFIFO (state.st_mode));
  close (reader);
}

static void
test_standard_input (Run *run, gconstpointer data)
{
  run_with_input (run, "export -", "a;b\n1;2\n3;4\n");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "a,b\n1,2\n3,4\n");
}

static void
test_wrong_use (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "b.csv", SMALL_CSV, -1);
  run_batch (run, "export a.csv b.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "export -f html a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/export/texts-stay", test_texts_stay);
  run_add ("/export/quotes-only-where-needed", test_quotes_only_where_needed);
  run_add ("/export/no-header-is-invented", test_no_header_is_invented);
  run_add ("/export/names-stay", test_names_stay);
  run_add ("/export/labels-stay-nameless", test_labels_stay_nameless);
  run_add ("/export/tags-stay", test_tags_stay);
  run_add ("/export/all-lines", test_lines_outside_the_table_can_be_had);
  run_add ("/export/short-rows-are-filled", test_short_rows_are_filled);
  run_add ("/export/empty-cell-of-one-column", test_empty_cell_of_one_column);
  run_add ("/export/typed", test_typed);
  run_add ("/export/writes-a-file-once", test_writes_a_file_once);
  run_add ("/export/never-over-its-input", test_never_over_its_input);
  run_add ("/export/special-files-stay", test_special_files_stay);
  run_add ("/export/standard-input", test_standard_input);
  run_add ("/export/wrong-use", test_wrong_use);
  return g_test_run ();
}
