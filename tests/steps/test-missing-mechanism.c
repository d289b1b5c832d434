/* Tests of what the table tells about why cells are missing. */

#include "tests/steps/awkward-tables.h"

/* Missing where the bell is high: at random given the bell. */
static double
at_missing_when_high (gsize row)
{
  return at_bell (row) > 10.8 ? NAN : normal_noise (row, 7);
}

static double
at_missing_by_chance (gsize row)
{
  return noise (row, 9) < 0.2 ? NAN : normal_noise (row, 8);
}

/* Asked only of those who said yes. */
static double
at_missing_by_rule (gsize row)
{
  return row % 3 ? normal_noise (row, 5) : NAN;
}

static double
at_missing_in_the_middle (gsize row)
{
  return row >= 120 && row < 160 ? NAN : normal_noise (row, 6);
}

static EdaProfile *
make (const char *name, double (*at) (gsize row))
{
  TableMaker maker = maker_new (400);

  maker_add_numbers (&maker, "bell", EDA_TYPE_REAL, at_bell);
  maker_add_texts (&maker, "answer", EDA_TYPE_CATEGORICAL, at_two_words);
  maker_add_numbers (&maker, name, EDA_TYPE_REAL, at);
  return maker_finish (&maker);
}

static const char *
get_card (EdaResult *result)
{
  return find_block (result, "missing-mechanism/card")->text;
}

static void
test_awkward_tables (void)
{
  run_on_awkward_tables ("missing-mechanism");
}

static void
test_nothing_missing (void)
{
  g_autoptr (EdaProfile) profile = make ("full", at_row);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_says (get_card (result), "no why to ask for");
  g_assert_cmpint (eda_facts_get_kind (find_fact (result, "missingness/little_mcar")),
                   ==,
                   EDA_FACTS_NULL);
  assert_text_fact (result, "coverage/0/check", "Little's MCAR test");
}

static void
test_dependence_is_found_and_named (void)
{
  g_autoptr (EdaProfile) profile = make ("hidden", at_missing_when_high);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_says (get_card (result),
               "Ruled out: that cells are missing completely at random");
  assert_says (get_card (result), "hidden is missing more often where bell is larger");
  assert_says (get_card (result), "Never ruled out by any test");
  assert_text_fact (result, "missingness/depends_on/0/missing", "hidden");
  assert_text_fact (result, "missingness/depends_on/0/on", "bell");
  assert_text_fact (result, "missingness/depends_on/0/effect", "cohens_d");
  g_assert_true (has_block (result, "missing-mechanism/depends-on"));
}

static void
test_chance_is_not_proven (void)
{
  g_autoptr (EdaProfile) profile = make ("some", at_missing_by_chance);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_says (get_card (result), "Not ruled out: that cells are missing completely");
  assert_says (get_card (result), "no proof of it");
  assert_says (get_card (result), "Never ruled out by any test");
  g_assert_cmpuint (
      eda_facts_get_size (find_fact (result, "missingness/depends_on")), ==, 0);
}

static void
test_a_rule_is_told_with_its_level (void)
{
  g_autoptr (EdaProfile) profile = make ("follow_up", at_missing_by_rule);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_says (find_block (result, "missing-mechanism/rules")->text,
               "follow_up is missing where answer is “no”");
  assert_number (result, "missingness/structural_rules/0/determination", 1);
  assert_text_fact (result, "missingness/structural_rules/0/missing_at/0", "no");
}

static void
test_a_cluster_is_told_with_its_rows (void)
{
  g_autoptr (EdaProfile) profile = make ("device", at_missing_in_the_middle);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_says (get_card (result), "longest run: 40 rows from row 121 on");
  assert_count (result, "missingness/runs/0/runs", 3);
  assert_count (result, "missingness/runs/0/longest_run", 40);
  assert_count (result, "missingness/runs/0/row", 121);
}

static void
test_the_plan_drops_the_emptiest (void)
{
  TableMaker maker = maker_new (400);

  maker_add_numbers (&maker, "bell", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "some", EDA_TYPE_REAL, at_missing_by_chance);
  maker_add_numbers (&maker, "half", EDA_TYPE_REAL, at_missing_when_high);
  maker_add_numbers (&maker, "empty", EDA_TYPE_EMPTY, at_missing);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, "missing-mechanism");

  assert_text_fact (result, "missingness/complete_case_plan/best", "empty");
  assert_text_fact (result, "missingness/complete_case_plan/steps/0/dropped/0", "empty");
  g_assert_true (has_block (result, "missing-mechanism/plan-steps"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/missing-mechanism/awkward-tables", test_awkward_tables);
  g_test_add_func ("/missing-mechanism/nothing-missing", test_nothing_missing);
  g_test_add_func ("/missing-mechanism/dependence-is-found-and-named",
                   test_dependence_is_found_and_named);
  g_test_add_func ("/missing-mechanism/chance-is-not-proven", test_chance_is_not_proven);
  g_test_add_func ("/missing-mechanism/a-rule-is-told-with-its-level",
                   test_a_rule_is_told_with_its_level);
  g_test_add_func ("/missing-mechanism/a-cluster-is-told-with-its-rows",
                   test_a_cluster_is_told_with_its_rows);
  g_test_add_func ("/missing-mechanism/the-plan-drops-the-emptiest",
                   test_the_plan_drops_the_emptiest);
  return g_test_run ();
}
