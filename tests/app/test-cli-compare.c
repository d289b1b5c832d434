/* eda-batch compare: two files, one document in each format. */

#include "tests/app/run.h"

#define OLD "id,price,town\na,1.5,Gent\nb,2.5,Bonn\nc,4.25,Gent\nd,5.5,Bonn\n"
#define NEW "id,price,city\na,1.5,Gent\nb,3.5,Bonn\nc,4.25,Gent\ne,5.5,Bonn\n"

static void
test_formats (Run *run, gconstpointer data)
{
  const char *const names[] = { "diff.html", "diff.md", "diff.pdf", "diff.json" };

  put (run, "old.csv", OLD, -1);
  put (run, "new.csv", NEW, -1);
  run_batch (run, "compare -f html,md,pdf,json -o diff old.csv new.csv");
  g_assert_cmpint (run->code, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (exists (run, names[i]));
  run_batch (run, "compare -f html,md,pdf,json -o diff old.csv new.csv");
  g_assert_cmpint (run->code, ==, 0); /* what we wrote we may replace */
}

static void
test_what_is_said (Run *run, gconstpointer data)
{
  put (run, "old.csv", OLD, -1);
  put (run, "new.csv", NEW, -1);
  run_batch (run, "compare -f md -o - old.csv new.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "# old.csv → new.csv");
  assert_says (run->out, "The column town is gone.");
  assert_says (run->out, "The column city is new.");
  assert_says (run->out, "1 row has other values than before in 1 cell, told by id.");
  assert_says (run->out, "| b | price | 2.5 | 3.5 |");
  assert_says (run->out, "eda-batch compare -f md old.csv new.csv");
}

static void
test_json (Run *run, gconstpointer data)
{
  put (run, "old.csv", OLD, -1);
  put (run, "new.csv", NEW, -1);
  run_batch (run, "compare --key=id -f json -o - old.csv new.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"format\": \"eda-comparison\"");
  assert_says (run->out, "\"rows_kept\": 3");
  assert_says (run->out, "\"rows_changed\": 1");
}

static void
test_wrong_use (Run *run, gconstpointer data)
{
  put (run, "old.csv", OLD, -1);
  put (run, "new.csv", NEW, -1);
  run_batch (run, "compare old.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "two files");
  run_batch (run, "compare --key=town old.csv new.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "“town” is no key of both files");
  run_batch (run, "report --key=id old.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "compare old.csv absent.csv");
  g_assert_cmpint (run->code, ==, 1);
  g_assert_cmpuint (count_files (run), ==, 2);
}

static void
test_markup_in_the_data_is_inert (Run *run, gconstpointer data)
{
  put (run, "old.csv", "id,<b>\na,<script>1</script>\nb,x\n", -1);
  put (run, "new.csv", "id,<b>\na,\"](javascript:1) | `x`\"\nb,<img src=x>\n", -1);
  run_batch (run, "compare -f html -o - old.csv new.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "&lt;script&gt;");
  g_assert_null (strstr (run->out, "<script"));
  g_assert_null (strstr (run->out, "<img"));
  run_batch (run, "compare -f md -o - old.csv new.csv");
  assert_says (run->out, "\\<script\\>1");
  g_assert_null (strstr (run->out, " <script"));
  g_assert_null (strstr (run->out, " ](javascript"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/compare/formats", test_formats);
  run_add ("/cli/compare/words", test_what_is_said);
  run_add ("/cli/compare/json", test_json);
  run_add ("/cli/compare/usage", test_wrong_use);
  run_add ("/cli/compare/inert", test_markup_in_the_data_is_inert);
  return g_test_run ();
}
