/* Tests of the rule dependent. */

#include "tests/findings/pair-lines.h"

static void
test_u (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_u);

  const EdaFinding *finding = only_finding (found);

  g_assert_nonnull (strstr (finding->text, "more than their correlation says"));
  g_assert_cmpstr (finding->statistic, ==, "R² of a curve − R² of the line");
  assert_has_interval (finding);
}

/* A cross: the one is about as large as the other, with either sign. */
static void
add_cross (GString *out, gsize row)
{
  double size = normal_noise (row, 1) * sqrt (fabs (normal_noise (row, 1)));

  g_string_append_printf (out, "%.3f,%.3f", size, row % 2 == 0 ? size : -size);
}

static void
test_cross (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 900, add_cross);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpstr (finding->statistic, ==, "distance correlation");
  g_assert_nonnull (strstr (finding->text, "little correlation"));
  g_assert_cmpfloat (finding->value, >=, finding->threshold);
  assert_has_interval (finding);
}

static void
test_line (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_apart (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("dependent", "a,b", 300, add_apart);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/dependent/u", test_u);
  g_test_add_func ("/dependent/cross", test_cross);
  g_test_add_func ("/dependent/line", test_line);
  g_test_add_func ("/dependent/apart", test_apart);
  return g_test_run ();
}
