/* Tests of the rule complete-cases-collapse. */

#include "tests/findings/check-rule.h"

static double
at_first_gap (gsize row)
{
  return row < 15 ? NAN : (double)row;
}

static double
at_last_gap (gsize row)
{
  return row >= 80 ? NAN : (double)row;
}

static void
test_scattered_gaps_add_up (void)
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, at_first_gap);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, at_last_gap);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "complete-cases-collapse");
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat_with_epsilon (finding->value, 0.35, 1e-12);
  g_assert_nonnull (strstr (finding->text, "Only 65 of 100 rows"));
  g_assert_nonnull (strstr (finding->next, "without b, 20 more rows"));
}

static void
test_fifteen_per_cent_is_no_collapse (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("complete-cases-collapse", 100, EDA_TYPE_REAL, at_first_gap);

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_two_values (gsize row)
{
  return row == 20 || row == 21 ? 1 : NAN;
}

static double
at_one_value (gsize row)
{
  return row == 22 ? 1 : NAN;
}

/* Neither makes a row complete by itself; both together do. */
static void
test_nearly_empty_columns_are_named_together (void)
{
  TableMaker maker = maker_new (100);

  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, at_first_gap);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, at_two_values);
  maker_add_numbers (&maker, "c", EDA_TYPE_REAL, at_one_value);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "complete-cases-collapse");
  const EdaFinding *finding = only_finding (found);

  g_assert_nonnull (strstr (finding->text, "None of the 100 rows is complete"));
  g_assert_nonnull (strstr (finding->next, "without b and c, 85 rows would be complete"));
}

static void
test_one_column_speaks_for_itself (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("complete-cases-collapse", 100, EDA_TYPE_REAL, at_two_values);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/complete-cases-collapse/scattered-gaps-add-up",
                   test_scattered_gaps_add_up);
  g_test_add_func ("/complete-cases-collapse/fifteen-per-cent-is-no-collapse",
                   test_fifteen_per_cent_is_no_collapse);
  g_test_add_func ("/complete-cases-collapse/nearly-empty-columns-are-named-together",
                   test_nearly_empty_columns_are_named_together);
  g_test_add_func ("/complete-cases-collapse/one-column-speaks-for-itself",
                   test_one_column_speaks_for_itself);
  return g_test_run ();
}
