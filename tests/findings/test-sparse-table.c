/* Tests of the rule sparse-table. */

#include "tests/findings/thirds.h"

static void
test_association_on_few_rows (void)
{
  g_autoptr (GPtrArray) found = run_pair ("sparse-table", 18, at_thirds_renamed);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 1);
  g_assert_cmpfloat (finding->threshold, ==, 0.2);
}

static void
test_enough_rows (void)
{
  g_autoptr (GPtrArray) found = run_pair ("sparse-table", 300, at_thirds_renamed);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_sparse_but_independent_misleads_nobody (void)
{
  g_autoptr (GPtrArray) found = run_pair ("sparse-table", 18, at_halves);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/sparse-table/association-on-few-rows", test_association_on_few_rows);
  g_test_add_func ("/sparse-table/enough-rows", test_enough_rows);
  g_test_add_func ("/sparse-table/sparse-but-independent-misleads-nobody",
                   test_sparse_but_independent_misleads_nobody);
  return g_test_run ();
}
