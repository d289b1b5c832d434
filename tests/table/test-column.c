/* Columns and tables: values, missing cells, levels, text for people. */

#include "analysis/table/calendar.h"
#include "analysis/table/table.h"

#include <math.h>

static EdaColumn *
new_numbers (EdaStorage storage, const double x[], gsize n)
{
  EdaColumnSpec spec = { (char *)"x", 1, storage, EDA_TYPE_REAL, (char *)"because", n };

  return eda_column_new_numbers (&spec, g_memdup2 (x, n * sizeof x[0]));
}

static EdaColumn *
new_levels (EdaStorage storage, const gint32 codes[], gsize n, const char *const levels[])
{
  EdaColumnSpec spec = { (char *)"g", 2, storage, EDA_TYPE_CATEGORICAL, NULL, n };
  GPtrArray    *texts = g_ptr_array_new ();

  for (guint i = 0; levels[i] != NULL; i++)
    g_ptr_array_add (texts, g_strdup (levels[i]));
  return eda_column_new_levels (&spec, g_memdup2 (codes, n * sizeof codes[0]), texts);
}

static void
assert_text (EdaStorage storage, double value, const char *expected)
{
  g_autoptr (EdaColumn) column = new_numbers (storage, &value, 1);
  g_autofree char *text = eda_column_dup_text (column, 0);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  const double x[] = { 1.5, NAN, -INFINITY };
  double       out[2];
  g_autoptr (EdaColumn) column = new_numbers (EDA_STORAGE_REAL, x, 3);

  g_assert_cmpuint (eda_column_get_n_rows (column), ==, 3);
  g_assert_cmpuint (eda_column_get_n_missing (column), ==, 1);
  g_assert_true (eda_column_is_missing (column, 1));
  g_assert_false (eda_column_is_missing (column, 2));
  g_assert_cmpfloat (eda_column_get_number (column, 0), ==, 1.5);
  g_assert_cmpfloat (eda_column_get_number (column, 2), ==, -INFINITY);
  eda_column_read_numbers (column, 1, 2, out);
  g_assert_true (isnan (out[0]));
  g_assert_cmpfloat (out[1], ==, -INFINITY);
}

static void
test_what_the_maker_said (void)
{
  const double x[] = { 1 };
  g_autoptr (EdaColumn) column = new_numbers (EDA_STORAGE_REAL, x, 1);

  g_assert_cmpstr (eda_column_get_name (column), ==, "x");
  g_assert_cmpuint (eda_column_get_position (column), ==, 1);
  g_assert_cmpint (eda_column_get_storage (column), ==, EDA_STORAGE_REAL);
  g_assert_cmpint (eda_column_get_type (column), ==, EDA_TYPE_REAL);
  g_assert_cmpstr (eda_column_get_type_reason (column), ==, "because");
  g_assert_true (eda_column_is_numeric (column));
  g_assert_true (eda_column_has_numbers (column));
  g_assert_false (eda_column_has_levels (column));
}

static void
test_levels (void)
{
  const gint32      codes[] = { 1, -1, 0, 1 };
  const char *const names[] = { "low", "high", NULL };
  g_autoptr (EdaColumn) column = new_levels (EDA_STORAGE_TEXT, codes, 4, names);
  g_autofree char *first = eda_column_dup_text (column, 0);
  g_autofree char *second = eda_column_dup_text (column, 1);

  g_assert_cmpuint (eda_column_get_n_missing (column), ==, 1);
  g_assert_cmpuint (eda_column_get_n_levels (column), ==, 2);
  g_assert_cmpint (eda_column_get_code (column, 1), ==, -1);
  g_assert_cmpstr (eda_column_get_level (column, 0), ==, "low");
  g_assert_cmpstr (first, ==, "high");
  g_assert_null (second);
  g_assert_true (isnan (eda_column_get_number (column, 0)));
  g_assert_false (eda_column_has_numbers (column));
}

static void
test_booleans_from_levels (void)
{
  const gint32      codes[] = { 0, 1, -1 };
  const char *const names[] = { "TRUE", "False", NULL };
  double            out[3];
  g_autoptr (EdaColumn) column = new_levels (EDA_STORAGE_BOOLEAN, codes, 3, names);
  g_autofree char *text = eda_column_dup_text (column, 1);

  eda_column_read_numbers (column, 0, 3, out);
  g_assert_cmpfloat (out[0], ==, 1);
  g_assert_cmpfloat (out[1], ==, 0);
  g_assert_true (isnan (out[2]));
  g_assert_cmpstr (text, ==, "False");
  g_assert_false (eda_column_is_numeric (column));
}

static void
test_booleans_from_numbers (void)
{
  const double x[] = { 1, NAN, 0 };
  g_autoptr (EdaColumn) column = new_numbers (EDA_STORAGE_BOOLEAN, x, 3);

  g_assert_cmpint (eda_column_get_code (column, 0), ==, 1);
  g_assert_cmpint (eda_column_get_code (column, 1), ==, -1);
  g_assert_cmpint (eda_column_get_code (column, 2), ==, 0);
  g_assert_cmpuint (eda_column_get_n_levels (column), ==, 2);
  g_assert_cmpstr (eda_column_get_level (column, 1), ==, "true");
}

static void
test_no_rows (void)
{
  g_autoptr (EdaColumn) column = new_numbers (EDA_STORAGE_REAL, NULL, 0);
  double nothing;

  eda_column_read_numbers (column, 0, 0, &nothing);
  g_assert_cmpuint (eda_column_get_n_missing (column), ==, 0);
}

