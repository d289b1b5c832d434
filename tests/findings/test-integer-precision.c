/* Tests of the rule integer-precision. */

#include "tests/findings/check-rule.h"

static void
add_long (GString *out, gsize row)
{
  g_string_append_printf (out, "90071992547409%02zu1,%zu", row, row);
}

static void
test_long (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("integer-precision", "id,n", 40, add_long);

  g_assert_nonnull (strstr (only_finding (found)->text, "too long"));
}

static void
add_short (GString *out, gsize row)
{
  g_string_append_printf (out, "9007199%zu,%zu", row, row);
}

static void
test_short (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("integer-precision", "id,n", 40, add_short);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/integer-precision/long", test_long);
  g_test_add_func ("/integer-precision/short", test_short);
  return g_test_run ();
}
