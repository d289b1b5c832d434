/* Complete rows only, of all columns or of those that are chosen. */

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "analysis/transform/transform.h"

static EdaTable *
load (const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr (GError) error = NULL;
  EdaTable *table = eda_load_bytes (bytes, "test.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static EdaTable *
drop (EdaTable *table, const char *const *columns, GError **error)
{
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autoptr (EdaParams) params = eda_params_with (none, "columns", columns);

  return eda_transform_run (
      eda_transform_find ("drop-missing"), table, params, NULL, error);
}

static void
test_every_column (void)
{
  g_autoptr (EdaTable) before = load ("a,b\n1,x\n,y\n3,\n4,z\n");
  g_autoptr (EdaTable) after = drop (before, NULL, NULL);
  g_autoptr (EdaParams) none = eda_params_new ();
  g_autofree char *text
      = eda_transform_find ("drop-missing")->describe (before, after, none);

  g_assert_cmpuint (eda_table_get_n_rows (after), ==, 2);
  g_assert_cmpuint (eda_table_get_line (after, 1), ==, 5);
  g_assert_cmpstr (text, ==, "2 of 4 rows kept: those without a missing value");
}

static void
test_chosen_columns (void)
{
  const char *const a[] = { "a", NULL };
  g_autoptr (EdaTable) before = load ("a,b\n1,x\n,y\n3,\n4,z\n");
  g_autoptr (EdaTable) after = drop (before, a, NULL);

  g_assert_cmpuint (eda_table_get_n_rows (after), ==, 3);
}

static void
test_unknown_column_is_told (void)
{
  const char *const wrong[] = { "prise", NULL };
  g_autoptr (EdaTable) before = load ("price,b\n1,x\n2,y\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (drop (before, wrong, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  g_assert_cmpstr (eda_error_get_hint (error), ==, "Did you mean “price”?");
}

static void
test_nothing_left (void)
{
  g_autoptr (EdaTable) before = load ("a,b\n1,\n2,\n");
  g_autoptr (EdaTable) after = drop (before, NULL, NULL);

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
