/* Facts of a summary; what is undefined is null. */

#include "app/batch/summary-facts.h"

#include "analysis/table/source.h"
#include "analysis/table/changes.h"

static void
add_levels (EdaFacts *facts, const EdaColumnSummary *column)
{
  EdaFacts *levels = eda_facts_add_list (facts, "levels");

  for (guint i = 0; i < column->n_top; i++)
    {
      EdaFacts *level = eda_facts_add_object (levels, NULL);

      eda_facts_add_text (
          level, "value", eda_column_get_level (column->column, column->top[i].code));
      eda_facts_add_count (level, "count", (gint64)column->top[i].count);
    }
}

static void
add_moments (EdaFacts *facts, const EdaColumnSummary *column)
{
  EdaFacts *tukey;

  eda_facts_add_count (facts, "infinite", (gint64)column->n_infinite);
  eda_facts_add_number (facts, "mean", column->moments.mean);
  eda_facts_add_number (facts, "sd", column->moments.sd);
  eda_facts_add_number (facts, "skewness", column->moments.skewness_G1);
  eda_facts_add_number (facts, "kurtosis", column->moments.kurtosis_G2);
  tukey = eda_facts_add_object (facts, "tukey");
  eda_facts_add_number (tukey, "low", column->fence_low);
  eda_facts_add_number (tukey, "high", column->fence_high);
  eda_facts_add_count (tukey, "below", (gint64)column->below);
  eda_facts_add_count (tukey, "above", (gint64)column->above);
}

static void
add_order (EdaFacts *facts, const EdaColumnSummary *column)
{
  static const char *const keys[] = { "min", "q25", "median", "q75", "max" };
  EdaFacts                *counts;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    eda_facts_add_number (facts, keys[i], column->quartiles[i]);
  counts = eda_facts_add_list (facts, "bins");
  for (guint i = 0; i < EDA_SUMMARY_BINS; i++)
    eda_facts_add_count (counts, NULL, (gint64)column->bins[i]);
}

static void
add_column (EdaFacts *list, const EdaColumnSummary *column)
{
  EdaFacts        *facts = eda_facts_add_object (list, NULL);
  const EdaColumn *source = column->column;

  eda_facts_add_text (facts, "name", eda_column_get_name (source));
  eda_facts_add_text (facts, "type", eda_type_get_name (eda_column_get_type (source)));
  eda_facts_add_text (
      facts, "storage", eda_storage_get_name (eda_column_get_storage (source)));
  eda_facts_add_count (facts, "n", (gint64)column->n);
  eda_facts_add_count (facts, "missing", (gint64)column->missing);
  eda_facts_add_count (facts, "distinct", (gint64)column->distinct);
  if (eda_column_has_levels (source))
    add_levels (facts, column);
  else
    add_order (facts, column);
  if (eda_column_is_numeric (source))
    add_moments (facts, column);
}

static void
add_pairs (EdaFacts *facts, const EdaSummary *summary)
{
  EdaFacts *pairs = eda_facts_add_object (facts, "correlations");
  EdaFacts *names = eda_facts_add_list (pairs, "columns");
  guint     p = summary->p;

  for (guint i = 0; i < p; i++)
    eda_facts_add_text (
        names, NULL, eda_column_get_name (summary->columns[summary->numeric[i]].column));
  eda_facts_add_matrix (pairs, "n", summary->n, p, p);
  eda_facts_add_matrix (pairs, "pearson", summary->r, p, p);
  eda_facts_add_matrix (pairs, "rank", summary->rank_r, p, p);
}

static void
add_tables (EdaFacts *facts, const EdaSummary *summary)
{
  EdaFacts *list = eda_facts_add_list (facts, "crosstabs");

  for (guint i = 0; i < summary->n_tables; i++)
    {
      const EdaSummaryTable *table = &summary->tables[i];
      EdaFacts              *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_text (
          entry, "row", eda_column_get_name (summary->columns[table->row_column].column));
      eda_facts_add_text (
          entry,
          "column",
          eda_column_get_name (summary->columns[table->column_column].column));
      eda_facts_add_number (entry, "n", table->test.n);
      eda_facts_add_number (entry, "chi2", table->test.chi2);
      eda_facts_add_number (entry, "df", table->test.df);
      eda_facts_add_number (entry, "p", table->test.p);
      eda_facts_add_number (entry, "cramers_v", table->test.cramers_v);
    }
  eda_facts_add_count (facts, "crosstab_columns_left_out", summary->left_out);
}

EdaFacts *
eda_summary_to_facts (const EdaSummary *summary)
{
  EdaFacts *facts = eda_facts_new_object ();
  EdaFacts *columns;
  guint     n_columns = eda_table_get_n_columns (summary->table);

  eda_facts_add_text (facts, "file", eda_table_get_source (summary->table)->name);
  eda_facts_add_count (facts, "rows", (gint64)eda_table_get_n_rows (summary->table));
  if (eda_table_get_changes (summary->table)[0] != NULL)
    eda_facts_add_texts (facts, "changes", eda_table_get_changes (summary->table));
  columns = eda_facts_add_list (facts, "columns");
  for (guint i = 0; i < n_columns; i++)
    add_column (columns, &summary->columns[i]);
  add_pairs (facts, summary);
  add_tables (facts, summary);
  return facts;
}
