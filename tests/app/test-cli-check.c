/* eda-batch check: claims as tests for data. */

#include "tests/app/run.h"

/* Forty rows: y rises with x, g has two levels of equal size. */
static void
put_data (const Run *run)
{
  g_autoptr (GString) text = g_string_new ("id,x,y,g\n");

  for (int i = 0; i < 40; i++)
    g_string_append_printf (
        text, "%d,%d,%d,%s\n", i + 1, i, 2 * i + (i * 7) % 5, i % 2 ? "a" : "b");
  put (run, "d.csv", text->str, -1);
}

static void
check (Run *run, const char *claims, const char *words, int code)
{
  g_autofree char *line = g_strdup_printf ("check d.csv c.claims %s", words);

  put_data (run);
  put (run, "c.claims", claims, -1);
  run_batch (run, line);
  if (run->code != code)
    g_error (
        "%s: exit code %d, not %d: %s%s", claims, run->code, code, run->out, run->err);
}

static void
test_codes (Run *run, gconstpointer data)
{
  check (run, "# nothing\n\nunique(id) @90\nx ~ y r > 0.5 @90\n", "", 0);
  assert_says (run->out, "✓ x ~ y r > 0.5 @90%");
  assert_says (run->out, "2 confirmed, 0 refuted, 0 inconclusive, 0 void (seed 42)");
  check (run, "unique(g) @90\nunique(id) @90", "", 3);
  assert_says (run->out, "✕ unique(g) @90%");
  check (run, "mean(x) > 19 @60", "", 0); /* 19.5, straddling */
  assert_says (run->out, "Inconclusive, leaning yes");
  check (run, "mean(x) > 19 @60", "--strict", 3);
  check (run, "? trains are late on Mondays @60", "--strict", 3);
  check (run, "? trains are late on Mondays @60", "", 0);
}

static void
test_bad_claims (Run *run, gconstpointer data)
{
  check (run, "unique(id) @90\nx ~ right-skwed @80\n", "", 5);
  assert_says (run->err,
               "c.claims:2:5: E34: \"right-skwed\" is neither a column nor a shape");
  assert_says (run->err, "did you mean right-skewed?");
  assert_says (run->err, "    ^~~~~~~~~~~");
  g_assert_cmpstr (run->out, ==, "");
  check (run, "x ~ right-skwed @80\n", "--json", 5);
  assert_says (run->err, "\"code\": \"claim.E34\"");
  assert_says (run->err, "\"column\": 5");
  check (run, "x ~ symmetric @80\nx ~ right-skewed @80", "", 5);
  assert_says (run->err, "E50");
}

static void
test_formats (Run *run, gconstpointer data)
{
  check (run, "unique(id) @90\nunique(g) @60", "-f json", 3);
  assert_says (run->out, "\"confirmed\": 1");
  assert_says (run->out, "\"outcome\": \"refuted\"");
  assert_says (run->out, "\"kind\": \"UNIQUE\"");
  check (run, "unique(id) @90\nunique(g) @60\nmean(x) > 19 @60", "-f tap", 3);
  assert_says (run->out, "1..3\nok 1 - unique(id) @90%");
  assert_says (run->out, "not ok 2 - unique(g) @60%");
  assert_says (run->out, "# SKIP Inconclusive, leaning yes");
  check (run, "unique(id) @90", "-f md", 0);
  assert_says (run->out, "| unique(id) | 90.0");
}

/* Same seed, same bytes. */
static void
test_repeatable (Run *run, gconstpointer data)
{
  g_autofree char *first = NULL;

  check (run, "y ~ right-skewed @60\nsd(x) > 10 @60", "-f json --seed 7", 0);
  first = g_strdup (run->out);
  check (run, "y ~ right-skewed @60\nsd(x) > 10 @60", "-f json --seed 7", 0);
  g_assert_cmpstr (run->out, ==, first);
}

static void
test_wrong_use (Run *run, gconstpointer data)
{
  put_data (run);
  run_batch (run, "check d.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "check d.csv nowhere.claims");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "nowhere.claims");
  run_batch (run, "report --strict d.csv");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli-check/codes", test_codes);
  run_add ("/cli-check/bad-claims", test_bad_claims);
  run_add ("/cli-check/formats", test_formats);
  run_add ("/cli-check/repeatable", test_repeatable);
  run_add ("/cli-check/wrong-use", test_wrong_use);
  return g_test_run ();
}
