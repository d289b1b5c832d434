/* Tests of the rule far-points. */

#include "tests/findings/check-rule.h"

static double
at_slip (gsize row)
{
  return row == 42 ? 1000 : at_bell (row);
}

static double
at_heavy (gsize row)
{
  return exp (2 * normal_noise (row, 3));
}

static void
test_one_slip (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("far-points", 100, EDA_TYPE_REAL, at_slip);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 1);
  g_assert_cmpuint (finding->rows_total, ==, 1);
  g_assert_cmpuint (finding->rows[0], ==, 43);
  g_assert_nonnull (strstr (finding->text, "1000"));
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("far-points", 100, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_a_tail_is_no_outlier (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("far-points", 500, EDA_TYPE_REAL, at_heavy);

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_nines (gsize row)
{
  return row == 42 ? -999 : at_bell (row);
}

static void
test_nines_are_told_elsewhere (void)
{
  g_autoptr (GPtrArray) nines
      = run_on_numbers ("far-points", 100, EDA_TYPE_REAL, at_nines);

  g_assert_cmpuint (nines->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/far-points/one-slip", test_one_slip);
  g_test_add_func ("/far-points/bell", test_bell);
  g_test_add_func ("/far-points/a-tail-is-no-outlier", test_a_tail_is_no_outlier);
  g_test_add_func ("/far-points/nines-are-told-elsewhere", test_nines_are_told_elsewhere);
  return g_test_run ();
}
