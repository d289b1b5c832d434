/* Tests of the rule few-rows-make-r. */

#include "tests/findings/pair-lines.h"

static void
add_three (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          row % 100 == 7 ? 7 : normal_noise (row, 1),
                          row % 100 == 7 ? 7 : normal_noise (row, 2));
}

static void
test_three (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("few-rows-make-r", "a,b", 300, add_three);

  const EdaFinding *finding = only_finding (found);

  g_assert_nonnull (strstr (finding->text, "hangs on few rows"));
  assert_has_interval (finding);
}

static void
test_cloud (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("few-rows-make-r", "a,b", 300, add_line);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/few-rows-make-r/three", test_three);
  g_test_add_func ("/few-rows-make-r/cloud", test_cloud);
  return g_test_run ();
}
