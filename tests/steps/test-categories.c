/* Tests of the categories analysis. */

#include "tests/steps/awkward-tables.h"

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("categories");
}

static void
test_a_figure_on_a_mixed_table (void)
{
  g_autoptr (EdaProfile) profile = make_mixed (60);
  g_autoptr (EdaResult) result = run_checked (profile, "categories");

  g_assert_cmpuint (count_blocks (result, EDA_BLOCK_FIGURE), >=, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/categories/awkward-tables", test_awkward_tables);
  g_test_add_func ("/categories/figure-on-mixed", test_a_figure_on_a_mixed_table);
  return g_test_run ();
}
