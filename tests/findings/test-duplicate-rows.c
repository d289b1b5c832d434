/* Tests of the rule duplicate-rows. */

#include "tests/findings/check-rule.h"

static double
at_one_copy (gsize row)
{
  return row == 999 ? 5 : (double)row;
}

static double
at_pairs (gsize row)
{
  return (double)(row / 2);
}

/* Two columns of the same numbers. */
static GPtrArray *
run_twice (double (*at) (gsize row))
{
  TableMaker maker = maker_new (1000);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "duplicate-rows");
}

static const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

static void
test_one_copy_in_a_thousand (void)
{
  g_autoptr (GPtrArray) found = run_twice (at_one_copy);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 1);
  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_NOTE);
  g_assert_cmpuint (finding->rows_total, ==, 1);
  g_assert_cmpuint (finding->rows[0], ==, 1000);
}

static void
test_many_copies (void)
{
  g_autoptr (GPtrArray) found = run_twice (at_pairs);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 500);
  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_cmpuint (finding->n_rows, ==, 100);
}

static void
test_repeats_that_must_happen (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("duplicate-rows", 100, EDA_TYPE_CATEGORICAL, at_halves);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 98);
  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
}

static void
test_all_rows_differ (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("duplicate-rows", 100, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/duplicate-rows/one-copy-in-a-thousand", test_one_copy_in_a_thousand);
  g_test_add_func ("/duplicate-rows/many-copies", test_many_copies);
  g_test_add_func ("/duplicate-rows/repeats-that-must-happen",
                   test_repeats_that_must_happen);
  g_test_add_func ("/duplicate-rows/all-rows-differ", test_all_rows_differ);
  return g_test_run ();
}
