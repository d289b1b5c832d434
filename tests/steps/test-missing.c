/* Tests of the missing analysis. */

#include "tests/steps/awkward-tables.h"

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("missing");
}

static void
test_a_figure_on_a_mixed_table (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "missing");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing/awkward-tables", test_awkward_tables);
  g_test_add_func ("/missing/figure-on-mixed", test_a_figure_on_a_mixed_table);
  return g_test_run ();
}
