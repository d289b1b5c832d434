/* The condition made of a cell keeps the rows that hold the same, and its opposite the
 * others. */

#include "tests/expression/sample.h"

#include "analysis/expression/of-value.h"

/* Row and its condition; the rows that it keeps, and those that its opposite keeps: "1
 * 3". */
static void
assert_splits (const char *column, gsize row, const char *condition, const char *kept)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  EdaColumn       *cells = eda_table_find_column (table, column);
  g_autofree char *text = eda_expression_of_value (cells, row, FALSE);
  g_autofree char *others = eda_expression_of_value (cells, row, TRUE);
  g_autoptr (EdaExpression) same = read_on (text, table);
  g_autoptr (EdaExpression) other = read_on (others, table);
  EdaContext          context = EDA_CONTEXT_INIT;
  g_autofree guint32 *rows = NULL, *rest = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  gsize n, n_rest;

  g_assert_cmpstr (text, ==, condition);
  rows = eda_expression_find_rows (same, &context, &n, NULL);
  rest = eda_expression_find_rows (other, &context, &n_rest, NULL);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? " " : "", rows[i] + 1);
  g_assert_cmpstr (list->str, ==, kept);
  g_assert_cmpuint (n + n_rest, ==, eda_table_get_n_rows (table));
}

static void
test_every_kind (void)
{
  assert_splits ("price", 0, "price = 10", "1");
  assert_splits ("price", 4, "price = -50", "5");
  assert_splits ("region", 0, "region = 'North'", "1 3");
  assert_splits ("region", 3, "region = 'it''s, East'", "4");
  assert_splits ("unit price", 1, "`unit price` = 1.5", "2");
  assert_splits ("day", 1, "day = 2024-02-29", "2");
  assert_splits ("at", 0, "at = 2024-01-01T08:30:00", "1");
  assert_splits ("open", 1, "open = false", "2 5");
}

static void
test_missing (void)
{
  assert_splits ("price", 2, "price is missing", "3");
  assert_splits ("region", 4, "region is missing", "5");
}

static void
test_infinite_values_have_no_words (void)
{
  g_autoptr (EdaTable) table = load_text ("x\n1\ninf\n");

  g_assert_null (eda_expression_of_value (eda_table_get_column (table, 0), 1, FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/of-value/every-kind", test_every_kind);
  g_test_add_func ("/of-value/missing", test_missing);
  g_test_add_func ("/of-value/infinite", test_infinite_values_have_no_words);
  return g_test_run ();
}
