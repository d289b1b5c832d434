/* Tests of the rule uniform-like. */

#include "tests/findings/check-rule.h"

static double
at_even (gsize row)
{
  return 360 * noise (row, 3);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("uniform-like", 300, EDA_TYPE_REAL, at_even);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, <, finding->threshold);
  g_assert_cmpfloat (finding->ci_low, <=, finding->value);
  g_assert_cmpfloat (finding->ci_high, >, finding->value);
  g_assert_nonnull (strstr (finding->text, "spread evenly"));
}

static void
test_bell (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("uniform-like", 60, EDA_TYPE_REAL, at_bell);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Steps of the golden section fill a circle evenly, however many they are. */
static double
at_golden (gsize row)
{
  return 360 * fmod (0.6180339887498949 * (double)row, 1);
}

static void
test_fewer_than_fifty (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("uniform-like", 49, EDA_TYPE_REAL, at_golden);
  g_autoptr (GPtrArray) enough
      = run_on_numbers ("uniform-like", 50, EDA_TYPE_REAL, at_golden);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (enough->len, ==, 1);
}

static double
at_row (gsize row)
{
  return (double)(row * 7 % 100);
}

static void
test_list_of_numbers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("uniform-like", 100, EDA_TYPE_INTEGER, at_row);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Two heaps at the ends, evenly filled. */
static double
at_ends (gsize row)
{
  return noise (row, 1) + (row % 2 ? 3 : 0);
}

static void
test_two_heaps (void)
{
  g_autoptr (GPtrArray) found
      = run_on_numbers ("uniform-like", 200, EDA_TYPE_REAL, at_ends);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/uniform-like/even", test_even);
  g_test_add_func ("/uniform-like/bell", test_bell);
  g_test_add_func ("/uniform-like/fewer-than-fifty", test_fewer_than_fifty);
  g_test_add_func ("/uniform-like/list-of-numbers", test_list_of_numbers);
  g_test_add_func ("/uniform-like/two-heaps", test_two_heaps);
  return g_test_run ();
}
