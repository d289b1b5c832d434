/* eda-batch --filter and --derive: what is looked at is changed first, and every report
 * says so. */

#include "tests/app/run.h"

#define SALES                                                                            \
  "price,qty,region\n10,1,North\n20,2,South\n30,3,North\n40,4,\n,5,South\n60,6,North\n"

static void
test_json (Run *run, gconstpointer data)
{
  put (run, "a.csv", SALES, -1);
  run_batch (run,
             "report -q -f json -o - --filter=\"region = 'North'\" "
             "--derive='unit=price / qty' --filter='unit>=10 and qty>1' a.csv");
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"rows\": 2,");
  assert_says (run->out, "\"rows_read\": 6,");
  assert_says (run->out,
               "\"changes\": [\"3 of 6 rows kept where region = 'North'\", "
               "\"added unit, computed as price / qty\", "
               "\"2 of 3 rows kept where unit >= 10 and qty > 1\"]");
  assert_says (run->out, "\"name\": \"unit\"");
}

static void
test_reports (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "a.csv", SALES, -1);
  run_batch (run, "report -q -f html -o a.html --filter='qty < 4' a.csv");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "a.html");
  assert_says (html, "The table was changed after it was read");
  assert_says (html, "<li>3 of 6 rows kept where qty &lt; 4</li>");
  assert_says (html, "--filter=qty &lt; 4");
  run_batch (run, "report -q -f md -o - --filter='qty < 4' a.csv");
  assert_says (run->out, "- Changed: 3 of 6 rows kept where qty");
  run_batch (run, "report -q -t portfolio -f md -o - --filter='qty < 4' a.csv");
  assert_says (run->out, "1. 3 of 6 rows kept where qty");
}

static void
test_summarize (Run *run, gconstpointer data)
{
  put (run, "a.csv", SALES, -1);
  run_batch (run, "summarize --filter='price is not missing' a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "a.csv: 5 rows");
  assert_says (run->out, "  5 of 6 rows kept where price is not missing\n");
  run_batch (run, "summarize --json --filter='qty > 9' a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"0 of 6 rows kept where qty > 9\"");
}

/* The file's own texts, and values where it has none. */
static void
test_export (Run *run, gconstpointer data)
{
  put (run, "a.csv", "price,region\n1.50,North\n2.0,South\n+3,North\n", -1);
  run_batch (run, "export --filter=\"region='North'\" --derive='Twice=price*2' a.csv");
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "price,region,Twice\n1.50,North,3\n+3,North,6\n");
  run_batch (run, "export --derive='price=price*2' a.csv");
  g_assert_cmpstr (run->out, ==, "price,region\n3,North\n4,South\n6,North\n");
  run_batch (run, "export --typed --filter='price>1.5' a.csv");
  g_assert_cmpstr (run->out, ==, "price,region\n2,South\n3,North\n");
}

static void
test_errors (Run *run, gconstpointer data)
{
  put (run, "a.csv", SALES, -1);
  run_batch (run, "summarize --filter='qty > 1 and prise > 3' a.csv");
  g_assert_cmpint (run->code, ==, 2);
  g_assert_cmpstr (run->err,
                   ==,
                   "qty > 1 and prise > 3\n            ^~~~~\n"
                   "eda-batch: a.csv: --filter: There is no column “prise”. Did you mean "
                   "`price`?\n");
  run_batch (run, "summarize --json --derive='x=price +' a.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "\"column\": 8");
  assert_says (run->err, "--derive: A value is missing at the end");
  run_batch (run, "summarize --derive=price a.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "--derive=price is not NAME=EXPRESSION");
  run_batch (run, "inspect --filter='qty > 1' a.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err,
               "--filter and --derive belong to report, summarize, gate and export");
}

static void
test_help (Run *run, gconstpointer data)
{
  run_batch (run, "--help");
  assert_says (run->out, "--filter=EXPRESSION");
  assert_says (run->out, "--derive=NAME=EXPRESSION");
  assert_says (run->out, "--quantile=TYPE");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/change/json", test_json);
  run_add ("/change/reports", test_reports);
  run_add ("/change/summarize", test_summarize);
  run_add ("/change/export", test_export);
  run_add ("/change/errors", test_errors);
  run_add ("/change/help", test_help);
  return g_test_run ();
}
