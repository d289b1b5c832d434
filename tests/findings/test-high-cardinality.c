/* Tests of the rule high-cardinality. */

#include "tests/findings/check-rule.h"

static const char *
at_sixty (gsize row)
{
  return name_number ("level ", row % 60);
}

static const char *
at_thirty (gsize row)
{
  return name_number ("level ", row % 30);
}

static const char *
at_five_levels (gsize row)
{
  return name_number ("level ", row % 5);
}

static const char *
at_row_name (gsize row)
{
  return name_number ("row ", row);
}

static void
test_sixty_levels (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("high-cardinality", 600, EDA_TYPE_CATEGORICAL, at_sixty);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 60);
  g_assert_cmpfloat (finding->threshold, ==, 50);
}

static void
test_more_than_half (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("high-cardinality", 40, EDA_TYPE_CATEGORICAL, at_thirty);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 0.75, 1e-12);
}

static void
test_few_levels (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("high-cardinality", 600, EDA_TYPE_CATEGORICAL, at_five_levels);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_identifiers_are_said_elsewhere (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("high-cardinality", 600, EDA_TYPE_IDENTIFIER, at_row_name);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/high-cardinality/sixty-levels", test_sixty_levels);
  g_test_add_func ("/high-cardinality/more-than-half", test_more_than_half);
  g_test_add_func ("/high-cardinality/few-levels", test_few_levels);
  g_test_add_func ("/high-cardinality/identifiers-are-said-elsewhere",
                   test_identifiers_are_said_elsewhere);
  return g_test_run ();
}
