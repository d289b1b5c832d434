/* Which type a column gets, which texts are missing, and what the evidence says. */

#include "tests/table/load-helpers.h"

#include "analysis/table/meaning.h"

#include <math.h>

/* A table with one column x of these cells, one a line; quoted, so that anything may
 * stand there. */
static EdaTable *
load_cells_with (const char *cells, const EdaLoadOptions *wish)
{
  g_auto (GStrv) lines = g_strsplit (cells, "|", -1);
  g_autoptr (GString) text = g_string_new ("x,n\n");
  g_autoptr (GError) error = NULL;
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  EdaTable      *table;

  if (wish != NULL)
    options = *wish;
  options.header = 1;
  options.delimiter = ',';
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "\"%s\",%u\n", lines[i], i * i);
  table = load_with (text->str, -1, &options, &error);
  g_assert_no_error (error);
  return table;
}

static EdaTable *
load_cells (const char *cells)
{
  return load_cells_with (cells, NULL);
}

static void
assert_cells (const char *cells, EdaStorage storage, EdaType type, const char *values)
{
  g_autoptr (EdaTable) table = load_cells (cells);

  assert_type (table, 0, storage, type);
  assert_column (table, 0, "x", values);
}

static void
assert_reason (const char *cells, const char *reason)
{
  g_autoptr (EdaTable) table = load_cells (cells);

  g_assert_cmpstr (
      eda_column_get_type_reason (eda_table_get_column (table, 0)), ==, reason);
}

static void
test_integers (void)
{
  assert_cells ("1|-2|+3| 4 ", EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER, "1|-2|3|4");
  assert_cells ("1|2||4", EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER, "1|2|–|4");
}

static void
test_reals (void)
{
  assert_cells ("1|2.5|-.5|3.", EDA_STORAGE_REAL, EDA_TYPE_REAL, "1|2.5|-0.5|3");
  assert_cells ("1e3|2E-2|1e308", EDA_STORAGE_REAL, EDA_TYPE_REAL, "1000|0.02|1e+308");
  assert_cells ("0.1|0.30000000000000004|123456789.123456789",
                EDA_STORAGE_REAL,
                EDA_TYPE_REAL,
                "0.1|0.30000000000000004|123456789.12345679");
}

static void
test_infinities (void)
{
  assert_cells (
      "1|inf|-Infinity|+INF", EDA_STORAGE_REAL, EDA_TYPE_REAL, "1|inf|-inf|inf");
  assert_cells ("1|1e999", EDA_STORAGE_REAL, EDA_TYPE_REAL, "1|inf");
}

static void
test_no_numbers (void)
{
  assert_cells ("1|2|1.2.3", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "1|2|1.2.3");
  assert_cells ("1|2|1e", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "1|2|1e");
  assert_cells ("1|2|+", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "1|2|+");
  assert_cells ("1|2|0x1F", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "1|2|0x1F");
}

static void
test_missing_among_numbers (void)
{
  assert_cells ("1|NA|n/a|#N/A|NaN|null|nil|none|\\N|.|?|-|--||2",
                EDA_STORAGE_INTEGER,
                EDA_TYPE_INTEGER,
                "1|–|–|–|–|–|–|–|–|–|–|–|–|–|2");
}

static void
test_missing_among_texts (void)
{
  assert_cells ("a|NA|N/A|#N/A|NaN|NULL|\\N||none|-|?|b",
                EDA_STORAGE_TEXT,
                EDA_TYPE_TEXT,
                "a|–|–|–|–|–|–|–|none|-|?|b");
}

static void
test_reason_counts_missing (void)
{
  assert_reason ("1|NA|NA||5",
                 "All 2 values are whole numbers between 1 and 5; 3 missing: "
                 "1 empty and 2 “NA”.");
  assert_reason ("1.5|.|5",
                 "All 2 values are numbers between 1.5 and 5; 1 missing (“.”).");
}

