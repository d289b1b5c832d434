/* Complete rows only, of all columns or of those that are chosen. */

#include "tests/transform/run-transform.h"

static void
test_every_column (void)
{
  g_autoptr (EdaTable) before = load_text ("a,b\n1,x\n,y\n3,\n4,z\n");
  g_autoptr (EdaTable) after
      = run_transform ("drop-missing",
                       before,
                       WORDS (NULL),
                       "2 of 4 rows kept: those without a missing value");

  assert_column (after, 0, "a", "1|4");
  g_assert_cmpuint (eda_table_get_line (after, 1), ==, 5);
}

static void
test_chosen_columns (void)
{
  g_autoptr (EdaTable) before = load_text ("a,b\n1,x\n,y\n3,\n4,z\n");
  g_autoptr (EdaTable) after
      = run_transform ("drop-missing",
                       before,
                       WORDS ("columns=a"),
                       "3 of 4 rows kept: those with a value in a");

  assert_column (after, 0, "a", "1|3|4");
}

static void
test_unknown_column_is_told (void)
{
  g_autoptr (EdaTable) before = load_text ("price,b\n1,x\n2,y\n");

  assert_transform_fails (
      "drop-missing", before, WORDS ("columns=prise"), "There is no column “prise”");
}

static void
test_nothing_left (void)
{
  g_autoptr (EdaTable) before = load_text ("a,b\n1,\n2,\n");
  g_autoptr (EdaTable) after
      = run_transform ("drop-missing",
                       before,
                       WORDS (NULL),
                       "0 of 2 rows kept: those without a missing value");

  g_assert_cmpuint (eda_table_get_n_rows (after), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/drop-missing/every-column", test_every_column);
  g_test_add_func ("/drop-missing/chosen-columns", test_chosen_columns);
  g_test_add_func ("/drop-missing/unknown-column", test_unknown_column_is_told);
  g_test_add_func ("/drop-missing/nothing-left", test_nothing_left);
  return g_test_run ();
}
