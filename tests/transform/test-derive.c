/* A column from an expression: new ones come last, others are replaced in their place. */

#include "tests/transform/run-transform.h"

static void
test_adds (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  g_autoptr (EdaTable) after = run_transform ("derive",
                                              table,
                                              WORDS ("name=double", "as=price*2"),
                                              "added double, computed as price * 2");
  EdaColumn *column = eda_table_get_column (after, 2);

  assert_column (after, 2, "double", "20|–|60|80");
  g_assert_cmpuint (eda_column_get_position (column), ==, 3);
  g_assert_cmpstr (
      eda_column_get_type_reason (column),
      ==,
      "Computed as “price * 2”: All 3 values are whole numbers between 20 and 80.");
  g_assert_null (eda_table_dup_source_text (after, 0, 2));
  g_assert_true (eda_table_get_column (after, 0) == eda_table_get_column (table, 0));
}

static void
test_replaces (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  g_autoptr (EdaTable) after = run_transform ("derive",
                                              table,
                                              WORDS ("name=price", "as=price / 4"),
                                              "replaced price, computed as price / 4");
  g_autofree char *text = eda_table_dup_source_text (after, 0, 0);

  assert_shape (after, 4, 2);
  assert_column (after, 0, "price", "2.5|–|7.5|10");
  g_assert_cmpstr (text, ==, "10");
}

static void
test_refuses (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  assert_transform_fails (
      "derive", table, WORDS ("name=x", "as=price *"), "A value is missing at the end");
  assert_transform_fails (
      "derive", table, WORDS ("name=\xff", "as=price"), "A column needs a name");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/derive/adds", test_adds);
  g_test_add_func ("/derive/replaces", test_replaces);
  g_test_add_func ("/derive/refuses", test_refuses);
  return g_test_run ();
}
