/* Findings: what is not set is not known, rows are capped, the worst comes first. */

#include "analysis/result/finding.h"

#include <math.h>

static const char *const price[] = { "price", NULL };

static void
test_new_finding_knows_nothing (void)
{
  g_autoptr (EdaFinding) finding
      = eda_finding_new ("AD1", "skewed", 3, EDA_SEVERITY_NOTE, price);

  g_assert_cmpstr (finding->columns[0], ==, "price");
  g_assert_true (isnan (finding->value) && isnan (finding->q) && isnan (finding->ci_low));
  g_assert_true (isnan (finding->ci_high) && isnan (finding->threshold));
  g_assert_cmpuint (finding->n_rows, ==, 0);
}

static void
test_finding_about_the_whole_table (void)
{
  g_autoptr (EdaFinding) finding
      = eda_finding_new ("AB1", "duplicates", 1, EDA_SEVERITY_WARN, NULL);

  g_assert_cmpuint (g_strv_length (finding->columns), ==, 0);
}

static void
test_rows_are_capped_but_counted (void)
{
  guint64 rows[250];
  g_autoptr (EdaFinding) finding
      = eda_finding_new ("AB1", "duplicates", 1, EDA_SEVERITY_WARN, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = i + 1;
  eda_finding_set_rows (finding, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (finding->n_rows, ==, EDA_FINDING_MAX_ROWS);
  g_assert_cmpuint (finding->rows[99], ==, 100);
  g_assert_cmpuint (finding->rows_total, ==, 250);
}

static void
test_evidence_and_words (void)
{
  g_autoptr (EdaFinding) finding
      = eda_finding_new ("AD1", "skewed", 3, EDA_SEVERITY_NOTE, price);

  eda_finding_set_evidence (finding, "skewness (G1)", 2.1, 1, 500);
  eda_finding_set_text (finding, "%s leans right (%.1f).", "price", 2.1);
  eda_finding_set_advice (finding, "The mean is pulled.", "Try a log scale.");
  g_assert_cmpstr (finding->text, ==, "price leans right (2.1).");
  g_assert_cmpstr (finding->next, ==, "Try a log scale.");
  g_assert_cmpuint (finding->n, ==, 500);
}

/* The interval stands with the value. */
static void
test_evidence_line (void)
{
  g_autoptr (EdaFinding) finding
      = eda_finding_new ("AR1", "strong-pair", 4, EDA_SEVERITY_NOTE, price);
  g_autofree char *bare = NULL, *whole = NULL;

  eda_finding_set_evidence (finding, "Pearson r", 0.8, 0.7, 1500);
  bare = eda_finding_dup_evidence (finding);
  g_assert_cmpstr (bare, ==, "Pearson r 0.8 · threshold 0.7 · n 1500");
  finding->ci_low = 0.75;
  finding->ci_high = 0.84;
  finding->q = 0.0001;
  whole = eda_finding_dup_evidence (finding);
  g_assert_cmpstr (whole,
                   ==,
                   "Pearson r 0.8, 95 % from 0.75 to 0.84 · threshold 0.7 · "
                   "q <\u202f0.001 · n 1500");
}

static void
test_order_is_worst_then_step_then_id (void)
{
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);
  g_autoptr (GString) order = g_string_new (NULL);

  g_ptr_array_add (all, eda_finding_new ("B2", "", 1, EDA_SEVERITY_INFO, NULL));
  g_ptr_array_add (all, eda_finding_new ("C1", "", 4, EDA_SEVERITY_WARN, NULL));
  g_ptr_array_add (all, eda_finding_new ("A9", "", 6, EDA_SEVERITY_ERROR, NULL));
  g_ptr_array_add (all, eda_finding_new ("B1", "", 1, EDA_SEVERITY_INFO, NULL));
  g_ptr_array_add (all, eda_finding_new ("C3", "", 2, EDA_SEVERITY_WARN, NULL));
  g_ptr_array_sort (all, eda_finding_compare);
  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (order, "%s ", ((EdaFinding *)all->pdata[i])->id);
  g_assert_cmpstr (order->str, ==, "A9 C3 C1 B1 B2 ");
}

static void
test_severities_have_the_contracts_words (void)
{
  g_assert_cmpstr (eda_severity_get_name (EDA_SEVERITY_INFO), ==, "info");
  g_assert_cmpstr (eda_severity_get_name (EDA_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (eda_severity_get_name (EDA_SEVERITY_WARN), ==, "warn");
  g_assert_cmpstr (eda_severity_get_name (EDA_SEVERITY_ERROR), ==, "error");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/new", test_new_finding_knows_nothing);
  g_test_add_func ("/finding/whole-table", test_finding_about_the_whole_table);
  g_test_add_func ("/finding/rows", test_rows_are_capped_but_counted);
  g_test_add_func ("/finding/words", test_evidence_and_words);
  g_test_add_func ("/finding/evidence", test_evidence_line);
  g_test_add_func ("/finding/order", test_order_is_worst_then_step_then_id);
  g_test_add_func ("/finding/severity", test_severities_have_the_contracts_words);
  return g_test_run ();
}
