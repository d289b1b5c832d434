/* What expressions give, row by row; values of functions are those of R 4.2.2 and the
 * calendar. */

#include "tests/expression/sample.h"

#include <math.h>

/* "10|–|40": the values of a new column. */
static void
assert_values (const char *text, EdaStorage storage, const char *expected)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (EdaExpression) expression = read_on (text, table);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaColumn) column
      = eda_expression_make_column (expression, "new", 9, NULL, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (gsize row = 0; row < eda_column_get_n_rows (column); row++)
    {
      g_autofree char *value = eda_column_dup_text (column, row);

      g_string_append_printf (
          joined, "%s%s", row > 0 ? "|" : "", value != NULL ? value : "–");
    }
  if (!g_str_equal (joined->str, expected))
    g_error ("%s gives %s, not %s", text, joined->str, expected);
  if (eda_column_get_storage (column) != storage)
    g_error ("%s is not of storage %s", text, eda_storage_get_name (storage));
  g_assert_true (eda_column_is_made (column));
  g_assert_cmpuint (eda_column_get_position (column), ==, 9);
}

static void
test_arithmetic (void)
{
  const EdaStorage whole = EDA_STORAGE_INTEGER, real = EDA_STORAGE_REAL;

  assert_values ("price + qty", whole, "11|22|–|–|-45");
  assert_values ("price * 2 - 1", whole, "19|39|–|79|-101");
  assert_values ("price / 4", real, "2.5|5|–|10|-12.5");
  assert_values ("price % 30", whole, "10|20|–|10|10");
  assert_values ("price % -30", whole, "-20|-10|–|-20|-20");
  assert_values (
      "1 / (price - 10)", real, "–|0.1|–|0.03333333333333333|-0.016666666666666666");
  assert_values ("qty ^ 2", real, "1|4|9|–|25");
  assert_values ("-qty", whole, "-1|-2|-3|–|-5");
  assert_values ("price * 1e300 * 1e300", whole, "–|–|–|–|–");
  assert_values ("empty + 1", real, "–|–|–|–|–");
}

static void
test_functions (void)
{
  const EdaStorage whole = EDA_STORAGE_INTEGER, real = EDA_STORAGE_REAL;

  assert_values (
      "round(log(price), 12)", real, "2.302585092994|2.995732273554|–|3.688879454114|–");
  assert_values ("round(log10(qty * 10), 12)",
                 real,
                 "1|1.301029995664|1.47712125472|–|1.698970004336");
  assert_values ("round(log2(`unit price` * 2), 12)",
                 real,
                 "0|1.584962500721|2.321928094887|–|3.169925001442");
  assert_values ("round(log1p(qty - 1), 12)",
                 real,
                 "0|0.69314718056|1.098612288668|–|1.609437912434");
  assert_values ("round(exp(qty - 1), 12)",
                 real,
                 "1|2.718281828459|7.389056098931|–|54.598150033144");
  assert_values (
      "round(sqrt(price), 12)", real, "3.162277660168|4.472135955|–|6.324555320337|–");
  assert_values ("abs(price)", whole, "10|20|–|40|50");
  assert_values ("round(`unit price`)", whole, "1|2|3|–|5");
  assert_values ("round(-`unit price`)", whole, "-1|-2|-3|–|-5");
  assert_values ("round(price / 3, 2)", real, "3.33|6.67|–|13.33|-16.67");
  assert_values ("round(price, -2)", whole, "0|0|–|0|-100");
  assert_values ("floor(`unit price`) + ceil(`unit price`)", whole, "1|3|5|–|9");
  assert_values ("min(price, qty, 15)", whole, "1|2|–|–|-50");
  assert_values ("max(day, 2024-02-01)",
                 EDA_STORAGE_DATE,
                 "2024-02-01|2024-02-29|2024-03-31|2024-02-01|–");
  assert_values ("rank(qty % 2)", real, "3|1|3|–|3");
  assert_values ("round(zscore(qty), 12)",
                 real,
                 "-1.024695076596|-0.439155032827|0.146385010942|–|1.317465098481");
  assert_values ("zscore(qty * 0)", real, "–|–|–|–|–");
  assert_values ("coalesce(price, qty, 7)", whole, "10|20|3|40|-50");
  assert_values ("if(price > 15, price, 0)", whole, "0|20|–|40|0");
}

static void
test_dates (void)
{
  const EdaStorage whole = EDA_STORAGE_INTEGER;

  assert_values ("year(day)", whole, "2024|2024|2024|2023|–");
  assert_values ("quarter(day)", whole, "1|1|1|4|–");
  assert_values ("month(at)", whole, "1|2|–|12|7");
  assert_values ("day(at)", whole, "1|29|–|31|4");
  assert_values ("weekday(day)", whole, "1|4|7|7|–");
  assert_values ("hour(at)", whole, "8|23|–|0|12");
  assert_values (
      "day + 1", EDA_STORAGE_DATE, "2024-01-02|2024-03-01|2024-04-01|2024-01-01|–");
  assert_values ("at - 0.5",
                 EDA_STORAGE_DATETIME,
                 "2023-12-31T20:30:00|2024-02-29T11:59:59|–|2023-12-30T12:00:00|2024-07-"
                 "04T00:00:00");
  assert_values ("day - 2024-01-01", whole, "0|59|90|-1|–");
  assert_values (
      "at - day", EDA_STORAGE_REAL, "0.3541666666666667|0.999988425925926|–|0|–");
  assert_values ("day + 1e9", EDA_STORAGE_DATE, "–|–|–|–|–");
  assert_values ("at >= day", EDA_STORAGE_BOOLEAN, "true|true|–|true|–");
}

