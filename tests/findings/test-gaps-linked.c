/* Tests of the rule gaps-linked. */

#include "tests/findings/check-rule.h"

static double copied;

/* A sixth of the cells of each column; a part of the gaps of b are those of a. */
static double
at_a (gsize row)
{
  return noise (row, 3) < 1.0 / 6 ? NAN : at_bell (row);
}

static double
at_b (gsize row)
{
  guint stream = noise (row, 5) < copied ? 3 : 4;

  return noise (row, stream) < 1.0 / 6 ? NAN : normal_noise (row, 9);
}

static GPtrArray *
run_gaps (gsize n_rows, double share)
{
  TableMaker maker = maker_new (n_rows);

  copied = share;
  maker_add_numbers (&maker, "a", EDA_TYPE_REAL, at_a);
  maker_add_numbers (&maker, "b", EDA_TYPE_REAL, at_b);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, "gaps-linked");
}

static void
test_linked (void)
{
  g_autoptr (GPtrArray) found = run_gaps (3000, 0.35);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->ci_low, >, 0.2);
  g_assert_cmpfloat (finding->value, <, 0.5);
  g_assert_nonnull (strstr (finding->text, "both missing"));
}

static void
test_chance (void)
{
  g_autoptr (GPtrArray) found = run_gaps (3000, 0);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_block_is_told_elsewhere (void)
{
  g_autoptr (GPtrArray) found = run_gaps (3000, 0.9);

  g_assert_cmpuint (found->len, ==, 0);
}

/* The same link in few rows: its interval reaches below. */
static void
test_few_rows (void)
{
  g_autoptr (GPtrArray) found = run_gaps (150, 0.35);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/gaps-linked/linked", test_linked);
  g_test_add_func ("/gaps-linked/chance", test_chance);
  g_test_add_func ("/gaps-linked/block-is-told-elsewhere", test_block_is_told_elsewhere);
  g_test_add_func ("/gaps-linked/few-rows", test_few_rows);
  return g_test_run ();
}
