/* Facts: order is kept, numbers lie in blocks, merging never changes what it reads from.
 */

#include "analysis/result/facts.h"

#include <math.h>

static void
test_objects_keep_their_order (void)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "rows", 150);
  eda_facts_add_text (facts, "name", "iris.csv");
  eda_facts_add_flag (facts, "exact", TRUE);
  eda_facts_add_null (facts, "ci");
  g_assert_cmpuint (eda_facts_get_size (facts), ==, 4);
  g_assert_cmpstr (eda_facts_get_key (facts, 1), ==, "name");
  g_assert_cmpint (eda_facts_get_count (eda_facts_get_child (facts, 0)), ==, 150);
  g_assert_true (eda_facts_get_flag (eda_facts_find (facts, "exact")));
  g_assert_cmpint (eda_facts_get_kind (eda_facts_find (facts, "ci")), ==, EDA_FACTS_NULL);
  g_assert_null (eda_facts_find (facts, "columns"));
}

static void
test_a_key_said_twice_keeps_its_place (void)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "n", 1);
  eda_facts_add_count (facts, "m", 2);
  eda_facts_add_text (facts, "n", "one");
  g_assert_cmpuint (eda_facts_get_size (facts), ==, 2);
  g_assert_cmpstr (eda_facts_get_key (facts, 0), ==, "n");
  g_assert_cmpstr (eda_facts_get_text (eda_facts_find (facts, "n")), ==, "one");
}

static void
test_no_text_is_null (void)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_text (facts, "mode", NULL);
  g_assert_cmpint (
      eda_facts_get_kind (eda_facts_find (facts, "mode")), ==, EDA_FACTS_NULL);
}

static void
test_numbers_and_matrices (void)
{
  const double values[] = { 1, 2, 3, 4, NAN, 6 };
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  EdaFacts *matrix, *row;

  eda_facts_add_matrix (facts, "r", values, 2, 3);
  matrix = eda_facts_find (facts, "r");
  g_assert_cmpuint (eda_facts_get_size (matrix), ==, 2);
  row = eda_facts_get_child (matrix, 1);
  g_assert_cmpuint (eda_facts_get_size (row), ==, 3);
  g_assert_cmpfloat (eda_facts_get_number (eda_facts_get_child (row, 0)), ==, 4);
  g_assert_true (isnan (eda_facts_get_number (eda_facts_get_child (row, 1))));
}

static void
test_a_number_may_outlive_its_list (void)
{
  const double values[] = { 1.5, 2.5 };
  EdaFacts    *facts = eda_facts_new_object ();
  g_autoptr (EdaFacts) kept = NULL;

  eda_facts_add_numbers (facts, "x", values, 2);
  kept = eda_facts_ref (eda_facts_get_child (eda_facts_find (facts, "x"), 1));
  eda_facts_unref (facts);
  g_assert_cmpfloat (eda_facts_get_number (kept), ==, 2.5);
}

static void
test_counts_read_as_numbers (void)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_count (facts, "n", 7);
  g_assert_cmpfloat (eda_facts_get_number (eda_facts_find (facts, "n")), ==, 7);
}

/* {"columns": [{"name": a, key: value}, {"name": b, key: value + 1}]} */
static EdaFacts *
new_columns (const char *key, gint64 value)
{
  EdaFacts *facts = eda_facts_new_object ();
  EdaFacts *columns = eda_facts_add_list (facts, "columns");

  for (int i = 0; i < 2; i++)
    eda_facts_add_count (eda_facts_add_object (columns, NULL), key, value + i);
  return facts;
}

static void
test_merge_joins_columns_member_by_member (void)
{
  g_autoptr (EdaFacts) all = eda_facts_new_object ();
  g_autoptr (EdaFacts) shape = new_columns ("n", 10);
  g_autoptr (EdaFacts) spread = new_columns ("zeros", 3);
  EdaFacts *second;

  eda_facts_merge (all, shape);
  eda_facts_merge (all, spread);
  second = eda_facts_get_child (eda_facts_find (all, "columns"), 1);
  g_assert_cmpuint (eda_facts_get_size (second), ==, 2);
  g_assert_cmpint (eda_facts_get_count (eda_facts_find (second, "n")), ==, 11);
  g_assert_cmpint (eda_facts_get_count (eda_facts_find (second, "zeros")), ==, 4);
}

static void
test_merge_leaves_its_sources_alone (void)
{
  g_autoptr (EdaFacts) all = eda_facts_new_object ();
  g_autoptr (EdaFacts) shape = new_columns ("n", 10);
  g_autoptr (EdaFacts) spread = new_columns ("zeros", 3);
  EdaFacts *first;

  eda_facts_merge (all, shape);
  eda_facts_merge (all, spread);
  first = eda_facts_get_child (eda_facts_find (shape, "columns"), 0);
  g_assert_cmpuint (eda_facts_get_size (first), ==, 1);
  first = eda_facts_get_child (eda_facts_find (spread, "columns"), 0);
  g_assert_cmpuint (eda_facts_get_size (first), ==, 1);
}

static void
test_merge_replaces_what_cannot_join (void)
{
  const double two[] = { 1, 2 };
  g_autoptr (EdaFacts) self = eda_facts_new_object ();
  g_autoptr (EdaFacts) other = eda_facts_new_object ();

  eda_facts_add_numbers (self, "x", two, 2);
  eda_facts_add_count (self, "kept", 1);
  eda_facts_add_numbers (other, "x", two, 1);
  eda_facts_add_text (other, "new", "yes");
  eda_facts_merge (self, other);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (self, "x")), ==, 1);
  g_assert_cmpuint (eda_facts_get_size (self), ==, 3);
  g_assert_cmpstr (eda_facts_get_text (eda_facts_find (self, "new")), ==, "yes");
}

static void
test_merge_replaces_lists_of_other_length (void)
{
  g_autoptr (EdaFacts) self = new_columns ("n", 1);
  g_autoptr (EdaFacts) other = eda_facts_new_object ();

  eda_facts_add_object (eda_facts_add_list (other, "columns"), NULL);
  eda_facts_merge (self, other);
  g_assert_cmpuint (eda_facts_get_size (eda_facts_find (self, "columns")), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/order", test_objects_keep_their_order);
  g_test_add_func ("/facts/same-key", test_a_key_said_twice_keeps_its_place);
  g_test_add_func ("/facts/no-text", test_no_text_is_null);
  g_test_add_func ("/facts/matrix", test_numbers_and_matrices);
  g_test_add_func ("/facts/outlive", test_a_number_may_outlive_its_list);
  g_test_add_func ("/facts/count-as-number", test_counts_read_as_numbers);
  g_test_add_func ("/facts/merge/columns", test_merge_joins_columns_member_by_member);
  g_test_add_func ("/facts/merge/sources", test_merge_leaves_its_sources_alone);
  g_test_add_func ("/facts/merge/replace", test_merge_replaces_what_cannot_join);
  g_test_add_func ("/facts/merge/length", test_merge_replaces_lists_of_other_length);
  return g_test_run ();
}
