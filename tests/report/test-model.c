/* The model: every key of the contract, in its order, joined from the steps. */

#include "report/model.h"

#include "tests/report/fixture.h"

static const EdaFacts *
find (const EdaFacts *facts, const char *path)
{
  g_auto (GStrv) keys = g_strsplit (path, "/", -1);

  for (char **key = keys; *key != NULL; key++)
    {
      facts = g_ascii_isdigit (**key)
                  ? eda_facts_get_child (facts, (gsize)g_ascii_strtoull (*key, NULL, 10))
                  : eda_facts_find (facts, *key);
      g_assert_nonnull (facts);
    }
  return facts;
}

static char *
join_keys (const EdaFacts *facts)
{
  GString *keys = g_string_new (NULL);

  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", eda_facts_get_key (facts, i));
  return g_string_free (keys, FALSE);
}

static void
test_keys_stand_in_the_contracts_order (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;
  g_autofree char *keys = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  model = eda_report_model (fixture.profile, fixture.results, 42);
  keys = join_keys (model);
  g_assert_cmpstr (
      keys,
      ==,
      "format version program dataset columns missingness relationships categories "
      "outliers findings coverage");
}

static void
test_program_and_seed_are_named (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  model = eda_report_model (fixture.profile, fixture.results, 7);
  g_assert_cmpint (eda_facts_get_count (find (model, "program/seed")), ==, 7);
  g_assert_cmpstr (eda_facts_get_text (find (model, "program/version")), ==, EDA_VERSION);
  g_assert_cmpstr (eda_facts_get_text (find (model, "format")), ==, "eda-profile");
}

static void
test_dataset_tells_how_the_file_was_read (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;
  g_autofree char *keys = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  eda_facts_add_count (
      eda_facts_add_object (
          eda_facts_add_object (eda_result_get_facts (fixture_get (&fixture, 1)),
                                "dataset"),
          "duplicate_rows"),
      "excess",
      2);
  model = eda_report_model (fixture.profile, fixture.results, 42);
  keys = join_keys (find (model, "dataset"));
  g_assert_cmpstr (
      keys,
      ==,
      "name sha256 bytes rows columns encoding delimiter quote header decimal exact "
      "duplicate_rows rejected repairs");
  g_assert_cmpstr (eda_facts_get_text (find (model, "dataset/delimiter")), ==, ";");
  g_assert_cmpint (
      eda_facts_get_kind (find (model, "dataset/quote")), ==, EDA_FACTS_NULL);
  g_assert_cmpint (eda_facts_get_count (find (model, "dataset/rows")), ==, 3);
  g_assert_cmpint (
      eda_facts_get_count (find (model, "dataset/duplicate_rows/excess")), ==, 2);
  g_assert_cmpint (eda_facts_get_count (find (model, "dataset/rejected/0/line")), ==, 7);
  g_assert_cmpstr (eda_facts_get_text (find (model, "dataset/repairs/0/what")),
                   ==,
                   "a stray quote kept as text");
}

static EdaFacts *
add_column_facts (const Fixture *fixture, guint step)
{
  EdaFacts *facts = eda_result_get_facts (fixture_get (fixture, step));

  return eda_facts_add_object (eda_facts_add_list (facts, "columns"), NULL);
}

static void
test_columns_are_joined_from_the_steps (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;
  g_autofree char *keys = NULL;
  EdaFacts        *column;

  fixture_init (&fixture, "sales.csv", "price");
  column = add_column_facts (&fixture, 1);
  eda_facts_add_text (column, "name", "price");
  eda_facts_add_count (column, "n", 3);
  column = add_column_facts (&fixture, 3);
  eda_facts_add_number (column, "mean", 2.75);
  eda_facts_add_text (column, "description", "Flat.");
  column = add_column_facts (&fixture, 5);
  eda_facts_add_number (column, "entropy", 1.5);
  model = eda_report_model (fixture.profile, fixture.results, 42);
  keys = join_keys (find (model, "columns/0"));
  g_assert_cmpstr (keys, ==, "name n mean entropy description");
}

