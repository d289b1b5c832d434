/* Tests of the rule near-key. */

#include "tests/findings/check-rule.h"

static void
add_one_twice (GString *out, gsize row)
{
  g_string_append_printf (out, "A-%04zu,%zu", row == 50 ? 49 : row, row * 7 % 10);
}

static void
test_one_twice (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("near-key", "order_id,n", 100, add_one_twice);

  g_assert_nonnull (strstr (only_finding (found)->text, "looks like a key"));
}

static void
add_numbers (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu", row == 50 ? 49 : row + 1, row * 7 % 10);
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("near-key", "order_id,n", 100, add_numbers);

  g_assert_nonnull (strstr (only_finding (found)->text, "looks like a key"));
}

static void
add_all_different (GString *out, gsize row)
{
  g_string_append_printf (out, "A-%04zu,%zu", row, row * 7 % 10);
}

static void
test_all_different (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("near-key", "order_id,n", 100, add_all_different);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_measure (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%zu", normal_noise (row, 1), row * 7 % 10);
}

static void
test_measure (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("near-key", "x,n", 100, add_measure);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/near-key/one-twice", test_one_twice);
  g_test_add_func ("/near-key/numbers", test_numbers);
  g_test_add_func ("/near-key/all-different", test_all_different);
  g_test_add_func ("/near-key/measure", test_measure);
  return g_test_run ();
}
