/* eda-batch and what it writes: names, what may be replaced, the same bytes each time. */

#include "tests/app/run.h"

static void
test_one_file (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  assert_says (run->err, "sales.csv → sales.csv.html · 4 rows × 2 columns");
  html = get (run, "sales.csv.html");
  assert_says (html, "<h1>sales.csv</h1>");
  g_assert_cmpuint (count_files (run), ==, 2);
}

static void
test_two_names (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "sales.csv report.html");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "report.html"));
  run_batch (run, "sales.csv report.json");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "report.json"));
  g_assert_cmpuint (count_files (run), ==, 3);
}

static void
test_several_formats (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "report -f html,json -o out sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "out.html"));
  g_assert_true (exists (run, "out.json"));
}

static void
test_names_never_collide (Run *run, gconstpointer data)
{
  put (run, "a/january.2026.csv", SMALL_CSV, -1);
  put (run, "a/january.2027.csv", SMALL_CSV, -1);
  put (run, "b/january.2026.csv", SMALL_CSV, -1);
  run_batch (run, "-o out/ a/january.2026.csv a/january.2027.csv b/january.2026.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "out/january.2026.csv.html"));
  g_assert_true (exists (run, "out/january.2027.csv.html"));
  g_assert_true (exists (run, "out/january.2026.csv.2.html"));
}

static void
test_a_foreign_file_is_kept_unless_forced (Run *run, gconstpointer data)
{
  g_autofree char *kept = NULL;

  put (run, "sales.csv", SMALL_CSV, -1);
  put (run, "out.html", "my thesis", -1);
  run_batch (run, "sales.csv -o out.html");
  g_assert_cmpint (run->code, ==, 4);
  assert_says (run->err, "out.html");
  assert_says (run->err, "--force");
  kept = get (run, "out.html");
  g_assert_cmpstr (kept, ==, "my thesis");
  run_batch (run, "sales.csv -o out.html --force");
  g_assert_cmpint (run->code, ==, 0);
}

static void
test_our_own_report_is_renewed (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  for (int i = 0; i < 2; i++)
    {
      run_batch (run, "report -f html,json sales.csv");
      g_assert_cmpint (run->code, ==, 0);
    }
}

static void
test_an_input_is_never_overwritten (Run *run, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "--force -o ./sales.csv sales.csv");
  g_assert_cmpint (run->code, ==, 2);
  text = get (run, "sales.csv");
  g_assert_cmpstr (text, ==, SMALL_CSV);
}

static void
test_a_bad_file_does_not_stop_the_rest (Run *run, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "c.csv", SMALL_CSV, -1);
  run_batch (run, "a.csv b.csv c.csv");
  g_assert_cmpint (run->code, ==, 1);
  g_assert_true (exists (run, "a.csv.html"));
  g_assert_true (exists (run, "c.csv.html"));
  lines = g_strsplit (g_strchomp (run->err), "\n", -1);
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "2 files reported, 1 failed.");
}

static void
test_output_that_cannot_be_written (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  put (run, "file", "no folder", -1);
  run_batch (run, "sales.csv -o file/out.html");
  g_assert_cmpint (run->code, ==, 4);
  run_batch (run, "sales.csv missing.csv -o /proc/nowhere/");
  g_assert_cmpint (run->code, ==, 4); /* graver than the missing file */
}

static void
test_dry_run_writes_nothing (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "-n -f html,json sales.csv -o out/");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_cmpstr (
      run->out, ==, "sales.csv → out/sales.csv.html\nsales.csv → out/sales.csv.json\n");
  g_assert_cmpuint (count_files (run), ==, 1);
}

