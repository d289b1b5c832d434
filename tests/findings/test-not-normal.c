/* Tests of the rule not-normal. */

#include "tests/findings/check-rule.h"

/* Squares of even steps: a lean that so few values show clearly. */
static double
at_skew (gsize row)
{
  return exp (2.5 * normal_noise (row, 1));
}

static void
test_skewed_few (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("not-normal", 20, EDA_TYPE_REAL, at_skew);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, <, 0.95);
  g_assert_cmpfloat (finding->q, <, 0.05);
  g_assert_cmpuint (finding->n, ==, 20);
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found = run_on_numbers ("not-normal", 20, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Of thirty values the mean is nearly normal, of seven nothing can be said. */
static void
test_asked_from_8_to_29_values (void)
{
  static const gsize asked[] = { 8, 29 }, not_asked[] = { 7, 30 };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) found
          = run_on_numbers ("not-normal", asked[i], EDA_TYPE_REAL, at_skew);
      g_autoptr (GPtrArray) none
          = run_on_numbers ("not-normal", not_asked[i], EDA_TYPE_REAL, at_skew);

      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/not-normal/skewed-few", test_skewed_few);
  g_test_add_func ("/not-normal/bell", test_bell);
  g_test_add_func ("/not-normal/asked-from-8-to-29-values",
                   test_asked_from_8_to_29_values);
  return g_test_run ();
}
