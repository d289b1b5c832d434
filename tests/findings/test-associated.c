/* Tests of the rule associated. */

#include "tests/findings/check-rule.h"

static const char *
at_thirds (gsize row)
{
  return name_number ("t", row % 3);
}

static const char *
at_thirds_renamed (gsize row)
{
  return name_number ("other ", row % 3);
}

/* Wrong in one row of twenty. */
static const char *
at_nearly_thirds (gsize row)
{
  return name_number ("other ", (row + (row % 20 == 0)) % 3);
}

static const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

static GPtrArray *
run_pair (const char *kind, gsize n_rows, const char *(*b) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_texts (&maker, "a", EDA_TYPE_CATEGORICAL, at_thirds);
  maker_add_texts (&maker, "b", EDA_TYPE_CATEGORICAL, b);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, kind);
}

/* AR2 tells of it. */
static void
test_recoded (void)
{
  g_autoptr (GPtrArray) found = run_pair ("associated", 300, at_thirds_renamed);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_nearly_same_thing (void)
{
  g_autoptr (GPtrArray) found = run_pair ("associated", 300, at_nearly_thirds);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_cmpfloat (finding->value, >, 0.9);
  g_assert_cmpfloat (finding->q, <, 0.001);
}

static void
test_independent (void)
{
  g_autoptr (GPtrArray) found = run_pair ("associated", 300, at_halves);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/associated/recoded", test_recoded);
  g_test_add_func ("/associated/nearly-same-thing", test_nearly_same_thing);
  g_test_add_func ("/associated/independent", test_independent);
  return g_test_run ();
}
