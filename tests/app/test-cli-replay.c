/* eda-batch replay: a saved notebook without its window. */

#include "tests/app/run.h"

#define CSV "price,town\n1,Gent\n2,Bonn\n3,\n4,Gent\n"
#define NOTEBOOK                                                                         \
  "---\neda: 1\ndata: sales.csv\n---\n"                                                  \
  "\nWhy is one missing?\n"                                                              \
  "\n```eda filter\nwhere: price > 1\n```\n"                                             \
  "\n```eda shape\n```\n"

static void
put_both (Run *run, const char *notebook)
{
  put (run, "sales.csv", CSV, -1);
  put (run, "a.eda", notebook, -1);
}

static void
test_reports_what_the_notebook_does (Run *run, gconstpointer data)
{
  put_both (run, NOTEBOOK);
  run_batch (run, "replay a.eda -f md -o -");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "Why is one missing?");
  assert_says (run->out, "3 of 4 rows kept where price");
  assert_says (run->out, "eda-batch replay -f md a.eda");
}

/* Notes keep their emphasis and lists, and lead nowhere. */
static void
test_notes (Run *run, gconstpointer data)
{
  put_both (run,
            NOTEBOOK "\n# So\n\nLook at **two humps**, [here](javascript:x) and "
                     "<script>.\n\n- one\n");
  run_batch (run, "replay a.eda -f html -o -");
  assert_says (run->out,
               "<div class=\"noted\"><p><b>So</b></p>\n<p>Look at <b>two humps</b>, here "
               "and &lt;script&gt;.</p>\n<ul>\n<li>one</li>");
  assert_says (run->out, "Nothing of this step was asked for.");
  run_batch (run, "replay a.eda -f md -o -");
  assert_says (run->out, "\n**So**\n\nLook at **two humps**, here and \\<script\\>.");
  assert_says (run->out, "\n- one\n");
  run_batch (run, "replay a.eda -t portfolio -f html -o -");
  assert_says (run->out, "<b>two humps</b>");
}

/* What no cell measured is not said to be nothing. */
static void
test_tiles_say_what_is_known (Run *run, gconstpointer data)
{
  put_both (run, "---\neda: 1\ndata: sales.csv\n---\n\n```eda distributions\n```\n");
  run_batch (run, "replay a.eda -f html -o -");
  assert_says (run->out, "<b>12.5\u202f%</b>of cells missing");
  g_assert_null (strstr (run->out, "repeated row"));
}

/* The seed of what is random is the notebook's own, and the report says so. */
static void
test_own_seed (Run *run, gconstpointer data)
{
  put_both (run, "---\neda: 1\ndata: sales.csv\nseed: 7\n---\n\n```eda shape\n```\n");
  run_batch (run, "replay a.eda -f json -o -");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\"seed\": 7}");
}

static void
test_other_data (Run *run, gconstpointer data)
{
  put_both (run, NOTEBOOK);
  put (run, "new.csv", "price,town\n1,Gent\n2,Bonn\n", -1);
  run_batch (run, "replay a.eda --data new.csv -f md -o -");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "1 of 2 rows kept where price");
}

static void
forget (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What the page says, without the command, which names the file. */
static char *
dup_findings (const Run *run)
{
  const char *start = strstr (run->out, "## "), *end;

  g_assert_nonnull (start);
  end = strstr (start, "- Make it again");
  g_assert_nonnull (end);
  return g_strndup (start, (gsize)(end - start));
}

/* In one file, for somebody who has nothing of it. */
static void
test_archive (Run *run, gconstpointer data)
{
  g_autofree char *report = NULL;
  g_autofree char *again = NULL;

  put_both (run, NOTEBOOK);
  run_batch (run, "replay a.eda -f md -o -");
  report = dup_findings (run);
  run_batch (run, "replay a.eda -f edaz -o for-you.edaz");
  g_assert_cmpint (run->code, ==, 0);
  run_batch (run, "replay a.eda -o for-you.edaz");
  g_assert_cmpint (run->code, ==, 4); /* it is there */
  forget (run, "sales.csv");
  forget (run, "a.eda");

  run_batch (run, "replay for-you.edaz -f md -o -");
  g_assert_cmpint (run->code, ==, 0);
  again = dup_findings (run);
  g_assert_cmpstr (report, ==, again);
  put (run, "new.csv", "price,town\n1,Gent\n2,Bonn\n", -1);
  run_batch (run, "replay for-you.edaz --data new.csv -f md -o -");
  assert_says (run->out, "1 of 2 rows kept where price");
}

static void
test_no_archive (Run *run, gconstpointer data)
{
  put_both (run, NOTEBOOK);
  put (run, "broken.edaz", CSV, -1);
  run_batch (run, "replay broken.edaz -f md -o -");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "broken.edaz: This is no ZIP archive");
  run_batch (run, "report sales.csv -f edaz -o x.edaz");
  assert_says (run->err, "An .edaz archive holds a notebook");
  g_assert_cmpint (run->code, !=, 0);
  run_batch (run, "compare sales.csv sales.csv -f edaz -o x.edaz");
  assert_says (run->err, "An .edaz archive holds a notebook");
  g_assert_cmpint (run->code, !=, 0);
}

static void
test_wrong_notebooks (Run *run, gconstpointer data)
{
  put_both (run, "---\neda: 1\n---\n");
  run_batch (run, "replay a.eda -o -");
  g_assert_cmpint (run->code, ==, 5);
  assert_says (run->err, "data: FILE.csv");
  put (run, "b.eda", "price,town\n", -1);
  run_batch (run, "replay b.eda -o -");
  g_assert_cmpint (run->code, ==, 5);
  assert_says (run->err, "b.eda:1: This is no notebook");
  put (run,
       "c.eda",
       "---\neda: 1\ndata: sales.csv\n---\n```eda filter\nwhere: prise > 1\n```\n",
       -1);
  run_batch (run, "replay c.eda -o -");
  g_assert_cmpint (run->code, ==, 5);
  assert_says (run->err, "price");
}

static void
test_what_is_not_understood_is_told (Run *run, gconstpointer data)
{
  put_both (run, NOTEBOOK "\n```eda missing\nno key\n```\n");
  run_batch (run, "replay a.eda -f md -o -");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->err, "a.eda:16:");
}

static void
test_data_belongs_to_replay (Run *run, gconstpointer data)
{
  put_both (run, NOTEBOOK);
  run_batch (run, "report sales.csv --data x.csv");
  g_assert_cmpint (run->code, ==, 2);
  assert_says (run->err, "--data belongs to the command replay");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/replay/reports", test_reports_what_the_notebook_does);
  run_add ("/cli/replay/own-seed", test_own_seed);
  run_add ("/cli/replay/other-data", test_other_data);
  run_add ("/cli/replay/archive", test_archive);
  run_add ("/cli/replay/no-archive", test_no_archive);
  run_add ("/cli/replay/notes", test_notes);
  run_add ("/cli/replay/tiles", test_tiles_say_what_is_known);
  run_add ("/cli/replay/wrong-notebooks", test_wrong_notebooks);
  run_add ("/cli/replay/not-understood", test_what_is_not_understood_is_told);
  run_add ("/cli/replay/data", test_data_belongs_to_replay);
  return g_test_run ();
}
