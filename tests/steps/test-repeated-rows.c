/* Tests of rows that are equal in chosen columns. */

#include "tests/steps/awkward-tables.h"

static const char *
at_customer (gsize row)
{
  static const char *const names[] = { "Ada", "Bob", "Ada", "Cid", "Ada", "Bob" };

  return names[row % 6];
}

static double
at_day (gsize row)
{
  return row < 6 ? (double)(row / 3) : NAN;
}

static double
at_number (gsize row)
{
  return (double)row;
}

static EdaResult *
run_on (gsize n, const char *const *columns)
{
  TableMaker maker = maker_new (n);

  maker_add_texts (&maker, "customer", EDA_TYPE_CATEGORICAL, at_customer);
  maker_add_numbers (&maker, "day", EDA_TYPE_INTEGER, at_day);
  maker_add_numbers (&maker, "number", EDA_TYPE_INTEGER, at_number);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaParams) params = eda_params_with (silent, "columns", columns);

  return run_checked_with (profile, "repeated-rows", params);
}

/* Ada comes three times, Bob twice; by hand. */
static void
test_one_column (void)
{
  g_autoptr (EdaResult) result
      = run_on (6, (const char *const[]){ "customer", "customer", NULL });
  const EdaGrid *grid = find_block (result, "repeated-rows")->grid;

  assert_count (result, "repeated-rows/excess", 3);
  assert_count (result, "repeated-rows/groups", 2);
  assert_count (result, "repeated-rows/involved", 5);
  assert_count (result, "repeated-rows/rows/0", 3);
  assert_says (find_block (result, "repeated-rows/text")->text,
               "3 rows repeat an earlier row in customer. That makes 2 groups of equal "
               "rows, with 5 of 6 rows in them altogether.");
  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 3);
  g_assert_cmpuint (eda_grid_get_n_columns (grid), ==, 3);
  g_assert_cmpfloat (eda_grid_get_cell (grid, 2, 1)->number, ==, 2); /* Bob's first */
}

/* Of customer and day only Ada's first two rows are equal. */
static void
test_two_columns (void)
{
  g_autoptr (EdaResult) result
      = run_on (6, (const char *const[]){ "day", "customer", NULL });

  assert_count (result, "repeated-rows/excess", 1);
  assert_count (result, "repeated-rows/rows/0", 3);
  assert_text_fact (result, "repeated-rows/columns/0", "day");
}

static void
test_a_key (void)
{
  g_autoptr (EdaResult) result
      = run_on (6, (const char *const[]){ "number", "customer", NULL });

  assert_count (result, "repeated-rows/excess", 0);
  assert_says (find_block (result, "repeated-rows/text")->text,
               "No row repeats another one in number and customer (6 rows).");
  g_assert_false (has_block (result, "repeated-rows"));
}

/* Rows 7 to 30 have no day. */
static void
test_missing_equals_missing (void)
{
  g_autoptr (EdaResult) result = run_on (30, (const char *const[]){ "day", NULL });
  const EdaGrid *grid = find_block (result, "repeated-rows")->grid;

  assert_count (result, "repeated-rows/groups", 3);
  assert_count (result, "repeated-rows/excess", 27);
  g_assert_cmpuint (eda_grid_get_n_rows (grid), ==, 20);
  g_assert_cmpfloat (eda_grid_get_cell (grid, 19, 1)->number, ==, 7);
  g_assert_cmpstr (eda_grid_get_cell (grid, 19, 2)->text, ==, "–");
}

static void
test_few_rows (void)
{
  for (gsize n = 0; n < 3; n++)
    {
      g_autoptr (EdaResult) result
          = run_on (n, (const char *const[]){ "customer", NULL });

      assert_count (result, "repeated-rows/excess", 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/repeated-rows/one-column", test_one_column);
  g_test_add_func ("/repeated-rows/two-columns", test_two_columns);
  g_test_add_func ("/repeated-rows/a-key", test_a_key);
  g_test_add_func ("/repeated-rows/missing", test_missing_equals_missing);
  g_test_add_func ("/repeated-rows/few-rows", test_few_rows);
  return g_test_run ();
}
