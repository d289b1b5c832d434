/* Tests of the rule counts-table. */

#include "tests/findings/check-rule.h"

static const char *const classes[] = { "1st", "2nd", "3rd", "crew" };
static const char *const sexes[] = { "male", "female" };

/* 4 classes by 2 sexes by 2 fates, as in R's Titanic. */
static void
add_counts (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%s,%s,%s,%zu",
                          classes[row % 4],
                          sexes[row / 4 % 2],
                          row / 8 == 0 ? "lost" : "saved",
                          row * 10);
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("counts-table", "class,sex,fate,Freq", 16, add_counts);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpint (finding->severity, ==, EDA_SEVERITY_WARN);
  g_assert_nonnull (strstr (finding->text,
                            "16 rows, one for each combination of class, "
                            "sex and fate; Freq"));
  g_assert_nonnull (strstr (finding->text, "1200 in all"));
}

/* Three combinations have no row. */
static void
test_not_all_combinations (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("counts-table", "class,sex,fate,n", 13, add_counts);

  g_assert_cmpfloat_with_epsilon (only_finding (found)->value, 13 / 16.0, 1e-12);
}

/* Not named as a count: a measurement of each combination. */
static void
test_measurements (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("counts-table", "class,sex,fate,weight", 16, add_counts);

  g_assert_cmpuint (found->len, ==, 0);
}

/* Cases of the same groups come again. */
static void
test_cases (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("counts-table", "class,sex,fate,n", 32, add_counts);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_repeated (GString *out, gsize row)
{
  add_counts (out, row == 15 ? 0 : row);
}

static void
test_a_combination_twice (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("counts-table", "class,sex,fate,n", 16, add_repeated);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/counts-table/counts", test_counts);
  g_test_add_func ("/counts-table/not-all-combinations", test_not_all_combinations);
  g_test_add_func ("/counts-table/measurements", test_measurements);
  g_test_add_func ("/counts-table/cases", test_cases);
  g_test_add_func ("/counts-table/a-combination-twice", test_a_combination_twice);
  return g_test_run ();
}
