/* All but the chosen columns. */

#include "tests/transform/run-transform.h"

static void
test_drops (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1,,x\n,,y\n3,3,z\n,4,z\n");
  g_autoptr (EdaTable) after
      = run_transform ("drop-columns", table, WORDS ("columns=a|c"), "left out a and c");
  g_autofree char *text = eda_table_dup_source_text (after, 3, 0);

  assert_shape (after, 4, 1);
  assert_column (after, 0, "b", "–|–|3|4");
  g_assert_cmpstr (text, ==, "4");
  assert_transform_fails (
      "drop-columns", table, WORDS ("columns=a|b|c"), "No column would be left");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/drop-columns/drops", test_drops);
  return g_test_run ();
}
