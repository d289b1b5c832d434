/* What was in sight becomes looks of the checklist. */

#include "analysis/table/load.h"
#include "challenge/session/block-looks.h"

static EdaTable *
make_table (void)
{
  g_autoptr (GBytes) bytes
      = g_bytes_new_static ("a,b+c,town\n1,2.5,x\n2,3.5,y\n3,9.5,x\n", 35);

  return eda_load_bytes (bytes, "t.csv", NULL, NULL, NULL);
}

static void
note_cb (const EdaLook *look, gpointer data)
{
  g_string_append_printf (data, "%u %s %s;", look->step, look->chart, look->columns);
}

static void
assert_looks (const char *key, const char *expected)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (table);
  eda_block_foreach_look (key, table, note_cb, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_looks (void)
{
  assert_looks ("missing/bars", "2 missing ;");
  assert_looks ("distributions/a/figure", "3 histogram a;");
  assert_looks ("distributions/b+c/figure", "3 histogram b+c;");
  assert_looks ("distributions/nobody/figure", "");
  assert_looks ("relationships/b+c+a",
                "4 scatter a\x1f"
                "b+c;");
  assert_looks ("relationships/simpson/a+b+c/town",
                "4 scatter-by a\x1f"
                "b+c;");
  assert_looks ("categories/town/levels", "5 levels town;");
  assert_looks ("shape/columns", "1 type a;1 type b+c;1 type town;1 unique ;");
  assert_looks ("outliers/strips", "6 outliers a;6 outliers b+c;");
  assert_looks ("distributions/a/words", "");
}

static void
test_columns (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_auto (GStrv) pair = eda_block_dup_columns ("relationships/a+b+c", table);
  g_auto (GStrv) none = eda_block_dup_columns ("missing/bars", table);

  g_assert_cmpuint (g_strv_length (pair), ==, 2);
  g_assert_cmpstr (pair[0], ==, "a");
  g_assert_cmpstr (pair[1], ==, "b+c");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-looks/looks", test_looks);
  g_test_add_func ("/block-looks/columns", test_columns);
  return g_test_run ();
}
