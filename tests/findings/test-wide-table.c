/* Tests of the rule wide-table. */

#include "tests/findings/check-rule.h"

static void
add_wide (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,1,2,3,4,5,6,7,8,9,%zu", row, row * row);
}

static void
test_wide (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("wide-table", "a,b,c,d,e,f,g,h,i,j,k", 6, add_wide);

  g_assert_nonnull (strstr (only_finding (found)->text, "11 columns"));
}

static void
add_long (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,1,2,3,4,5,6,7,8,9,%zu", row, row * row);
}

static void
test_long (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("wide-table", "a,b,c,d,e,f,g,h,i,j,k", 60, add_long);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/wide-table/wide", test_wide);
  g_test_add_func ("/wide-table/long", test_long);
  return g_test_run ();
}
