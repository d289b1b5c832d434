/* Tests of the rule strong-pair. */

#include "tests/findings/check-rule.h"

static double
at_row (gsize row)
{
  return (double)row;
}

static double
at_line (gsize row)
{
  return -2 * at_bell (row) + 0.6 * normal_noise (row, 7);
}

static double
at_noise (gsize row)
{
  return normal_noise (row, 9);
}

static GPtrArray *
run_pair (gsize n_rows, double (*y) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, y);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "strong-pair");
}

static void
test_a_line (void)
{
  g_autoptr (GPtrArray) found = run_pair (60, at_line);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_cmpfloat (fabs (finding->value), >, 0.9);
  g_assert_cmpfloat (finding->q, <, 0.05);
  g_assert_cmpuint (finding->n, ==, 60);
}

static void
test_no_relation (void)
{
  g_autoptr (GPtrArray) found = run_pair (60, at_noise);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_few_rows_make_lines_by_themselves (void)
{
  g_autoptr (GPtrArray) found = run_pair (5, at_line);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_identifiers_do_not_count (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "id", EDA_TYPE_IDENTIFIER, at_row);
  maker_add_numbers (&maker, "time", EDA_TYPE_REAL, at_row);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "strong-pair");

  g_assert_cmpuint (found->len, ==, 0);
}

static double
at_noise_and_one_far (gsize row)
{
  return row == 30 ? 100 : normal_noise (row, 9);
}

static double
at_other_noise_and_one_far (gsize row)
{
  return row == 30 ? 100 : normal_noise (row, 17);
}

static void
test_one_far_row_makes_no_warning (void)
{
  TableMaker maker = maker_new (60);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_noise_and_one_far);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_other_noise_and_one_far);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "strong-pair");
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, >, 0.9);
  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_NOTE);
  g_assert_nonnull (strstr (finding->text, "the ranks agree much less"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/strong-pair/a-line", test_a_line);
  g_test_add_func ("/strong-pair/no-relation", test_no_relation);
  g_test_add_func ("/strong-pair/few-rows-make-lines-by-themselves",
                   test_few_rows_make_lines_by_themselves);
  g_test_add_func ("/strong-pair/identifiers-do-not-count",
                   test_identifiers_do_not_count);
  g_test_add_func ("/strong-pair/one-far-row-makes-no-warning",
                   test_one_far_row_makes_no_warning);
  return g_test_run ();
}
