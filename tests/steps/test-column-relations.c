/* Tests of the columns that follow from others. */

#include "tests/steps/awkward-tables.h"

static double
at_price (gsize row)
{
  return 1 + floor (5000 * noise (row, 1)) / 100;
}

static double
at_quantity (gsize row)
{
  return 2 + floor (9 * noise (row, 2));
}

static double
at_total (gsize row)
{
  return round (100 * at_price (row) * at_quantity (row)) / 100;
}

/* Wrong in every fortieth row. */
static double
at_sum (gsize row)
{
  return at_price (row) + at_quantity (row) + (row % 40 == 7 ? 5 : 0);
}

static double
at_start (gsize row)
{
  return 18000 + floor (900 * noise (row, 3));
}

static double
at_end (gsize row)
{
  return at_start (row) + (row == 33 ? -4 : floor (60 * noise (row, 4)));
}

static const char *
at_city (gsize row)
{
  static const char *const cities[]
      = { "Bonn", "Lyon", "Graz", "Linz", "Metz", "Nantes", NULL };

  return cities[(gsize)(6 * noise (row, 5))];
}

static const char *
at_country (gsize row)
{
  const char *city = at_city (row);

  if (row == 150)
    return "??";
  return strchr ("B", city[0])                      ? "DE"
         : strchr ("GL", city[0]) && city[1] != 'y' ? "AT"
                                                    : "FR";
}

static const char *
at_code (gsize row)
{
  static char codes[256][4];
  const char *city = at_city (row);
  char       *code = codes[(guchar)city[0] ^ (guchar)city[1]];

  g_snprintf (code, 4, "%c%c", g_ascii_tolower (city[0]), city[1]);
  return code;
}

static EdaResult *
run_on (TableMaker *maker)
{
  g_autoptr (EdaProfile) profile = maker_finish (maker);

  return run_checked (profile, "column-relations");
}

static const char *
get_words (EdaResult *result, guint row)
{
  const EdaGrid *grid = find_block (result, "column-relations/list")->grid;

  return eda_grid_get_cell (grid, row, 0)->text;
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("column-relations");
}

static void
test_sums_and_products (void)
{
  TableMaker maker = maker_new (400);

  maker_add_numbers (&maker, "price", EDA_TYPE_REAL, at_price);
  maker_add_numbers (&maker, "quantity", EDA_TYPE_INTEGER, at_quantity);
  maker_add_numbers (&maker, "total", EDA_TYPE_REAL, at_total);
  maker_add_numbers (&maker, "sum", EDA_TYPE_REAL, at_sum);
  g_autoptr (EdaResult) result = run_on (&maker);
  const EdaFacts *list = find_fact (result, "dataset/column_relations/arithmetic");
  guint           n = (guint)eda_facts_get_size (list);

  g_assert_cmpstr (get_words (result, n - 2), ==, "price × quantity = total");
  g_assert_cmpstr (get_words (result, n - 1), ==, "price + quantity = sum");
  list = eda_facts_get_child (list, n - 1);
  g_assert_cmpint (eda_facts_get_count (eda_facts_find (list, "broken")), ==, 10);
  list = eda_facts_get_child (eda_facts_find (list, "rows"), 1);
  g_assert_cmpint (eda_facts_get_count (list), ==, 48);
}

static void
test_orders (void)
{
  TableMaker maker = maker_new (400);

  maker_add_numbers (&maker, "start", EDA_TYPE_DATE, at_start);
  maker_add_numbers (&maker, "end", EDA_TYPE_DATE, at_end);
  g_autoptr (EdaResult) result = run_on (&maker);

  g_assert_cmpstr (get_words (result, 0), ==, "start ≤ end");
  assert_count (result, "dataset/column_relations/arithmetic/0/broken", 1);
  assert_count (result, "dataset/column_relations/arithmetic/0/rows/0", 34);
  assert_says (find_block (result, "column-relations/opening")->text, "often mistakes");
}

/* Far apart, so that every pair keeps the order: nothing to tell. */
static void
test_an_order_that_says_nothing (void)
{
  TableMaker maker = maker_new (400);

  maker_add_numbers (&maker, "quantity", EDA_TYPE_INTEGER, at_quantity);
  maker_add_numbers (&maker, "start", EDA_TYPE_REAL, at_start);
  maker_add_numbers (&maker, "bell", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaResult) result = run_on (&maker);

  assert_says (find_block (result, "column-relations/opening")->text,
               "No column repeats");
  g_assert_false (has_block (result, "column-relations/list"));
}

static void
test_dependences (void)
{
  TableMaker maker = maker_new (400);

  maker_add_texts (&maker, "city", EDA_TYPE_CATEGORICAL, at_city);
  maker_add_texts (&maker, "country", EDA_TYPE_CATEGORICAL, at_country);
  maker_add_texts (&maker, "code", EDA_TYPE_CATEGORICAL, at_code);
  maker_add_numbers (&maker, "price", EDA_TYPE_REAL, at_price);
  maker_add_numbers (&maker, "again", EDA_TYPE_REAL, at_price);
  maker_add_texts (&maker, "answer", EDA_TYPE_CATEGORICAL, at_two_words);
  g_autoptr (EdaResult) result = run_on (&maker);

  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "dataset/column_relations/dependences")),
      ==,
      4);
  g_assert_cmpstr (get_words (result, 0), ==, "city says what country is");
  g_assert_cmpstr (
      get_words (result, 1), ==, "city and code name the same thing in two ways");
  g_assert_cmpstr (get_words (result, 2), ==, "code says what country is");
  g_assert_cmpstr (get_words (result, 3), ==, "price and again are equal in every row");
  assert_number (
      result, "dataset/column_relations/dependences/0/compliance", 1 - 1.0 / 400);
  assert_count (result, "dataset/column_relations/dependences/0/rows/0", 151);
  assert_text_fact (result, "dataset/column_relations/dependences/3/kind", "identical");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/column-relations/awkward-tables", test_awkward_tables);
  g_test_add_func ("/column-relations/sums-and-products", test_sums_and_products);
  g_test_add_func ("/column-relations/orders", test_orders);
  g_test_add_func ("/column-relations/an-order-that-says-nothing",
                   test_an_order_that_says_nothing);
  g_test_add_func ("/column-relations/dependences", test_dependences);
  return g_test_run ();
}
