/* Tests of the rule text-length. */

#include "tests/findings/check-rule.h"

static void
add_long (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s%zu,%zu",
                          row == 7 ? "a name that goes on and on with a remark behind it "
                                   : "name",
                          row,
                          row);
}

static void
test_long (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("text-length", "name,n", 200, add_long);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 text"));
}

static void
add_alike (GString *out, gsize row)
{
  g_string_append_printf (out, "name%zu,%zu", row, row);
}

static void
test_alike (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("text-length", "name,n", 200, add_alike);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/text-length/long", test_long);
  g_test_add_func ("/text-length/alike", test_alike);
  return g_test_run ();
}
