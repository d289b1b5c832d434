/* Tests of the rule dialect-doubtful. */

#include "tests/findings/check-rule.h"

static void
add_plain (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,x,%zu", row, row * 7 % 11);
}

static void
test_plain (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dialect-doubtful", "a,b,c", 40, add_plain);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/dialect-doubtful/plain", test_plain);
  return g_test_run ();
}
