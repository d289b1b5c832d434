/* Tests of the rule bad-header. */

#include "tests/findings/check-rule.h"

static void
add_again (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x,%zu", row, row % 7, row % 5);
}

static void
test_again (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,,b,b", 30, add_again);

  g_assert_nonnull (strstr (only_finding (found)->text, "2 names"));
}

static void
add_good (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x", row, row % 7);
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,b,c", 30, add_good);

  g_assert_cmpuint (found->len, ==, 0);
}

/* It has a name, and one that nobody types. */
static void
test_unhandy (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,b ,c", 30, add_good);

  g_assert_cmpint (only_finding (found)->severity, ==, EDA_SEVERITY_NOTE);
  g_assert_nonnull (strstr (only_finding (found)->text, "“b␣”"));
}

/* write.csv() and to_csv(). */
static void
test_row_names (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", ",b,c", 30, add_good);

  g_assert_cmpint (only_finding (found)->severity, ==, EDA_SEVERITY_INFO);
  g_assert_nonnull (strstr (only_finding (found)->text, "30 rows apart"));
}

/* It is the row that is wrong, not the header. */
static void
add_long (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x%s", row, row % 7, row == 20 ? ",too,much" : "");
}

static void
test_surplus (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("bad-header", "a,b,c", 30, add_long);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/bad-header/again", test_again);
  g_test_add_func ("/bad-header/good", test_good);
  g_test_add_func ("/bad-header/unhandy", test_unhandy);
  g_test_add_func ("/bad-header/row-names", test_row_names);
  g_test_add_func ("/bad-header/surplus", test_surplus);
  return g_test_run ();
}
