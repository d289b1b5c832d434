/* Tests of the rule duplicate-columns. */

#include "tests/findings/check-rule.h"

static void
add_same (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,%zu", row * 7 % 13, row * 7 % 13, row * 5 % 11);
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("duplicate-columns", "a,b,c", 50, add_same);

  g_assert_nonnull (strstr (only_finding (found)->text, "same value"));
}

static void
add_texts (GString *out, gsize row)
{
  g_string_append_printf (out, "t%zu,t%zu", row % 5, row % 5);
}

static void
test_texts (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("duplicate-columns", "a,b", 50, add_texts);

  g_assert_nonnull (strstr (only_finding (found)->text, "same value"));
}

/* Equal columns are found by the hash of some rows: holes and signed zeros hash alike. */
static void
add_holes (GString *out, gsize row)
{
  if (row % 4 == 0)
    g_string_append (out, ",,x");
  else if (row % 4 == 1)
    g_string_append (out, "0,-0,y");
  else
    g_string_append_printf (out, "%zu,%zu,z", row, row);
}

static void
test_holes (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("duplicate-columns", "a,b,c", 300, add_holes);

  g_assert_cmpstr (only_finding (found)->columns[1], ==, "b");
}

static void
add_nearly (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu", row * 7 % 13, row == 40 ? 99 : row * 7 % 13);
}

static void
test_nearly (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("duplicate-columns", "a,b", 50, add_nearly);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/duplicate-columns/same", test_same);
  g_test_add_func ("/duplicate-columns/holes", test_holes);
  g_test_add_func ("/duplicate-columns/texts", test_texts);
  g_test_add_func ("/duplicate-columns/nearly", test_nearly);
  return g_test_run ();
}