static void
test_users_missing_texts (void)
{
  char          *missing[] = { (char *)"-999", (char *)"x", NULL };
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  options.missing = missing;
  g_autoptr (EdaTable) numbers = load_cells_with ("1|-999|x||3", &options);
  g_autoptr (EdaTable) texts = load_cells_with ("a|NA|x", &options);

  assert_column (numbers, 0, "x", "1|–|–|–|3");
  assert_column (texts, 0, "x", "a|NA|–");
}

static void
test_zero_padded_codes (void)
{
  assert_cells ("007|010|123", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "007|010|123");
  assert_cells ("0|10|0.5", EDA_STORAGE_REAL, EDA_TYPE_REAL, "0|10|0.5");
  assert_reason (
      "007|010|123",
      "3 different texts among 3 values; kept as text: 2 values have leading zeros, "
      "such as “007”.");
}

static void
test_integers_beyond_doubles (void)
{
  assert_cells ("9007199254740992|1|2",
                EDA_STORAGE_INTEGER,
                EDA_TYPE_INTEGER,
                "9007199254740992|1|2");
  assert_cells (
      "9007199254740993|1|2", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "9007199254740993|1|2");
  assert_cells ("123456789012345678901|1|2.5",
                EDA_STORAGE_REAL,
                EDA_TYPE_REAL,
                "1.2345678901234568e+20|1|2.5");
}

static void
test_nearly_numbers (void)
{
  assert_reason (
      "1|2|3|4|oops",
      "5 different texts among 5 values; 4 values are numbers, but 1 is not, such as "
      "“oops”.");
}

static void
test_decimal_commas (void)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  options.decimal = ',';
  g_autoptr (EdaTable) plain = load_cells_with ("1,5|2|-0,25", &options);
  g_autoptr (EdaTable) grouped = load_cells_with ("1.234,5|2|12.345.678", &options);
  g_autoptr (EdaTable) points = load_cells_with ("0.9|52.123|7.25", &options);

  assert_column (plain, 0, "x", "1.5|2|-0.25");
  assert_column (grouped, 0, "x", "1234.5|2|12345678");
  /* 0.9 must never become 9 or 900 */
  assert_column (points, 0, "x", "0.9|52.123|7.25");
}

static void
test_thousands_marks (void)
{
  assert_cells (
      "1,234|12|1,234,567", EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER, "1234|12|1234567");
  assert_cells ("1,23|12,3", EDA_STORAGE_REAL, EDA_TYPE_REAL, "1.23|12.3");
  assert_cells ("1,2345,6|x", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "1,2345,6|x");
  assert_reason (
      "1,234|12|1,234,567",
      "All 3 values are whole numbers between 12 and 1234567; commas are read as "
      "thousands marks.");
}

