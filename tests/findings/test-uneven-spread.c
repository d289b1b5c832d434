/* Tests of the rule uneven-spread. */

#include "tests/findings/pair-lines.h"

static void
add_fan (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          exp (0.8 * normal_noise (row, 1)) * normal_noise (row, 2));
}

static void
test_fan (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("uneven-spread", "a,b", 300, add_fan);

  g_assert_nonnull (strstr (only_finding (found)->text, "scatters"));
}

/* Less than twice, in rows enough to be sure. */
static void
add_slight_fan (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          exp (0.35 * normal_noise (row, 1)) * normal_noise (row, 2));
}

static void
test_slight_but_sure (void)
{
  g_autoptr (GPtrArray) many
      = run_on_lines ("uneven-spread", "a,b", 1000, add_slight_fan);
  g_autoptr (GPtrArray) few = run_on_lines ("uneven-spread", "a,b", 60, add_slight_fan);
  const EdaFinding *finding = only_finding (many);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_INFO);
  g_assert_cmpfloat (finding->value, <, 2);
  g_assert_cmpfloat (finding->ci_low, >, 1.15);
  g_assert_cmpuint (few->len, ==, 0);
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("uneven-spread", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/uneven-spread/fan", test_fan);
  g_test_add_func ("/uneven-spread/slight-but-sure", test_slight_but_sure);
  g_test_add_func ("/uneven-spread/even", test_even);
  return g_test_run ();
}
