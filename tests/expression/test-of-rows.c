/* The condition made of some rows keeps all rows whose value lies between theirs, or is
 * one of theirs. */

#include "tests/expression/sample.h"

#include "analysis/expression/of-rows.h"

/* @rows: "1 3", from 1 */
static EdaRowSet *
make_rows (EdaTable *table, const char *rows)
{
  EdaRowSet *set = eda_row_set_new (eda_table_get_n_rows (table));
  g_auto (GStrv) words = g_strsplit (rows, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    eda_row_set_add (set, (gsize)g_ascii_strtoull (words[i], NULL, 10) - 1);
  return set;
}

static void
assert_keeps (const char *column,
              const char *rows,
              const char *condition,
              const char *kept)
{
  g_autoptr (EdaTable) table = load_text (SAMPLE);
  g_autoptr (EdaRowSet) set = make_rows (table, rows);
  g_autofree char *text
      = eda_expression_of_rows (eda_table_find_column (table, column), set);
  g_autoptr (EdaExpression) read = read_on (text, table);
  EdaContext          context = EDA_CONTEXT_INIT;
  g_autofree guint32 *found = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  gsize n;

  g_assert_cmpstr (text, ==, condition);
  found = eda_expression_find_rows (read, &context, &n, NULL);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? " " : "", found[i] + 1);
  g_assert_cmpstr (list->str, ==, kept);
}

static void
test_every_kind (void)
{
  assert_keeps ("price", "1", "price = 10", "1");
  assert_keeps ("price", "1 3 5", "price between -50 and 10", "1 5"); /* 3 has none */
  assert_keeps ("region", "1", "region = 'North'", "1 3");
  assert_keeps ("region", "4 1", "region in ('North', 'it''s, East')", "1 3 4");
  assert_keeps ("open", "2", "open = false", "2 5");
}

static void
test_no_condition (void)
{
  g_autoptr (EdaTable) table = load_text ("x,y\n1,\ninf,a\n");
  g_autoptr (EdaRowSet) first = make_rows (table, "1");
  g_autoptr (EdaRowSet) both = make_rows (table, "1 2");
  g_autoptr (EdaRowSet) none = eda_row_set_new (2);

  g_assert_null (eda_expression_of_rows (eda_table_get_column (table, 0), both));
  g_assert_null (eda_expression_of_rows (eda_table_get_column (table, 0), none));
  g_assert_null (eda_expression_of_rows (eda_table_get_column (table, 1), first));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/of-rows/every-kind", test_every_kind);
  g_test_add_func ("/of-rows/none", test_no_condition);
  return g_test_run ();
}
