/* Tests of the rule within-group. */

#include "tests/findings/check-rule.h"

static double stray;

/* Small dogs and large ones; the first row is a small dog. */
static double
at_weight (gsize row)
{
  if (row == 0)
    return stray;
  return row % 2 == 0 ? 5 + 0.5 * normal_noise (row, 1) : 30 + 3 * normal_noise (row, 1);
}

static const char *
at_breed (gsize row)
{
  return row % 2 == 0 ? "small" : "large";
}

static GPtrArray *
run_dogs (gsize n_each, double weight)
{
  TableMaker maker = maker_new (2 * n_each);

  stray = weight;
  maker_add_numbers (&maker, "weight", EDA_TYPE_REAL, at_weight);
  maker_add_texts (&maker, "breed", EDA_TYPE_CATEGORICAL, at_breed);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "within-group");
}

static void
test_hidden_by_the_other_group (void)
{
  g_autoptr (GPtrArray) found = run_dogs (60, 20);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 1);
  g_assert_cmpuint (finding->n, ==, 60);
  g_assert_cmpuint (finding->n_rows, ==, 1);
  g_assert_cmpuint (finding->rows[0], ==, 1);
  g_assert_nonnull (strstr (finding->text, "breed “small”"));
}

static void
test_ordinary (void)
{
  g_autoptr (GPtrArray) found = run_dogs (60, 5.5);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Far in the column as a whole: AO1's. */
static void
test_far_anyway (void)
{
  g_autoptr (GPtrArray) found = run_dogs (60, 300);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_groups_of_twenty (void)
{
  g_autoptr (GPtrArray) few = run_dogs (19, 20), enough = run_dogs (20, 20);

  g_assert_cmpuint (few->len, ==, 0);
  g_assert_cmpuint (enough->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/within-group/hidden-by-the-other-group",
                   test_hidden_by_the_other_group);
  g_test_add_func ("/within-group/ordinary", test_ordinary);
  g_test_add_func ("/within-group/far-anyway", test_far_anyway);
  g_test_add_func ("/within-group/groups-of-twenty", test_groups_of_twenty);
  return g_test_run ();
}
