/* Tests of the rule imbalanced. */

#include "tests/findings/check-rule.h"

static const char *
at_nine_in_ten (gsize row)
{
  return row % 10 ? "a" : "b";
}

static const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

static const char *
at_mostly_a (gsize row)
{
  return row < 3 ? "b" : "a";
}

static void
test_nine_in_ten (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("imbalanced", 100, EDA_TYPE_CATEGORICAL, at_nine_in_ten);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 1 - 0.468995593589281, 1e-12);
  g_assert_nonnull (strstr (finding->text, "“a”"));
}

static void
test_halves (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("imbalanced", 100, EDA_TYPE_CATEGORICAL, at_halves);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_near_constant_is_said_elsewhere (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("imbalanced", 100, EDA_TYPE_CATEGORICAL, at_mostly_a);

  g_assert_cmpuint (found->len, ==, 0);
}

static const char *
at_ten_rows (gsize row)
{
  return row < 10 ? "b" : "a";
}

static const char *
at_nine_rows (gsize row)
{
  return row < 9 ? "b" : "a";
}

/* The rare level of a near-constant column is compared all the same, if it has ten rows.
 */
static void
test_ten_rows_will_be_compared (void)
{
  g_autoptr (GPtrArray) ten
      = run_on_texts ("imbalanced", 400, EDA_TYPE_CATEGORICAL, at_ten_rows);
  g_autoptr (GPtrArray) nine
      = run_on_texts ("imbalanced", 400, EDA_TYPE_CATEGORICAL, at_nine_rows);

  g_assert_cmpuint (ten->len, ==, 1);
  g_assert_cmpuint (nine->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/imbalanced/nine-in-ten", test_nine_in_ten);
  g_test_add_func ("/imbalanced/halves", test_halves);
  g_test_add_func ("/imbalanced/near-constant-is-said-elsewhere",
                   test_near_constant_is_said_elsewhere);
  g_test_add_func ("/imbalanced/ten-rows-will-be-compared",
                   test_ten_rows_will_be_compared);
  return g_test_run ();
}
