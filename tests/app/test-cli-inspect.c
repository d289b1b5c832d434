/* eda-batch inspect: what people and machines are told about how a file is read. */

#include "tests/app/run.h"

static void
test_for_people (Run *run, gconstpointer data)
{
  put (run, "a.csv", "name;price\nAda;1,50\nBob;2,5\nCid\n", -1);
  run_batch (run, "inspect a.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_says (run->out, "a.csv: 3 rows × 2 columns");
  assert_says (run->out, "Encoding   UTF-8");
  assert_says (run->out, "Delimiter  semicolon");
  assert_says (run->out, "Decimal    comma");
  assert_says (run->out, "line 4: 1 field instead of 2");
}

static void
test_for_machines (Run *run, gconstpointer data)
{
  put (run, "a.csv", "name\tprice\nAda\t1.5\nBob\tNA\n", -1);
  run_batch (run, "inspect --json a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"encoding\": \"UTF-8\"");
  assert_says (run->out, "\"delimiter\": \"\\t\"");
  assert_says (run->out, "\"quotechar\": ");
  assert_says (run->out, "\"escapechar\": null");
  assert_says (run->out, "\"header\": true");
  assert_says (run->out, "\"storage\": \"real\"");
  assert_says (run->out, "\"missing\": 1");
  assert_says (run->out, "\"rejected\": []");
}

static void
test_one_column_has_no_delimiter (Run *run, gconstpointer data)
{
  put (run, "a.csv", "name\nAda\nBob\n", -1);
  run_batch (run, "inspect --json a.csv");
  assert_says (run->out, "\"delimiter\": \"\"");
}

/* A name is data: it must not steer the terminal. */
static void
test_terminal_is_safe (Run *run, gconstpointer data)
{
  put (run, "a.csv", "\033[31mred,\"two\nlines\"\n1,2\n3,4\n", -1);
  run_batch (run, "inspect a.csv --header=yes");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_null (strchr (run->out, '\033'));
  assert_says (run->out, "two lines");
}

static void
test_audit (Run *run, gconstpointer data)
{
  put (run, "a.csv", "price,word\n1.50,x\n2.25,y\n3,x\n", -1);
  run_batch (run, "inspect --audit a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "“1.50” is read as 1.5");
  assert_says (run->out, "No cell has another value");
  run_batch (run, "inspect --audit --json a.csv");
  assert_says (run->out, "\"other_text\": 1");
  assert_says (run->out, "\"other_value\": 0");
}

static void
test_override (Run *run, gconstpointer data)
{
  put (run, "a.csv", "a|b\n1,5|2\n2,5|3\n", -1);
  run_batch (run, "inspect --json --delimiter=, --header=no a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"delimiter\": \",\"");
  assert_says (run->out, "\"header\": false");
}

/* One bad file never stops the others. */
static void
test_several_files (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "b.csv", SMALL_CSV, -1);
  run_batch (run, "inspect a.csv nowhere.csv b.csv");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->out, "a.csv: ");
  assert_says (run->out, "b.csv: ");
  assert_says (run->err, "nowhere.csv: There is no such file");
}

static void
test_ceiling (Run *run, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");

  while (text->len < 3 * 1024 * 1024)
    g_string_append (text, "1,2\n");
  put (run, "a.csv", text->str, (gssize)text->len);
  run_batch (run, "inspect --max-memory=2M a.csv");
  g_assert_cmpint (run->code, ==, 6);
  assert_says (run->err, "of memory");
  assert_says (run->err, "--max-memory");
}

static void
test_wrong_use (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "inspect -o x a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "inspect --typed a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "--audit a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/inspect/for-people", test_for_people);
  run_add ("/inspect/for-machines", test_for_machines);
  run_add ("/inspect/one-column", test_one_column_has_no_delimiter);
  run_add ("/inspect/terminal-is-safe", test_terminal_is_safe);
  run_add ("/inspect/audit", test_audit);
  run_add ("/inspect/override", test_override);
  run_add ("/inspect/several-files", test_several_files);
  run_add ("/inspect/ceiling", test_ceiling);
  run_add ("/inspect/wrong-use", test_wrong_use);
  return g_test_run ();
}
