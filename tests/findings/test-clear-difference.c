/* Tests of the rule clear-difference. */

#include "tests/findings/check-rule.h"

static double shift;

static double
at_value (gsize row)
{
  return 50 + 10 * (normal_noise (row, 1) + (row % 3 == 0 ? shift : 0));
}

static const char *
at_group (gsize row)
{
  return name_number ("group ", row % 3);
}

static GPtrArray *
run_groups (gsize n_rows, double d)
{
  TableMaker maker = maker_new (n_rows);

  shift = d;
  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_value);
  maker_add_texts (&maker, "by", EDA_TYPE_CATEGORICAL, at_group);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "clear-difference");
}

static void
test_small_but_sure (void)
{
  g_autoptr (GPtrArray) found = run_groups (3000, 0.4);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->ci_low, >, 0.2);
  g_assert_cmpfloat (finding->ci_high, <, 0.6);
  g_assert_cmpfloat (finding->q, <, 0.01);
  g_assert_nonnull (strstr (finding->text, "for “group 0”"));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) found = run_groups (3000, 0);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_few_rows (void)
{
  g_autoptr (GPtrArray) found = run_groups (150, 0.4);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_below_the_smallest (void)
{
  g_autoptr (GPtrArray) found = run_groups (6000, 0.18);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_large_is_told_elsewhere (void)
{
  g_autoptr (GPtrArray) found = run_groups (3000, 1.2);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/clear-difference/small-but-sure", test_small_but_sure);
  g_test_add_func ("/clear-difference/none", test_none);
  g_test_add_func ("/clear-difference/few-rows", test_few_rows);
  g_test_add_func ("/clear-difference/below-the-smallest", test_below_the_smallest);
  g_test_add_func ("/clear-difference/large-is-told-elsewhere",
                   test_large_is_told_elsewhere);
  return g_test_run ();
}