static void
test_texts (void)
{
  const EdaStorage text = EDA_STORAGE_TEXT, truth = EDA_STORAGE_BOOLEAN;

  assert_values ("lower(region)", text, "north|south|north|it's, east|–");
  assert_values ("upper('ß ä')", text, "ß Ä|ß Ä|ß Ä|ß Ä|ß Ä");
  assert_values ("trim('  x ')", text, "x|x|x|x|x");
  assert_values ("trim('  ')", text, "–|–|–|–|–");
  assert_values ("length(region)", EDA_STORAGE_INTEGER, "5|5|5|10|–");
  assert_values ("if(open, region, 'closed')", text, "North|closed|North|–|closed");
  assert_values ("coalesce(region, 'none')", text, "North|South|North|it's, East|none");
  assert_values ("region = 'North'", truth, "true|false|true|false|–");
  assert_values ("region < 'South'", truth, "true|false|true|false|–");
  assert_values ("region between 'N' and 'O'", truth, "true|false|true|false|–");
  assert_values ("region in ('South', 'it''s, East')", truth, "false|true|false|true|–");
  assert_values ("region contains 'th'", truth, "true|true|true|false|–");
  assert_values ("region starts with 'N'", truth, "true|false|true|false|–");
  assert_values ("region not ends with 'h'", truth, "false|false|false|true|–");
  assert_values ("region matches '^[NS]o'", truth, "true|true|true|false|–");
  assert_values ("lower(region) = 'north'", truth, "true|false|true|false|–");
  assert_values ("region = lower(region)", truth, "false|false|false|false|–");
  assert_values ("region is missing", truth, "false|false|false|false|true");
  assert_values ("if(price > 15, missing, region)", text, "North|–|–|–|–");
}

/* As in SQL: what is missing decides nothing, and is decided by the other side only. */
static void
test_three_values (void)
{
  const EdaStorage truth = EDA_STORAGE_BOOLEAN;

  assert_values ("price > 15", truth, "false|true|–|true|false");
  assert_values ("not price > 15", truth, "true|false|–|false|true");
  assert_values ("price > 15 and open", truth, "false|false|–|–|false");
  assert_values ("price > 15 or open", truth, "true|true|true|true|false");
  assert_values ("price > 15 and qty > 100", truth, "false|false|false|–|false");
  assert_values ("price between qty and 30", truth, "true|true|–|false|false");
  assert_values ("price in (10, 40)", truth, "true|false|–|true|false");
  assert_values ("price not in (10, 40)", truth, "false|true|–|false|true");
  assert_values ("price is missing", truth, "false|false|true|false|false");
  assert_values ("price != 10", truth, "false|true|–|true|true");
  assert_values ("open = false", truth, "false|true|false|–|true");
  assert_values ("day in (2024-01-01, '2023-12-31')", truth, "true|false|false|true|–");
  assert_values (
      "at in ('2023-12-31', 2024-07-04T12:00)", truth, "false|false|–|true|true");
}

static void
test_rows (void)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (EdaExpression) expression = read_on ("price > 15 or qty = 3", table);
  g_autofree guint32 *rows = NULL;
  gsize               n;

  rows = eda_expression_find_rows (expression, NULL, &n, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (rows[0], ==, 1);
  g_assert_cmpuint (rows[2], ==, 3);
}

/* More rows than a block, every function that needs them all, and levels out of order. */
static void
test_blocks (void)
{
  g_autoptr (GString) text = g_string_new ("x,w\n");
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaExpression) expression = NULL;
  g_autoptr (EdaColumn) column = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%u,w%u\n", i * 7 % 5000, i % 300);
  table = load_text (text->str);
  expression = read_on ("rank(x) - 1 - x + (if(w = 'w7', 100, 0))", table);
  column = eda_expression_make_column (expression, "new", 3, NULL, NULL);
  for (gsize i = 0; i < 5000; i++)
    g_assert_cmpfloat (eda_column_get_number (column, i), ==, i % 300 == 7 ? 100 : 0);
}

static void
assert_run_fails (const char *text, EdaTable *table, const EdaContext *context, int code)
{
  g_autoptr (EdaExpression) expression = read_on (text, table);
  g_autoptr (GError) error = NULL;
  gsize n;

  g_assert_null (eda_expression_find_rows (expression, context, &n, &error));
  g_assert_error (error, EDA_ERROR, code);
}

/* A pattern that would need longer than the world lasts. */
static void
test_patience (void)
{
  g_autoptr (EdaTable) table = load_text (
      "w\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\nx\ny\n");

  assert_run_fails ("w matches '^(a+)+$'", table, NULL, EDA_ERROR_OPTION);
}

static void
test_cancelled (void)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EdaContext context = EDA_CONTEXT_INIT;

  context.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  assert_run_fails ("price > 1", table, &context, EDA_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/evaluate/arithmetic", test_arithmetic);
  g_test_add_func ("/evaluate/functions", test_functions);
  g_test_add_func ("/evaluate/dates", test_dates);
  g_test_add_func ("/evaluate/texts", test_texts);
  g_test_add_func ("/evaluate/three-values", test_three_values);
  g_test_add_func ("/evaluate/rows", test_rows);
  g_test_add_func ("/evaluate/blocks", test_blocks);
  g_test_add_func ("/evaluate/patience", test_patience);
  g_test_add_func ("/evaluate/cancelled", test_cancelled);
  return g_test_run ();
}
