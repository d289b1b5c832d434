/* Deviations from the mean in standard deviations. */

#include "tests/transform/run-transform.h"

static void
test_scores (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b\n1,5\n2,5\n3,5\n");
  g_autoptr (EdaTable) after = run_transform (
      "z-score", table, WORDS ("columns=a|b"), "added zscore_a and zscore_b");

  assert_column (after, 2, "zscore_a", "-1|0|1");
  assert_column (after, 3, "zscore_b", "–|–|–");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/z-score/scores", test_scores);
  return g_test_run ();
}
