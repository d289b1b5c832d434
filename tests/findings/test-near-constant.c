/* Tests of the rule near-constant. */

#include "tests/findings/check-rule.h"

static const char *
at_mostly_a (gsize row)
{
  return row < 3 ? "b" : "a";
}

static const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

/* 40 different numbers, twice each, among 920 zeros: more than a column keeps as levels.
 */
static double
at_mostly_zero (gsize row)
{
  return row < 80 ? (double)(row / 2) + 1 : 0;
}

static void
test_97_of_100 (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("near-constant", 100, EDA_TYPE_CATEGORICAL, at_mostly_a);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 97.0 / 3, 1e-12);
  g_assert_cmpfloat (finding->threshold, ==, 20);
}

static void
test_numbers_without_levels (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("near-constant", 1000, EDA_TYPE_REAL, at_mostly_zero);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, >, 20);
}

static void
test_even_halves (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("near-constant", 100, EDA_TYPE_CATEGORICAL, at_halves);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/near-constant/97-of-100", test_97_of_100);
  g_test_add_func ("/near-constant/numbers-without-levels", test_numbers_without_levels);
  g_test_add_func ("/near-constant/even-halves", test_even_halves);
  return g_test_run ();
}
