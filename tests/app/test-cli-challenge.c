/* eda-batch history and challenge score. */

#include "tests/app/run.h"

static void
test_history (Run *run, gconstpointer data)
{
  run_batch (run, "history --db h.db");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "No challenge has been played yet.");
  run_batch (run, "history --json --db h.db");
  assert_says (run->out, "\"sessions\": []");
  run_batch (run, "history --export nobody --db h.db");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "There is no such session");
}

static void
test_broken_history (Run *run, gconstpointer data)
{
  put (run, "h.db", "this is no database, by far", -1);
  run_batch (run, "history --db h.db");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->err, "was set aside: h.db.broken-1");
  g_assert_true (exists (run, "h.db.broken-1"));
}

static void
test_score (Run *run, gconstpointer data)
{
  put (run, "s.json", "{\"events\": []}", -1);
  run_batch (run, "challenge score s.json");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "no events of a session");
  put (run, "s.json", "{\"events\": [7", -1);
  run_batch (run, "challenge score s.json");
  g_assert_cmpint (run->code, ==, 1);
  assert_says (run->err, "s.json");
  run_batch (run, "challenge score");
  g_assert_cmpint (run->code, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli-challenge/history", test_history);
  run_add ("/cli-challenge/broken-history", test_broken_history);
  run_add ("/cli-challenge/score", test_score);
  return g_test_run ();
}
