/* Tests of the rule associated. */

#include "tests/findings/thirds.h"

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
