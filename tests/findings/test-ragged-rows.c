/* Tests of the rule ragged-rows. */

#include "tests/findings/check-rule.h"

static void
add_short (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu%s", row, row * row, row == 50 ? "" : ",x");
}

static void
test_short (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("ragged-rows", "a,b,c", 200, add_short);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 row"));
}

static void
add_even (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x", row, row * row);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("ragged-rows", "a,b,c", 200, add_even);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_long (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%zu,x%s", row, row % 7, row == 50 ? ",too,much" : "");
}

/* Named by this rule, and by none that looks at what is missing. */
static void
test_surplus (void)
{
  static const char *const silent[] = {
    "missing-share", "missing-together", "rows-mostly-missing", "complete-cases-collapse"
  };
  g_autoptr (EdaProfile) profile = profile_of_lines ("a,b,c", 200, add_long);
  g_autoptr (GPtrArray) found = run_rule (profile, "ragged-rows");

  g_assert_true (g_str_has_suffix (only_finding (found)->text,
                                   "surplus cells stand in column 4 and column 5."));
  for (gsize i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      g_autoptr (GPtrArray) none = run_rule (profile, silent[i]);

      g_assert_cmpuint (none->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/ragged-rows/short", test_short);
  g_test_add_func ("/ragged-rows/even", test_even);
  g_test_add_func ("/ragged-rows/surplus", test_surplus);
  return g_test_run ();
}
