/* Tests of levels in several spellings. */

#include "tests/steps/awkward-tables.h"

/* Mostly clean; each odd spelling twice in a hundred rows. */
static const char *
at_city (gsize row)
{
  static const char *const odd[]
      = { "helsinki",       "Helsinki ",     "Hel\xe2\x80\x8bsinki",
          "Helsinkki",      "Z\xc3\xbcrich", "Zu\xcc\x88rich",
          "Marks &amp; Co", "Marks & Co",    NULL };

  if (row % 50 < 8)
    return odd[row % 50];
  return row % 2 ? "Helsinki" : "Oslo";
}

/* Numbered names are no slips, nor are short words. */
static const char *
at_numbered (gsize row)
{
  static const char *const names[] = { "Room 12", "Room 13", "yes", "yet", NULL };

  return row % 60 == 0 ? names[1] : row % 60 == 1 ? names[3] : names[row % 2 ? 0 : 2];
}

static EdaResult *
run_on (const char *(*at) (gsize row))
{
  TableMaker maker = maker_new (500);

  maker_add_texts (&maker, "name", EDA_TYPE_CATEGORICAL, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_checked (profile, "spellings");
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("spellings");
}

static void
test_variants (void)
{
  g_autoptr (EdaResult) result = run_on (at_city);
  const EdaFacts *list = find_fact (result, "dataset/spellings/0/variants");

  g_assert_cmpuint (eda_facts_get_size (list), ==, 3);
  assert_text_fact (result, "dataset/spellings/0/variants/0/levels/0", "Helsinki");
  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "dataset/spellings/0/variants/0/levels")),
      ==,
      4);
  assert_says (find_block (result, "spellings/opening")->text, "several spellings");
}

static void
test_troubles_are_counted_in_cells (void)
{
  g_autoptr (EdaResult) result = run_on (at_city);

  assert_count (result, "dataset/spellings/0/spaces", 10);
  assert_count (result, "dataset/spellings/0/invisible", 10);
  assert_count (result, "dataset/spellings/0/not_nfc", 10);
  assert_count (result, "dataset/spellings/0/entities", 10);
  assert_says (find_block (result, "spellings/troubles")->text,
               "name: 10 cells with HTML entities.");
}

static void
test_a_slip_is_near_its_word (void)
{
  g_autoptr (EdaResult) result = run_on (at_city);

  assert_text_fact (result, "dataset/spellings/0/near_duplicates/0/level", "Helsinkki");
  assert_text_fact (result, "dataset/spellings/0/near_duplicates/0/like", "Helsinki");
}

static void
test_what_is_no_slip (void)
{
  g_autoptr (EdaResult) result = run_on (at_numbered);

  g_assert_cmpuint (eda_facts_get_size (find_fact (result, "dataset/spellings")), ==, 0);
  assert_says (find_block (result, "spellings/opening")->text, "none looks like a slip");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/spellings/awkward-tables", test_awkward_tables);
  g_test_add_func ("/spellings/variants", test_variants);
  g_test_add_func ("/spellings/troubles-are-counted-in-cells",
                   test_troubles_are_counted_in_cells);
  g_test_add_func ("/spellings/a-slip-is-near-its-word", test_a_slip_is_near_its_word);
  g_test_add_func ("/spellings/what-is-no-slip", test_what_is_no_slip);
  return g_test_run ();
}