static void
test_equal_input_gives_equal_bytes (Run *run, gconstpointer data)
{
  const char *const formats[] = { "html", "json" };

  put (run, "sales.csv", SMALL_CSV, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *words = g_strdup_printf ("-f %s -o - sales.csv", formats[i]);
      g_autofree char *first = NULL;

      run_batch (run, words);
      first = g_strdup (run->out);
      g_setenv ("TZ", "Asia/Tokyo", TRUE);
      g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
      run_batch (run, words);
      g_unsetenv ("TZ");
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      g_assert_cmpuint (strlen (first), >, 1000);
      g_assert_cmpstr (first, ==, run->out);
    }
}

static void
test_the_report_says_how_to_make_it_again (Run *run, gconstpointer data)
{
  g_autofree char *html = NULL;

  put (run, "my sales.csv", SMALL_CSV, -1);
  run_batch (run, "--na=none --seed=7 'my sales.csv' -o out.html");
  g_assert_cmpint (run->code, ==, 0);
  html = get (run, "out.html");
  assert_says (html,
               "eda-batch report -f html --na=none --seed=7 &#39;my sales.csv&#39;");
}

static void
test_golden_orders (Run *run, gconstpointer data)
{
  const char      *root = g_getenv ("EDA_SOURCE_ROOT");
  g_autofree char *input = g_build_filename (root, "tests", "golden", "orders.csv", NULL);
  g_autofree char *golden
      = g_build_filename (root, "tests", "golden", "orders.json", NULL);
  g_autofree char *words = g_strdup_printf ("report -f json -o - '%s'", input);
  g_autofree char *expected = NULL;
  g_auto (GStrv) is = NULL;
  g_auto (GStrv) should = NULL;

  g_assert_true (g_file_get_contents (golden, &expected, NULL, NULL));
  run_batch (run, words);
  g_assert_cmpint (run->code, ==, 0);
  is = g_strsplit (run->out, "\n", -1);
  should = g_strsplit (expected, "\n", -1);
  for (gsize i = 0; is[i] != NULL && should[i] != NULL; i++)
    g_assert_cmpstr (is[i], ==, should[i]);
  g_assert_cmpuint (g_strv_length (is), ==, g_strv_length (should));
}

/* For other programs: the findings as an exit code, behind what went wrong. */
static void
test_findings_may_be_failures (Run *run, gconstpointer data)
{
  const struct
  {
    const char *words;
    int         code;
  } cases[] = {
    { "report -q --force --fail-on=info same.csv", 3 },
    { "report -q --force --fail-on=warn same.csv", 3 },
    { "report -q --force --fail-on=error same.csv", 0 },
    { "report -q --force same.csv", 0 },
    { "report -q --force --fail-on=warn same.csv none.csv", 1 },
    { "report -q --fail-on=grave same.csv", 2 },
    { "summarize --fail-on=warn same.csv", 2 },
  };

  put (run, "same.csv", "a,b\n1,x\n2,x\n3,x\n4,x\n5,x\n6,x\n", -1); /* b is constant */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run_batch (run, cases[i].words);
      g_assert_cmpint (run->code, ==, cases[i].code);
      if (cases[i].code == 3)
        g_assert_true (exists (run, "same.csv.html"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/one-file", test_one_file);
  run_add ("/cli/two-names", test_two_names);
  run_add ("/cli/formats", test_several_formats);
  run_add ("/cli/collisions", test_names_never_collide);
  run_add ("/cli/foreign-output", test_a_foreign_file_is_kept_unless_forced);
  run_add ("/cli/own-output", test_our_own_report_is_renewed);
  run_add ("/cli/input-kept", test_an_input_is_never_overwritten);
  run_add ("/cli/bad-among-good", test_a_bad_file_does_not_stop_the_rest);
  run_add ("/cli/unwritable", test_output_that_cannot_be_written);
  run_add ("/cli/again", test_the_report_says_how_to_make_it_again);
  run_add ("/cli/same-bytes", test_equal_input_gives_equal_bytes);
  run_add ("/cli/dry-run", test_dry_run_writes_nothing);
  run_add ("/cli/fail-on", test_findings_may_be_failures);
  run_add ("/cli/golden", test_golden_orders);
  return g_test_run ();
}
