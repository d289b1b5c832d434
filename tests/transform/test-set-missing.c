/* Words and sentinels that mean no value. */

#include "tests/transform/run-transform.h"

static void
test_everywhere (void)
{
  g_autoptr (EdaTable) table
      = load_text ("w,n,d\nx,-999,2024-01-01\nunknown,5,1900-01-01\nx,-999.0,2024-01-"
                   "03\n-999,6.5,2024-01-04\n");
  g_autoptr (EdaTable) after = run_transform (
      "set-missing",
      table,
      WORDS ("values=-999|unknown|1900-01-01"),
      "set 5 cells missing: -999, unknown and 1900-01-01 in all columns");

  assert_column (after, 0, "w", "x|–|x|–");
  assert_column (after, 1, "n", "–|5|–|6.5");
  assert_column (after, 2, "d", "2024-01-01|–|2024-01-03|2024-01-04");
}

static void
test_one_column (void)
{
  g_autoptr (EdaTable) table
      = load_text ("w,n,d\nx,-999,2024-01-01\nunknown,5,1900-01-01\nx,-999.0,2024-01-"
                   "03\n-999,6.5,2024-01-04\n");
  g_autoptr (EdaTable) after = run_transform ("set-missing",
                                              table,
                                              WORDS ("values=-999", "columns=w"),
                                              "set 1 cell missing: -999 in w");

  assert_column (after, 1, "n", "-999|5|-999|6.5");
  g_assert_true (eda_table_get_column (after, 1) == eda_table_get_column (table, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/set-missing/everywhere", test_everywhere);
  g_test_add_func ("/set-missing/one-column", test_one_column);
  return g_test_run ();
}