static void
test_steps_without_facts_are_null (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  eda_facts_add_count (
      eda_facts_add_object (eda_result_get_facts (fixture_get (&fixture, 2)),
                            "missingness"),
      "cells_missing",
      4);
  model = eda_report_model (fixture.profile, fixture.results, 42);
  g_assert_cmpint (
      eda_facts_get_count (find (model, "missingness/cells_missing")), ==, 4);
  g_assert_cmpint (eda_facts_get_kind (find (model, "outliers")), ==, EDA_FACTS_NULL);
  g_assert_cmpint (eda_facts_get_kind (find (model, "columns")), ==, EDA_FACTS_LIST);
}

static void
test_findings_come_worst_first (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  fixture_add_finding (&fixture, "AA1", 1, EDA_SEVERITY_INFO, "calm");
  fixture_add_finding (&fixture, "AF1", 6, EDA_SEVERITY_WARN, "grave");
  model = eda_report_model (fixture.profile, fixture.results, 42);
  g_assert_cmpstr (eda_facts_get_text (find (model, "findings/0/text")), ==, "grave");
  g_assert_cmpstr (eda_facts_get_text (find (model, "findings/0/severity")), ==, "warn");
  g_assert_cmpstr (eda_facts_get_text (find (model, "findings/1/text")), ==, "calm");
}

static void
test_a_finding_has_every_key (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;
  g_autofree char *keys = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  fixture_add_finding (&fixture, "AD1", 3, EDA_SEVERITY_NOTE, "leans right");
  model = eda_report_model (fixture.profile, fixture.results, 42);
  keys = join_keys (find (model, "findings/0"));
  g_assert_cmpstr (
      keys,
      ==,
      "id kind step columns statistic value ci95 q n threshold severity rows "
      "rows_total text why next");
  g_assert_cmpint (
      eda_facts_get_kind (find (model, "findings/0/ci95")), ==, EDA_FACTS_NULL);
}

static void
test_coverage_of_all_steps_is_one_list (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (EdaFacts) model = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  eda_result_add_coverage (
      fixture_get (&fixture, 2), "pattern", NULL, FALSE, "no cell is missing");
  eda_result_add_coverage (
      fixture_get (&fixture, 4), "pearson", NULL, FALSE, "one column");
  model = eda_report_model (fixture.profile, fixture.results, 42);
  g_assert_cmpuint (eda_facts_get_size (find (model, "coverage")), ==, 2);
  g_assert_cmpstr (eda_facts_get_text (find (model, "coverage/1/check")), ==, "pearson");
}

static void
test_results_stay_as_they_were (void)
{
  g_auto (Fixture) fixture;
  EdaFacts *column;

  fixture_init (&fixture, "sales.csv", "price");
  column = add_column_facts (&fixture, 1);
  eda_facts_add_text (column, "name", "price");
  eda_facts_add_number (add_column_facts (&fixture, 3), "mean", 2.75);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (EdaFacts) model
          = eda_report_model (fixture.profile, fixture.results, 42);

      g_assert_cmpuint (eda_facts_get_size (find (model, "columns/0")), ==, 2);
      g_assert_cmpuint (eda_facts_get_size (column), ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/order", test_keys_stand_in_the_contracts_order);
  g_test_add_func ("/model/program", test_program_and_seed_are_named);
  g_test_add_func ("/model/dataset", test_dataset_tells_how_the_file_was_read);
  g_test_add_func ("/model/columns", test_columns_are_joined_from_the_steps);
  g_test_add_func ("/model/null", test_steps_without_facts_are_null);
  g_test_add_func ("/model/findings/order", test_findings_come_worst_first);
  g_test_add_func ("/model/findings/keys", test_a_finding_has_every_key);
  g_test_add_func ("/model/coverage", test_coverage_of_all_steps_is_one_list);
  g_test_add_func ("/model/results-stay", test_results_stay_as_they_were);
  return g_test_run ();
}
