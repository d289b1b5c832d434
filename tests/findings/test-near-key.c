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

/* A number below 90 000 that looks drawn: repeats come as often as birthdays do. */
static gsize
draw_code (gsize row)
{
  return (gsize)(fabs (normal_noise (row, 1)) * 1e6) % 90000;
}

static void
add_postcode (GString *out, gsize row)
{
  g_string_append_printf (
      out, "D-%05zu,%zu", 10000 + draw_code (row == 50 ? 49 : row), row * 7 % 10);
}

static void
test_drawn_codes_repeat_by_chance (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("near-key", "postcode,n", 300, add_postcode);

  g_assert_cmpuint (found->len, ==, 0);
}

/* The same column is a key by its name. */
static void
test_key_by_name (void)
{
  g_autoptr (GPtrArray) named
      = run_on_lines ("near-key", "order_id,n", 300, add_postcode);

  g_assert_cmpuint (named->len, ==, 1);
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
  g_test_add_func ("/near-key/drawn-codes-repeat-by-chance",
                   test_drawn_codes_repeat_by_chance);
  g_test_add_func ("/near-key/key-by-name", test_key_by_name);
  return g_test_run ();
}
