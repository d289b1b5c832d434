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

/* Three columns of the same numbers. */
static GPtrArray *
run_twice (double (*at) (gsize row))
{
  TableMaker maker = maker_new (1000);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at);
  maker_add_numbers (&maker, "z", EDA_TYPE_REAL, at);
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

static double
at_tenths (gsize row)
{
  return floor (10 * noise (row, 3));
}

static double
at_hundredths (gsize row)
{
  return floor (100 * noise (row, 4));
}

/* 300 rows in 1000 places: some 45 pairs agree by chance. */
static void
test_repeats_by_chance (void)
{
  TableMaker maker = maker_new (300);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_tenths);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_hundredths);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "duplicate-rows");

  g_assert_cmpint (only_finding (found)->severity, ==, EDA_SEVERITY_INFO);
}

static double
at_nothing (gsize row)
{
  return NAN;
}

static void
test_empty_rows_are_no_copies (void)
{
  g_autoptr (GPtrArray) found = run_twice (at_nothing);

  g_assert_cmpuint (found->len, ==, 0);
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
  g_test_add_func ("/duplicate-rows/repeats-by-chance", test_repeats_by_chance);
  g_test_add_func ("/duplicate-rows/empty-rows-are-no-copies",
                   test_empty_rows_are_no_copies);
  g_test_add_func ("/duplicate-rows/all-rows-differ", test_all_rows_differ);
  return g_test_run ();
}
