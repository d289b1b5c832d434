/* Chosen rows of a table: values, levels, types, and the way back to the file. */

#include "tests/table/load-helpers.h"

#include "analysis/table/column-copy.h"

static EdaTable *
select_rows (EdaTable *table, const guint32 rows[], gsize n)
{
  g_autoptr (GError) error = NULL;
  EdaTable *chosen = eda_table_select (table, rows, n, &error);

  g_assert_no_error (error);
  return chosen;
}

static void
assert_cell (
    const EdaTable *table, gsize row, guint column, guint64 line, const char *expected)
{
  g_autofree char *text = eda_table_dup_source_text (table, row, column);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (eda_table_get_line (table, row), ==, line);
}

static void
test_values_and_levels (void)
{
  static const guint32 rows[] = { 4, 1, 3 };
  g_autoptr (EdaTable) table = load_text ("n,w,day,flag,x\n"
                                          "1,red,2024-01-01,true,0.5\n"
                                          "NA,blue,2024-01-02,false,0.25\n"
                                          "3,red,2024-01-03,true,1e300\n"
                                          "4,green,,false,-7\n"
                                          "500,,2024-01-05,true,8\n");
  g_autoptr (EdaTable) chosen = select_rows (table, rows, 3);
  EdaColumn *word = eda_table_get_column (chosen, 1);

  assert_shape (chosen, 3, 5);
  assert_column (chosen, 0, "n", "500|–|4");
  assert_column (chosen, 1, "w", "–|blue|green");
  assert_column (chosen, 2, "day", "2024-01-05|2024-01-02|–");
  assert_column (chosen, 3, "flag", "true|false|false");
  assert_column (chosen, 4, "x", "8|0.25|-7");
  g_assert_cmpuint (eda_column_get_n_missing (eda_table_get_column (chosen, 0)), ==, 1);
  g_assert_cmpuint (eda_column_get_n_missing (word), ==, 1);
  g_assert_cmpuint (eda_column_get_n_missing (eda_table_get_column (chosen, 4)), ==, 0);
  g_assert_cmpuint (eda_column_get_n_levels (word), ==, 2);
  g_assert_cmpstr (eda_column_get_level (word, 0), ==, "blue");
}

/* Chosen rows say no more of what all rows were. */
static void
test_types_stay (void)
{
  static const guint32 rows[] = { 0 };
  g_autoptr (EdaTable) table = load_text ("n,w,day\n1,a,2024-01-01\n2,b,2024-01-02\n"
                                          "3,a,2024-01-03\n4,b,2024-01-04\n");
  g_autoptr (EdaTable) chosen = select_rows (table, rows, 1);

  for (guint i = 0; i < 3; i++)
    {
      EdaColumn       *whole = eda_table_get_column (table, i);
      EdaColumn       *part = eda_table_get_column (chosen, i);
      g_autofree char *reason
          = g_strconcat ("As read: ", eda_column_get_type_reason (whole), NULL);

      g_assert_cmpint (eda_column_get_type (part), ==, eda_column_get_type (whole));
      g_assert_cmpint (eda_column_get_storage (part), ==, eda_column_get_storage (whole));
      g_assert_cmpuint (eda_column_get_position (part), ==, i + 1);
      g_assert_cmpstr (eda_column_get_type_reason (part), ==, reason);
    }
}

static void
test_way_back (void)
{
  static const guint32 first[] = { 1, 2, 4 };
  static const guint32 second[] = { 2, 0 };
  g_autoptr (EdaTable) table
      = load_text ("a,b\n1.50,x\n\n2.50,\"y\nz\"\n3.5,u,surplus\n4,v\n5.0,w\n");
  g_autoptr (EdaTable) some = select_rows (table, first, 3);
  g_autoptr (EdaTable) fewer = select_rows (some, second, 2);

  g_assert_true (eda_table_get_source (fewer) == eda_table_get_source (table));
  assert_cell (some, 0, 0, 4, "2.50");
  assert_cell (some, 0, 1, 4, "y\nz");
  assert_cell (some, 1, 1, 6, "u");
  assert_cell (some, 2, 0, 8, "5.0");
  g_clear_pointer (&table, eda_table_unref);
  g_clear_pointer (&some, eda_table_unref);
  assert_cell (fewer, 0, 0, 8, "5.0");
  assert_cell (fewer, 1, 1, 4, "y\nz");
  assert_column (fewer, 1, "b", "w|y\nz");
  g_assert_cmpuint (eda_table_get_row_read (fewer, 0), ==, 4);
}

