/* Tests of the rule missing-share. */

#include "tests/findings/check-rule.h"

static gsize n_gaps;

static double
at_gap (gsize row)
{
  return row < n_gaps ? NAN : (double)row;
}

/* A thousand rows, the first @gaps of them missing. */
static GPtrArray *
run_with_gaps (gsize gaps)
{
  n_gaps = gaps;
  return run_on_numbers ("missing-share", 1000, EDA_TYPE_REAL, at_gap);
}

static void
check_band (gsize gaps, EdaSeverity severity, double threshold)
{
  g_autoptr (GPtrArray) found = run_with_gaps (gaps);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_cmpfloat (finding->threshold, ==, threshold);
  g_assert_cmpfloat_with_epsilon (finding->value, gaps / 1000.0, 1e-12);
}

static void
test_bands (void)
{
  check_band (60, EDA_SEVERITY_NOTE, 0.05);
  check_band (410, EDA_SEVERITY_WARN, 0.40);
  check_band (810, EDA_SEVERITY_ERROR, 0.80);
}

static void
test_few_are_for_the_record (void)
{
  g_autoptr (GPtrArray) five = run_with_gaps (50);
  g_autoptr (GPtrArray) hardly = run_with_gaps (5);

  g_assert_cmpint (only_finding (five)->severity, ==, EDA_SEVERITY_INFO);
  g_assert_cmpuint (hardly->len, ==, 0);
}

static void
test_rows_are_named (void)
{
  g_autoptr (GPtrArray) found = run_with_gaps (60);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpuint (finding->rows_total, ==, 60);
  g_assert_cmpuint (finding->rows[0], ==, 1);
  g_assert_cmpuint (finding->rows[59], ==, 60);
}

static void
test_floods_are_cut (void)
{
  TableMaker maker = maker_new (10);

  n_gaps = 5;
  for (guint i = 0; i < 25; i++)
    maker_add_numbers (&maker, name_number ("c", i), EDA_TYPE_REAL, at_gap);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (GPtrArray) found = run_rule (profile, "missing-share");
  const EdaFinding *last = found->pdata[9];

  g_assert_cmpuint (found->len, ==, 10);
  g_assert_nonnull (strstr (last->text, "15 more findings of this kind: c10, c11"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-share/bands", test_bands);
  g_test_add_func ("/missing-share/few-are-for-the-record", test_few_are_for_the_record);
  g_test_add_func ("/missing-share/rows-are-named", test_rows_are_named);
  g_test_add_func ("/missing-share/floods-are-cut", test_floods_are_cut);
  return g_test_run ();
}
