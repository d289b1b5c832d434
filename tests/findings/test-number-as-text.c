/* Tests of the rule number-as-text. */

#include "tests/findings/check-rule.h"

static void
add_spoiled (GString *out, gsize row)
{
  g_string_append_printf (out, "%s%zu,%zu", row % 20 == 0 ? "about " : "", row * 13, row);
}

static void
test_spoiled (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("number-as-text", "paid,n", 100, add_spoiled);

  g_assert_nonnull (strstr (only_finding (found)->text, "5 cells"));
  g_assert_nonnull (strstr (only_finding (found)->text, "such as “about 0”."));
  g_assert_cmpuint (only_finding (found)->n_rows, ==, 5);
  g_assert_cmpuint (only_finding (found)->rows[1], ==, 21);
}

static void
add_one_spoiled (GString *out, gsize row)
{
  g_string_append_printf (out, "%s,%zu", row == 7 ? "seven" : "7", row);
}

static void
test_one_spoiled (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("number-as-text", "paid,n", 100, add_one_spoiled);

  g_assert_nonnull (strstr (only_finding (found)->text,
                            "is no plain number, unlike all others: “seven”."));
}

static void
add_one_unit (GString *out, gsize row)
{
  g_string_append_printf (out, "%s%zu.5,%zu", row % 10 == 0 ? "£" : "", row, row);
}

static void
test_one_unit (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("number-as-text", "paid,n", 100, add_one_unit);

  g_assert_nonnull (strstr (only_finding (found)->text, "10 cells"));
}

static void
add_numbers (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu.5,%zu", row, row);
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("number-as-text", "paid,n", 100, add_numbers);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/number-as-text/spoiled", test_spoiled);
  g_test_add_func ("/number-as-text/one-spoiled", test_one_spoiled);
  g_test_add_func ("/number-as-text/one-unit", test_one_unit);
  g_test_add_func ("/number-as-text/numbers", test_numbers);
  return g_test_run ();
}