static void
test_no_rows (void)
{
  g_autoptr (EdaTable) table = load_text ("a,b\n1,x\n2,y\n");
  g_autoptr (EdaTable) none = select_rows (table, NULL, 0);
  g_autoptr (EdaTable) again = select_rows (none, NULL, 0);

  assert_shape (again, 0, 2);
  assert_column (again, 0, "a", "");
  g_assert_cmpuint (eda_column_get_n_levels (eda_table_get_column (again, 1)), ==, 0);
}

typedef struct
{
  gsize    n;
  guint64  last_line;
  gboolean stops;
} Seen;

static gboolean
see_cb (gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  Seen            *seen = data;
  g_autofree char *number = g_strndup (cells[0].text, cells[0].length);

  g_assert_cmpuint (row, ==, seen->n++);
  g_assert_cmpuint (g_ascii_strtoull (number, NULL, 10) + 2, ==, line);
  seen->last_line = line;
  return !seen->stops;
}

/* Near rows, far ones, and back again. */
static void
test_all_source_rows (void)
{
  g_autoptr (GString) text = g_string_new ("k,w\n");
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaTable) chosen = NULL;
  Seen seen = { 0 };
  Seen one = { .stops = TRUE };

  for (guint32 i = 0; i < 3000; i++)
    {
      g_string_append_printf (text, "%u,w\n", i);
      if (i % 3 == 0 && (i < 500 || i > 2000))
        g_array_append_val (rows, i);
    }
  for (guint32 i = 100; i > 90; i--)
    g_array_append_val (rows, i);
  table = load_text (text->str);
  chosen = select_rows (table, (guint32 *)rows->data, rows->len);
  g_assert_true (eda_table_read_source (chosen, 0, G_MAXSIZE, see_cb, &seen, NULL));
  g_assert_cmpuint (seen.n, ==, rows->len);
  g_assert_cmpuint (seen.last_line, ==, 93);
  g_assert_true (eda_table_read_source (chosen, 0, 10, see_cb, &one, NULL));
  g_assert_cmpuint (one.n, ==, 1);
}

/* Another name, the same cells; also behind the end of the first column. */
static void
test_rename (void)
{
  static const guint32 rows[] = { 1 };
  g_autoptr (EdaTable) table = load_text ("a,b\n1,x\n2,y\n3,y\n");
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (EdaTable) named = NULL;
  g_autoptr (EdaTable) chosen = NULL;

  g_ptr_array_add (columns, eda_column_rename (eda_table_get_column (table, 1), "word"));
  g_ptr_array_add (columns, eda_column_rename (columns->pdata[0], "again"));
  named = eda_table_with_columns (table, g_steal_pointer (&columns));
  g_clear_pointer (&table, eda_table_unref);
  chosen = select_rows (named, rows, 1);
  assert_column (named, 0, "word", "x|y|y");
  assert_column (named, 1, "again", "x|y|y");
  assert_column (chosen, 1, "again", "y");
  assert_cell (chosen, 0, 0, 3, "y");
  g_assert_cmpuint (eda_table_get_file_column (chosen, 1), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/select/values-and-levels", test_values_and_levels);
  g_test_add_func ("/select/types-stay", test_types_stay);
  g_test_add_func ("/select/way-back", test_way_back);
  g_test_add_func ("/select/no-rows", test_no_rows);
  g_test_add_func ("/select/all-source-rows", test_all_source_rows);
  g_test_add_func ("/select/rename", test_rename);
  return g_test_run ();
}
