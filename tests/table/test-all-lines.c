/* The user says that nothing stands outside the table. */

#include "tests/table/load-helpers.h"

static char *
print_with_all_lines (const char *text, int header)
{
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  options.all_lines = TRUE;
  options.header = header;
  table = load_with (text, -1, &options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      g_autofree char *values = join_column (table, i);

      g_string_append_printf (
          out, "%s=%s;", eda_column_get_name (eda_table_get_column (table, i)), values);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A title, a comment, the header again, a second table and a footer are rows like all
 * others when the user says so. */
static void
test_all_lines_are_rows (void)
{
  g_autofree char *plain = print_with_all_lines (
      "Sales of 2024\n# draft\nx,y\n1,2\nx,y\n3,4\n\nSum of all\n", 0);
  g_autofree char *named = print_with_all_lines ("x,y\n1,2\nx,y\n# 3,4\n", -1);

  g_assert_cmpstr (plain,
                   ==,
                   "column 1=Sales of 2024|# draft|x|1|x|3|Sum of all;"
                   "column 2=–|–|y|2|y|4|–;");
  g_assert_cmpstr (named, ==, "x=1|x|# 3;y=2|y|4;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/all-lines/are-rows", test_all_lines_are_rows);
  return g_test_run ();
}
