/* Rows where a condition is true, with the way back to the file. */

#include "analysis/table/changes.h"
#include "tests/transform/run-transform.h"

static void
test_keeps_rows (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  g_autoptr (EdaTable) after
      = run_transform ("filter",
                       table,
                       WORDS ("where=price>15 or region='South'"),
                       "3 of 4 rows kept where price > 15 or region = 'South'");
  g_autofree char *text = eda_table_dup_source_text (after, 2, 0);

  assert_column (after, 0, "price", "–|30|40");
  assert_column (after, 1, "region", "South|North|–");
  g_assert_cmpuint (eda_table_get_line (after, 2), ==, 5);
  g_assert_cmpstr (text, ==, "40");
}

static void
test_keeps_none (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  g_autoptr (EdaTable) after = run_transform (
      "filter", table, WORDS ("where=price > 99"), "0 of 4 rows kept where price > 99");

  assert_shape (after, 0, 2);
}

/* A table knows what was done to it, one thing after the other. */
static void
test_changes (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  g_autoptr (EdaTable) some = run_transform (
      "filter", table, WORDS ("where=price > 15"), "2 of 4 rows kept where price > 15");
  g_autoptr (EdaTable) named = run_transform (
      "rename", some, WORDS ("column=price", "name=cost"), "renamed price to cost");
  const char *const *changes = eda_table_get_changes (named);

  g_assert_null (eda_table_get_changes (table)[0]);
  g_assert_cmpstr (changes[0], ==, "2 of 4 rows kept where price > 15");
  g_assert_cmpstr (changes[1], ==, "renamed price to cost");
  g_assert_null (changes[2]);
}

static void
test_refuses (void)
{
  g_autoptr (EdaTable) table
      = load_text ("price,region\n10,North\n,South\n30,North\n40,\n");
  assert_transform_fails (
      "filter", table, WORDS ("where=prise > 3"), "There is no column “prise”");
  assert_transform_fails ("filter",
                          table,
                          WORDS ("where=price"),
                          "A condition is true or false, this is a number");
  assert_transform_fails (
      "filter", table, WORDS ("what=price"), "Keep rows where is not chosen");
}

static void
test_registry (void)
{
  guint                      n;
  const EdaTransform *const *all = eda_transforms (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (eda_transform_find (all[i]->id) == all[i]);
      g_assert_true (g_str_has_suffix (all[i]->help, "."));
      for (const EdaParamSpec *spec = all[i]->params; spec->key != NULL; spec++)
        g_assert_true (g_str_has_suffix (spec->help, "."));
    }
  g_assert_null (eda_transform_find ("dance"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/filter/keeps-rows", test_keeps_rows);
  g_test_add_func ("/filter/keeps-none", test_keeps_none);
  g_test_add_func ("/filter/changes", test_changes);
  g_test_add_func ("/filter/refuses", test_refuses);
  g_test_add_func ("/filter/registry", test_registry);
  return g_test_run ();
}
