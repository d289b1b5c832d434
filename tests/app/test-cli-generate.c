/* eda-batch generate: names, files that are written, exit codes. */

#include "tests/app/run.h"

static void
generate (Run *run, const char *words, int code)
{
  g_autofree char *line = g_strdup_printf ("generate %s", words);

  run_batch (run, line);
  if (run->code != code)
    g_error ("%s: exit code %d, not %d: %s", words, run->code, code, run->err);
}

static void
test_files (Run *run, gconstpointer data)
{
  g_autofree char *key = NULL, *page = NULL;

  generate (run, "clinic-1-42 --key k/key.json --brief page.md", 0);
  assert_says (run->err, "clinic-1-42: 300 rows, 6 columns");
  g_assert_true (exists (run, "clinic-1-42.csv"));
  key = get (run, "k/key.json");
  assert_says (key, "\"name\": \"clinic-1-42\"");
  assert_says (key, "\"patterns\": [");
  assert_says (key, "\"outcome\": \"confirmed\"");
  page = get (run, "page.md");
  assert_says (page, "# Clinic visits (clinic-1-42)");
}

static void
test_same_by_options (Run *run, gconstpointer data)
{
  g_autofree char *by_name = NULL;

  generate (run, "coffee-2-9 -o -", 0);
  by_name = g_strdup (run->out);
  generate (run, "--theme coffee --level 2 --seed 9 -o -", 0);
  g_assert_cmpstr (run->out, ==, by_name);
  g_assert_cmpuint (strlen (by_name), >, 10000);
}

static void
test_existing_files (Run *run, gconstpointer data)
{
  put (run, "bikes-1-1.csv", "mine", -1);
  generate (run, "bikes-1-1", 4);
  generate (run, "bikes-1-1 --force -q", 0);
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_wrong_words (Run *run, gconstpointer data)
{
  generate (run, "moon-1-1", 2);
  assert_says (run->err, "There is no theme “moon”");
  assert_says (run->err, "bikes, clinic, coffee, flats, support");
  generate (run, "clinic-9-1", 2);
  generate (run, "clinic-1-1+nothing", 2);
  generate (run, "", 2);
  generate (run, "--wrong", 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli-generate/files", test_files);
  run_add ("/cli-generate/options", test_same_by_options);
  run_add ("/cli-generate/existing", test_existing_files);
  run_add ("/cli-generate/wrong", test_wrong_words);
  return g_test_run ();
}
