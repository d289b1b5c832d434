/* Parts of dates as columns. */

#include "tests/transform/run-transform.h"

static void
test_parts (void)
{
  g_autoptr (EdaTable) table
      = load_text ("d,n\n2024-02-29,1\n2023-12-31,2\n,3\n2024-07-01,4\n");
  g_autoptr (EdaTable) after = run_transform ("date-parts",
                                              table,
                                              WORDS ("columns=d", "parts=year|weekday"),
                                              "added year_d and weekday_d");

  assert_column (after, 2, "year_d", "2024|2023|–|2024");
  assert_column (after, 3, "weekday_d", "4|7|–|1");
  assert_transform_fails ("date-parts",
                          table,
                          WORDS ("columns=d", "parts=century"),
                          "There is no part “century” of a date");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/date-parts/parts", test_parts);
  return g_test_run ();
}
