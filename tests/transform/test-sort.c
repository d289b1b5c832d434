/* Rows in order; equal ones stay, missing ones come last. */

#include "tests/transform/run-transform.h"

static void
test_orders (void)
{
  g_autoptr (EdaTable) table
      = load_text ("a,w,k\n2,b,1\n1,a,2\n,c,3\n2,a,4\n,b,5\n1,,6\n");
  g_autoptr (EdaTable) up
      = run_transform ("sort", table, WORDS ("columns=a"), "sorted by a, ascending");
  g_autoptr (EdaTable) down = run_transform ("sort",
                                             table,
                                             WORDS ("columns=a|w", "order=descending"),
                                             "sorted by a and w, descending");

  assert_column (up, 2, "k", "2|6|1|4|3|5");
  assert_column (down, 2, "k", "1|4|2|6|3|5");
  g_assert_cmpuint (eda_table_get_line (up, 0), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/sort/orders", test_orders);
  return g_test_run ();
}
