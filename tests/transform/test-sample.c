/* Rows by chance. */

#include "tests/transform/run-transform.h"

static void
test_draws (void)
{
  g_autoptr (GString) text = g_string_new ("k,w\n");
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaTable) ten = NULL;
  g_autoptr (EdaTable) again = NULL;
  g_autoptr (EdaTable) half = NULL;
  g_autoptr (EdaTable) all = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%u,x\n", i);
  table = load_text (text->str);
  ten = run_transform (
      "sample", table, WORDS ("n=10"), "10 of 1000 rows kept, drawn by chance");
  again = run_transform (
      "sample", table, WORDS ("n=10"), "10 of 1000 rows kept, drawn by chance");
  half = run_transform (
      "sample", table, WORDS ("share=0.5"), "500 of 1000 rows kept, drawn by chance");
  all = run_transform (
      "sample", table, WORDS ("n=5000"), "all 1000 rows kept, drawn by chance");
  for (gsize i = 0; i < 10; i++)
    {
      double k = eda_column_get_number (eda_table_get_column (ten, 0), i);

      g_assert_cmpfloat (
          k, ==, eda_column_get_number (eda_table_get_column (again, 0), i));
      g_assert_cmpfloat (k, ==, (double)eda_table_get_line (ten, i) - 2);
      if (i > 0)
        g_assert_cmpfloat (
            k, >, eda_column_get_number (eda_table_get_column (ten, 0), i - 1));
    }
  assert_shape (half, 500, 2);
  assert_transform_fails (
      "sample", table, WORDS ("n=3", "share=0.1"), "Two sizes of the sample are chosen");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/sample/draws", test_draws);
  return g_test_run ();
}
