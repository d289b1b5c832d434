/* eda-batch summarize: the main numbers at a glance, and for machines. */

#include "tests/app/run.h"

#define SALES                                                                            \
  "day,price,amount,shop,kind\n"                                                         \
  "2024-01-01,1.5,3,North,a\n2024-01-02,2.5,5,North,a\n2024-01-03,3.5,7,South,b\n"       \
  "2024-01-04,4.5,9,South,b\n2024-01-05,,12,North,a\n"

static void
test_for_people (Run *run, gconstpointer data)
{
  put (run, "a.csv", SALES, -1);
  run_batch (run, "summarize a.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_says (run->out, "a.csv: 5 rows × 5 columns, 1 missing cell (4.0");
  assert_says (run->out, "Name      Missing   Distinct       Mean");
  assert_says (run->out, "2024-01-03");
  assert_says (run->out, "North 60.0");
  assert_says (run->out, "price and amount: r 1.00, of the ranks 1.00 (4 rows)");
  assert_says (run->out, "shop and kind: Cramér’s V");
}

static void
test_identifiers_go_with_nothing (Run *run, gconstpointer data)
{
  put (run,
       "a.csv",
       ",x,y\n1,3,9\n2,5,8\n3,8,9\n4,9,7\n5,12,8\n6,13,6\n7,17,7\n8,18,5\n9,22,6\n"
       "10,23,4\n",
       -1);
  run_batch (run, "summarize a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "x and y: r ");
  g_assert_null (strstr (run->out, "column 1 and"));
}

static void
test_for_machines (Run *run, gconstpointer data)
{
  put (run, "a.csv", SALES, -1);
  run_batch (run, "summarize --json a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"rows\": 5");
  assert_says (run->out, "\"mean\": 7.2");
  assert_says (run->out, "\"median\": 3");
  assert_says (run->out, "\"distinct\": 2");
  assert_says (run->out, "\"pearson\": [");
  assert_says (run->out, "\"row\": \"shop\"");
  assert_says (run->out, "\"chi2\": 5");
}

/* A level is data: it must not steer the terminal. */
static void
test_terminal_is_safe (Run *run, gconstpointer data)
{
  put (run, "a.csv", "name,n\n\033[31mred,1\nblue,2\n\033[31mred,3\n", -1);
  run_batch (run, "summarize a.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_null (strchr (run->out, '\033'));
  assert_says (run->out, "red 66.7");
}

static void
test_several_files (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "b.csv", SMALL_CSV, -1);
  run_batch (run, "summarize a.csv nowhere.csv b.csv");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->out, "a.csv: ");
  assert_says (run->out, "b.csv: ");
  assert_says (run->err, "nowhere.csv: There is no such file");
}

static void
test_wrong_use (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "summarize -o x a.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "summarize writes to standard output only");
  run_batch (run, "summarize -f html a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

static void
test_misspelt_command (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "sumarize a.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "no command and no file “sumarize”; did you mean summarize?");
  put (run, "sumarize", SMALL_CSV, -1); /* a file that is there is a file */
  run_batch (run, "-f json -o - sumarize");
  g_assert_cmpint (run->code, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/summarize/for-people", test_for_people);
  run_add ("/summarize/identifiers-go-with-nothing", test_identifiers_go_with_nothing);
  run_add ("/summarize/for-machines", test_for_machines);
  run_add ("/summarize/terminal-is-safe", test_terminal_is_safe);
  run_add ("/summarize/several-files", test_several_files);
  run_add ("/summarize/wrong-use", test_wrong_use);
  run_add ("/summarize/misspelt", test_misspelt_command);
  return g_test_run ();
}
