/* Tests of the rule decimal-doubtful. */

#include "tests/findings/check-rule.h"

static void
add_both_ways (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%03zu;a", 1 + row % 9, row * 37 % 1000);
}

static void
test_both_ways (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("decimal-doubtful", "x;n", 50, add_both_ways);

  g_assert_nonnull (strstr (only_finding (found)->text, "decimal comma"));
  g_assert_cmpint (only_finding (found)->severity, ==, EDA_SEVERITY_WARN);
}

static void
add_one_way (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%02zu;a", 1 + row % 9, row * 37 % 100);
}

static void
test_one_way (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("decimal-doubtful", "x;n", 50, add_one_way);

  g_assert_cmpuint (found->len, ==, 0);
}

/* "1,037" in quotation marks, in a file with commas: most likely 1037. */
static void
add_thousands (GString *out, gsize row)
{
  g_string_append_printf (out, "\"%zu,%03zu\",a", 1 + row % 9, row * 37 % 1000);
}

static void
test_customary (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("decimal-doubtful", "x,n", 50, add_thousands);

  g_assert_cmpint (only_finding (found)->severity, ==, EDA_SEVERITY_NOTE);
}

static void
add_told (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%zu.%03zu,%zu.%zu", 1 + row % 9, row * 37 % 1000, row % 7, row % 10);
}

static void
test_told_by_another (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("decimal-doubtful", "x,y", 50, add_told);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/decimal-doubtful/both-ways", test_both_ways);
  g_test_add_func ("/decimal-doubtful/one-way", test_one_way);
  g_test_add_func ("/decimal-doubtful/customary", test_customary);
  g_test_add_func ("/decimal-doubtful/told-by-another", test_told_by_another);
  return g_test_run ();
}
