/* The chosen columns only. */

#include "tests/transform/run-transform.h"

static void
test_keeps (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1,,x\n,,y\n3,3,z\n,4,z\n");
  g_autoptr (EdaTable) after
      = run_transform ("keep-columns", table, WORDS ("columns=c|a"), "kept c and a");
  g_autofree char *text = eda_table_dup_source_text (after, 3, 1);

  assert_shape (after, 4, 2);
  assert_column (after, 0, "a", "1|–|3|–");
  g_assert_cmpuint (eda_column_get_position (eda_table_get_column (after, 1)), ==, 3);
  g_assert_cmpstr (text, ==, "z");
  assert_transform_fails (
      "keep-columns", table, WORDS ("columns=d"), "There is no column “d”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/keep-columns/keeps", test_keeps);
  return g_test_run ();
}
