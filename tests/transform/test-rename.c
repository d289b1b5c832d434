/* A column under another name. */

#include "tests/transform/run-transform.h"

static void
test_renames (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b,c\n1,,x\n,,y\n3,3,z\n,4,z\n");
  g_autoptr (EdaTable) after = run_transform (
      "rename", table, WORDS ("column=b", "name=beta"), "renamed b to beta");
  g_autofree char *text = eda_table_dup_source_text (after, 3, 1);

  assert_column (after, 1, "beta", "–|–|3|4");
  g_assert_cmpstr (text, ==, "4");
  g_assert_null (eda_table_find_column (after, "b"));
  assert_transform_fails (
      "rename", table, WORDS ("column=b", "name=a"), "There is a column “a” already");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/rename/renames", test_renames);
  return g_test_run ();
}