static void
test_number_texts (void)
{
  assert_text (EDA_STORAGE_REAL, 0.1, "0.1");
  assert_text (EDA_STORAGE_REAL, 1.0 / 3, "0.3333333333333333");
  assert_text (EDA_STORAGE_REAL, 1e308, "1e+308");
  assert_text (EDA_STORAGE_REAL, INFINITY, "inf");
  assert_text (EDA_STORAGE_REAL, -INFINITY, "-inf");
  assert_text (EDA_STORAGE_INTEGER, 9007199254740992., "9007199254740992");
  assert_text (EDA_STORAGE_INTEGER, -3, "-3");
}

static void
test_calendar_texts (void)
{
  assert_text (EDA_STORAGE_DATE, 0, "1970-01-01");
  assert_text (EDA_STORAGE_DATE, -1, "1969-12-31");
  assert_text (EDA_STORAGE_DATE, 11016, "2000-02-29");
  assert_text (EDA_STORAGE_DATETIME, 86399, "1970-01-01T23:59:59");
  assert_text (EDA_STORAGE_DATETIME, -0.5, "1969-12-31T23:59:59.5");
  assert_text (EDA_STORAGE_TIME, 3661.25, "01:01:01.25");
}

static void
test_dates_no_calendar_writes (void)
{
  assert_text (EDA_STORAGE_DATE, INFINITY, "inf");
  assert_text (EDA_STORAGE_DATE, 1e300, "1e+300");
  assert_text (EDA_STORAGE_DATETIME, 1e18, "1e+18");
  assert_text (EDA_STORAGE_TIME, -1, "-1");
}

static void
test_calendar_round_trip (void)
{
  for (gint64 days = -200000; days < 200000; days += 61)
    {
      gint64 year;
      int    month, day;

      eda_calendar_from_days (days, &year, &month, &day);
      g_assert_true (eda_calendar_is_valid (year, month, day));
      g_assert_cmpint (eda_calendar_to_days (year, month, day), ==, days);
    }
  g_assert_false (eda_calendar_is_valid (1900, 2, 29));
  g_assert_true (eda_calendar_is_valid (2000, 2, 29));
  g_assert_false (eda_calendar_is_valid (2001, 13, 1));
}

static void
test_table (void)
{
  const double   x[] = { 1, 2 };
  GPtrArray     *columns = g_ptr_array_new ();
  EdaSourceInfo *source = eda_source_info_new ();
  g_autoptr (EdaTable) table = NULL;

  source->name = g_strdup ("two.csv");
  eda_load_note_add (source->repairs, 3, 1, "%d things", 2);
  g_ptr_array_add (columns, new_numbers (EDA_STORAGE_REAL, x, 2));
  table = eda_table_new (source, columns, 2);

  g_assert_cmpuint (eda_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (eda_table_get_n_columns (table), ==, 1);
  g_assert_true (eda_table_find_column (table, "x") == eda_table_get_column (table, 0));
  g_assert_null (eda_table_find_column (table, "y"));
  g_assert_cmpstr (eda_table_get_source (table)->name, ==, "two.csv");
  g_assert_cmpstr (
      ((EdaLoadNote *)g_ptr_array_index (eda_table_get_source (table)->repairs, 0))->what,
      ==,
      "2 things");
}

static void
test_columns_outlive_their_table (void)
{
  const double x[] = { 1, 2 };
  GPtrArray   *columns = g_ptr_array_new ();
  EdaTable    *table;
  g_autoptr (EdaColumn) column = NULL;

  g_ptr_array_add (columns, new_numbers (EDA_STORAGE_REAL, x, 2));
  table = eda_table_new (eda_source_info_new (), columns, 2);
  column = eda_column_ref (eda_table_get_column (table, 0));
  eda_table_unref (table);
  g_assert_cmpfloat (eda_column_get_number (column, 1), ==, 2);
}

static void
test_names_of_the_contract (void)
{
  g_assert_cmpstr (eda_storage_get_name (EDA_STORAGE_DATETIME), ==, "datetime");
  g_assert_cmpstr (eda_storage_get_name (EDA_STORAGE_TEXT), ==, "text");
  g_assert_cmpstr (eda_type_get_name (EDA_TYPE_CATEGORICAL), ==, "categorical");
  g_assert_cmpstr (eda_type_get_name (EDA_TYPE_EMPTY), ==, "empty");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/numbers", test_numbers);
  g_test_add_func ("/column/what-the-maker-said", test_what_the_maker_said);
  g_test_add_func ("/column/levels", test_levels);
  g_test_add_func ("/column/booleans-from-levels", test_booleans_from_levels);
  g_test_add_func ("/column/booleans-from-numbers", test_booleans_from_numbers);
  g_test_add_func ("/column/no-rows", test_no_rows);
  g_test_add_func ("/column/number-texts", test_number_texts);
  g_test_add_func ("/column/calendar-texts", test_calendar_texts);
  g_test_add_func ("/column/dates-no-calendar-writes", test_dates_no_calendar_writes);
  g_test_add_func ("/column/names", test_names_of_the_contract);
  g_test_add_func ("/calendar/round-trip", test_calendar_round_trip);
  g_test_add_func ("/table/holds-columns", test_table);
  g_test_add_func ("/table/columns-outlive-it", test_columns_outlive_their_table);
  return g_test_run ();
}
