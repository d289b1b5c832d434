/* Tests of the rule benford. */

#include "tests/findings/check-rule.h"

/* A price that is never below 500, in a column that spans four powers of ten. */
static double
at_invented (gsize row)
{
  return round (pow (10, 4 * noise (row, 1)) * 5) / 5
         + 0.5 * pow (10, floor (4 * noise (row, 1)));
}

static void
test_invented (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("benford", 500, EDA_TYPE_REAL, at_invented);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, >, 0.015);
  g_assert_cmpfloat (finding->q, <, 0.01);
  g_assert_cmpfloat (finding->ci_low, <, finding->value);
}

static double
at_growth (gsize row)
{
  return pow (10, 4 * noise (row, 1));
}

static void
test_growth (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("benford", 500, EDA_TYPE_REAL, at_growth);

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_one_far (gsize row)
{
  return row == 3 ? 1e6 : 100 + 10 * normal_noise (row, 1);
}

static void
test_one_far_value_spans_no_powers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("benford", 500, EDA_TYPE_REAL, at_one_far);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_fewer_than_a_hundred (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("benford", 99, EDA_TYPE_REAL, at_invented);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/benford/invented", test_invented);
  g_test_add_func ("/benford/growth", test_growth);
  g_test_add_func ("/benford/one-far-value-spans-no-powers",
                   test_one_far_value_spans_no_powers);
  g_test_add_func ("/benford/fewer-than-a-hundred", test_fewer_than_a_hundred);
  return g_test_run ();
}
