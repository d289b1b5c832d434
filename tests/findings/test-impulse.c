/* Tests of the rule impulse. */

#include "tests/findings/check-rule.h"

/* A slow wave with a little noise. */
static double
at_wave (gsize row)
{
  return 20 + 5 * sin ((double)row / 20) + 0.1 * normal_noise (row, 1);
}

/* An ordinary temperature, at the wrong time. */
static double
at_fault (gsize row)
{
  return row == 100 ? 24 : at_wave (row);
}

static void
test_fault (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("impulse", 300, EDA_TYPE_REAL, at_fault);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpuint (finding->n_rows, ==, 1);
  g_assert_cmpuint (finding->rows[0], ==, 101);
  g_assert_cmpfloat (finding->value, >, 3);
}

static void
test_wave (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("impulse", 300, EDA_TYPE_REAL, at_wave);

  g_assert_cmpuint (found->len, ==, 0);
}

/* The same value among values that know nothing of their neighbours. */
static double
at_noise (gsize row)
{
  return row == 100 ? 60 : at_bell (row);
}

static void
test_noise (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("impulse", 300, EDA_TYPE_REAL, at_noise);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Sorted values end far from the others and do not come back. */
static double
at_sorted (gsize row)
{
  return exp ((double)row / 40);
}

static void
test_sorted (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("impulse", 300, EDA_TYPE_REAL, at_sorted);

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_many (gsize row)
{
  return row % 5 == 2 ? 24 + normal_noise (row, 2) : at_wave (row);
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("impulse", 300, EDA_TYPE_REAL, at_many);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/impulse/fault", test_fault);
  g_test_add_func ("/impulse/wave", test_wave);
  g_test_add_func ("/impulse/noise", test_noise);
  g_test_add_func ("/impulse/sorted", test_sorted);
  g_test_add_func ("/impulse/many", test_many);
  return g_test_run ();
}