static void
test_dates (void)
{
  assert_cells (
      "2009-03-31|2008-02-29", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-03-31|2008-02-29");
  assert_cells (
      "31.3.2009|1.12.2010", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-03-31|2010-12-01");
  assert_cells (
      "31/03/2009|01/12/2010", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-03-31|2010-12-01");
  assert_cells (
      "03/31/2009|12/01/2010", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-03-31|2010-12-01");
}

static void
test_dates_with_gaps (void)
{
  assert_cells ("2009-03-31|-|2010-01-01",
                EDA_STORAGE_DATE,
                EDA_TYPE_DATE,
                "2009-03-31|–|2010-01-01");
  assert_reason (
      "2009-03-31|-|2010-01-01",
      "All 2 values are dates between 2009-03-31 and 2010-01-01; 1 missing (“-”).");
}

static void
test_no_dates (void)
{
  assert_cells (
      "2009-02-29|2009-03-01", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "2009-02-29|2009-03-01");
  assert_cells ("2009-13-01|x", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "2009-13-01|x");
}

static void
test_ambiguous_dates_stay_text (void)
{
  assert_cells (
      "01/02/2009|03/04/2010", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "01/02/2009|03/04/2010");
  assert_cells (
      "01.02.2009|03.04.2010", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-02-01|2010-04-03");
  assert_cells (
      "02/02/2009|03/03/2010", EDA_STORAGE_DATE, EDA_TYPE_DATE, "2009-02-02|2010-03-03");
}

static void
test_datetimes (void)
{
  assert_cells ("2009-03-31T14:30|2009-03-31 14:30:59.5|2009-04-01|2009-04-02T00:00:00Z",
                EDA_STORAGE_DATETIME,
                EDA_TYPE_DATETIME,
                "2009-03-31T14:30:00|2009-03-31T14:30:59.5|2009-04-01T00:00:00|"
                "2009-04-02T00:00:00");
}

static void
test_times (void)
{
  assert_cells ("8:30|23:59:59", EDA_STORAGE_TIME, EDA_TYPE_TIME, "08:30:00|23:59:59");
  assert_cells ("8:30|25:00", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "8:30|25:00");
}

static void
test_booleans (void)
{
  g_autoptr (EdaTable) table = load_cells ("TRUE|false||True");

  assert_type (table, 0, EDA_STORAGE_BOOLEAN, EDA_TYPE_BOOLEAN);
  g_assert_cmpfloat (eda_column_get_number (eda_table_get_column (table, 0), 0), ==, 1);
  g_assert_cmpfloat (eda_column_get_number (eda_table_get_column (table, 0), 1), ==, 0);
  g_assert_true (isnan (eda_column_get_number (eda_table_get_column (table, 0), 2)));
  assert_cells ("yes|no|yes|no", EDA_STORAGE_TEXT, EDA_TYPE_CATEGORICAL, "yes|no|yes|no");
  assert_cells ("0|1|0", EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER, "0|1|0");
}

static void
test_constants_and_nothing (void)
{
  assert_cells ("a|a|NA", EDA_STORAGE_TEXT, EDA_TYPE_CONSTANT, "a|a|–");
  assert_cells ("7|7|7", EDA_STORAGE_INTEGER, EDA_TYPE_CONSTANT, "7|7|7");
  assert_cells ("NA||NA", EDA_STORAGE_TEXT, EDA_TYPE_EMPTY, "–|–|–");
  assert_reason ("7|7|7", "All 3 values are 7.");
  assert_reason ("NA||NA",
                 "None of the 3 cells has a value; 3 missing: 1 empty and 2 “NA”.");
}

static void
test_identifier_texts (void)
{
  assert_cells ("a|b|c|d|e|f|g|h|i|j",
                EDA_STORAGE_TEXT,
                EDA_TYPE_IDENTIFIER,
                "a|b|c|d|e|f|g|h|i|j");
  assert_cells ("a|b|c|d|e", EDA_STORAGE_TEXT, EDA_TYPE_TEXT, "a|b|c|d|e");
}

static EdaTable *
load_sequence (const char *name, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s,y\n", name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u,%u\n", n - i, i / 2);
  return load_text (text->str);
}

static void
test_identifier_numbers (void)
{
  g_autoptr (EdaTable) named = load_sequence ("PassengerId", 12);
  g_autoptr (EdaTable) other = load_sequence ("height", 12);
  g_autoptr (EdaTable) small = load_sequence ("id", 5);

  assert_type (named, 0, EDA_STORAGE_INTEGER, EDA_TYPE_IDENTIFIER);
  assert_type (other, 0, EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER);
  assert_type (small, 0, EDA_STORAGE_INTEGER, EDA_TYPE_INTEGER);
}

static void
test_id_names (void)
{
  const char *const yes[]
      = { "id", "ID", "row_id", "customerID", "Order No", "index", "#" };
  const char *const no[] = { "idea", "width", "Note", "normal", "paid", "" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (eda_meaning_is_id_name (yes[i]));
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_false (eda_meaning_is_id_name (no[i]));
}

static void
test_categories (void)
{
  g_autoptr (GString) cells = g_string_new ("g0");

  for (guint i = 1; i < 30; i++)
    g_string_append_printf (cells, "|g%u", i % 3);
  g_autoptr (EdaTable) table = load_cells (cells->str);

  assert_type (table, 0, EDA_STORAGE_TEXT, EDA_TYPE_CATEGORICAL);
  g_assert_cmpuint (eda_column_get_n_levels (eda_table_get_column (table, 0)), ==, 3);
  g_assert_cmpstr (eda_column_get_level (eda_table_get_column (table, 0), 2), ==, "g2");
}

static void
test_users_types (void)
{
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  options.types = types;
  g_hash_table_insert (types, (gpointer) "x", GINT_TO_POINTER (EDA_STORAGE_TEXT));
  g_autoptr (EdaTable) text = load_cells_with ("1|2", &options);

  g_hash_table_insert (types, (gpointer) "x", GINT_TO_POINTER (EDA_STORAGE_INTEGER));
  g_autoptr (EdaTable) integer = load_cells_with ("007|oops|2.5|4", &options);

  g_hash_table_insert (types, (gpointer) "x", GINT_TO_POINTER (EDA_STORAGE_DATE));
  g_autoptr (EdaTable) date = load_cells_with ("01/02/2009|03/04/2010", &options);

  assert_type (text, 0, EDA_STORAGE_TEXT, EDA_TYPE_TEXT);
  assert_column (integer, 0, "x", "7|–|–|4");
  assert_note (eda_table_get_source (integer)->repairs,
               0,
               3,
               1,
               "“oops” does not fit the chosen type (integer): missing");
  assert_note (eda_table_get_source (integer)->repairs,
               1,
               4,
               1,
               "“2.5” does not fit the chosen type (integer): missing");
  assert_column (date, 0, "x", "2009-02-01|2010-04-03");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/infer/integers", test_integers);
  g_test_add_func ("/infer/reals", test_reals);
  g_test_add_func ("/infer/infinities", test_infinities);
  g_test_add_func ("/infer/no-numbers", test_no_numbers);
  g_test_add_func ("/infer/missing-among-numbers", test_missing_among_numbers);
  g_test_add_func ("/infer/missing-among-texts", test_missing_among_texts);
  g_test_add_func ("/infer/reason-counts-missing", test_reason_counts_missing);
  g_test_add_func ("/infer/users-missing-texts", test_users_missing_texts);
  g_test_add_func ("/infer/zero-padded", test_zero_padded_codes);
  g_test_add_func ("/infer/beyond-doubles", test_integers_beyond_doubles);
  g_test_add_func ("/infer/nearly-numbers", test_nearly_numbers);
  g_test_add_func ("/infer/decimal-commas", test_decimal_commas);
  g_test_add_func ("/infer/thousands", test_thousands_marks);
  g_test_add_func ("/infer/dates", test_dates);
  g_test_add_func ("/infer/dates-with-gaps", test_dates_with_gaps);
  g_test_add_func ("/infer/no-dates", test_no_dates);
  g_test_add_func ("/infer/ambiguous-dates", test_ambiguous_dates_stay_text);
  g_test_add_func ("/infer/datetimes", test_datetimes);
  g_test_add_func ("/infer/times", test_times);
  g_test_add_func ("/infer/booleans", test_booleans);
  g_test_add_func ("/infer/constants-and-nothing", test_constants_and_nothing);
  g_test_add_func ("/infer/identifier-texts", test_identifier_texts);
  g_test_add_func ("/infer/identifier-numbers", test_identifier_numbers);
  g_test_add_func ("/infer/id-names", test_id_names);
  g_test_add_func ("/infer/categories", test_categories);
  g_test_add_func ("/infer/users-types", test_users_types);
  return g_test_run ();
}
