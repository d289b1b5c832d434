/* Tests of the rule level-trend. */

#include "tests/findings/check-rule.h"

/* The share of "yes" rises with the grade: 1 of 6, 2 of 6, ... 5 of 6. */
static void
add_rising (GString *out, gsize row)
{
  gsize grade = row % 5, turn = row / 5 % 6;

  g_string_append_printf (out, "%zu,%s", grade + 1, turn <= grade ? "yes" : "no");
}

static void
test_rising (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("level-trend", "grade,passed", 300, add_rising);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, >, 0.1);
  g_assert_cmpfloat (finding->ci_low, <, finding->value);
  g_assert_cmpfloat (finding->q, <, 0.05);
  g_assert_nonnull (strstr (finding->text, "“yes” in passed rises with grade"));
}

static void
add_turned (GString *out, gsize row)
{
  gsize grade = row % 5, turn = row / 5 % 6;

  g_string_append_printf (out, "%s,%zu", turn > grade ? "yes" : "no", grade + 1);
}

static void
test_turned (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("level-trend", "passed,grade", 300, add_turned);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, <, -0.1);
  g_assert_nonnull (strstr (finding->text, "falls with grade: 83"));
}

/* Each grade has the same share. */
static void
add_flat (GString *out, gsize row)
{
  g_string_append_printf (out, "%zu,%s", row % 5 + 1, row / 5 % 3 == 0 ? "yes" : "no");
}

static void
test_flat (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("level-trend", "grade,passed", 300, add_flat);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Two grades have an order too, but no trend that the table does not show. */
static void
add_two_grades (GString *out, gsize row)
{
  g_string_append_printf (
      out, "%zu,%s", row % 2 + 1, row / 2 % 4 <= row % 2 ? "yes" : "no");
}

static void
test_two_grades (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("level-trend", "grade,passed", 300, add_two_grades);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/level-trend/rising", test_rising);
  g_test_add_func ("/level-trend/turned", test_turned);
  g_test_add_func ("/level-trend/flat", test_flat);
  g_test_add_func ("/level-trend/two-grades", test_two_grades);
  return g_test_run ();
}
