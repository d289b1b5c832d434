/* The report model: the steps' facts joined, with what the loader saw, the findings and
 * the coverage, each key at the place the contract gives it. */

#include "report/model.h"

#include "analysis/table/changes.h"

#include <math.h>

#define MODEL_VERSION 1

static const char *const dataset_order[]
    = { "name",      "sha256",         "bytes",    "rows",    "columns", "encoding",
        "delimiter", "quote",          "header",   "decimal", "exact",   "rows_read",
        "changes",   "duplicate_rows", "rejected", "repairs", NULL };

/* Of a column of any type; what a type does not have is not there. */
static const char *const column_order[] = { "name",
                                            "position",
                                            "type",
                                            "type_reason",
                                            "storage",
                                            "n",
                                            "missing",
                                            "distinct",
                                            /* numbers */
                                            "infinite",
                                            "zeros",
                                            "negatives",
                                            "sum",
                                            "mean",
                                            "sd",
                                            "variance",
                                            "se_mean",
                                            "mean_ci95",
                                            "cv",
                                            "min",
                                            "max",
                                            "range",
                                            "quantiles",
                                            "median",
                                            "iqr",
                                            "fivenum",
                                            "mad_raw",
                                            "mad",
                                            "trimmed_mean_10",
                                            "skewness",
                                            "skewness_g1",
                                            "skewness_b1",
                                            "skewness_se",
                                            "kurtosis",
                                            "kurtosis_g2",
                                            "kurtosis_b2",
                                            "kurtosis_se",
                                            "l_skewness",
                                            "l_kurtosis",
                                            "bins",
                                            "histogram",
                                            /* texts */
                                            "min_length",
                                            "max_length",
                                            "mean_length",
                                            /* categories */
                                            "levels",
                                            "levels_total",
                                            "entropy",
                                            "gini",
                                            "imbalance",
                                            "mode",
                                            "mode_count",
                                            NULL };

static const char *const step_keys[]
    = { "missingness", "relationships", "categories", "outliers", NULL };

/* Moves on to @out, in @order, what @facts has of it, then the rest as it comes. */
static EdaFacts *
put_in_order (const EdaFacts *facts, const char *const *order)
{
  EdaFacts *out = eda_facts_new_object ();

  for (; *order != NULL; order++)
    {
      EdaFacts *child = eda_facts_find (facts, *order);

      if (child != NULL)
        eda_facts_add_take (out, *order, eda_facts_ref (child));
    }
  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    {
      const char *key = eda_facts_get_key (facts, i);

      if (eda_facts_find (out, key) == NULL)
        eda_facts_add_take (out, key, eda_facts_ref (eda_facts_get_child (facts, i)));
    }
  return out;
}

/* Coverage lists are appended to @coverage; everything else is joined into the return
 * value. */
static EdaFacts *
join_facts (GPtrArray *results, EdaFacts *coverage)
{
  EdaFacts *joined = eda_facts_new_object ();

  for (guint i = 0; i < results->len; i++)
    {
      EdaFacts *facts = eda_result_get_facts (results->pdata[i]);
      g_autoptr (EdaFacts) rest = eda_facts_new_object ();

      for (gsize k = 0; k < eda_facts_get_size (facts); k++)
        {
          const char *key = eda_facts_get_key (facts, k);
          EdaFacts   *child = eda_facts_get_child (facts, k);

          if (!g_str_equal (key, "coverage"))
            eda_facts_add_take (rest, key, eda_facts_ref (child));
          else
            for (gsize m = 0; m < eda_facts_get_size (child); m++)
              eda_facts_add_take (
                  coverage, NULL, eda_facts_ref (eda_facts_get_child (child, m)));
        }
      eda_facts_merge (joined, rest);
    }
  return joined;
}

void
eda_report_add_program (EdaFacts *model, guint64 seed)
{
  EdaFacts *program = eda_facts_add_object (model, "program");

  eda_facts_add_text (program, "name", "eda-workbench");
  eda_facts_add_text (program, "version", EDA_VERSION);
  eda_facts_add_count (program, "seed", (gint64)seed);
}

static void
add_character (EdaFacts *facts, const char *key, char character)
{
  const char text[2] = { character, '\0' };

  eda_facts_add_text (facts, key, character != '\0' ? text : NULL);
}

static void
add_notes (EdaFacts *facts, const char *key, const GPtrArray *notes, gboolean repairs)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < notes->len; i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      EdaFacts          *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_count (entry, "line", (gint64)note->line);
      if (repairs)
        eda_facts_add_count (entry, "column", note->column);
      eda_facts_add_text (entry, repairs ? "what" : "reason", note->what);
    }
}

/* What was done to the table since it was read; nothing where nothing was. */
static void
add_changes (EdaFacts *dataset, EdaTable *table)
{
  EdaTable          *read = eda_table_get_table_read (table);
  const char *const *changes = eda_table_get_changes (table);

  if (changes[0] == NULL)
    return;
  eda_facts_add_count (dataset, "rows_read", (gint64)eda_table_get_n_rows (read));
  eda_facts_add_texts (dataset, "changes", changes);
}

static void
add_dataset (EdaFacts *model, const EdaFacts *joined, EdaTable *table)
{
  const EdaSourceInfo *source = eda_table_get_source (table);
  const EdaFacts      *shape = eda_facts_find (joined, "dataset");
  g_autoptr (EdaFacts) dataset = eda_facts_new_object ();

  eda_facts_add_text (dataset, "name", source->name);
  eda_facts_add_text (dataset, "sha256", eda_source_info_get_sha256 (source));
  eda_facts_add_count (dataset, "bytes", (gint64)source->bytes);
  eda_facts_add_count (dataset, "rows", (gint64)eda_table_get_n_rows (table));
  eda_facts_add_count (dataset, "columns", eda_table_get_n_columns (table));
  eda_facts_add_text (dataset, "encoding", source->encoding);
  add_character (dataset, "delimiter", source->delimiter);
  add_character (dataset, "quote", source->quote);
  eda_facts_add_flag (dataset, "header", source->header);
  add_character (dataset, "decimal", source->decimal);
  eda_facts_add_flag (dataset, "exact", TRUE);
  add_changes (dataset, table);
  add_notes (dataset, "rejected", source->rejected, FALSE);
  add_notes (dataset, "repairs", source->repairs, TRUE);
  if (shape != NULL)
    eda_facts_merge (dataset, shape);
  eda_facts_add_take (model, "dataset", put_in_order (dataset, dataset_order));
}

static void
add_columns (EdaFacts *model, const EdaFacts *joined)
{
  const EdaFacts *columns = eda_facts_find (joined, "columns");
  EdaFacts       *list = eda_facts_add_list (model, "columns");

  for (gsize i = 0; columns != NULL && i < eda_facts_get_size (columns); i++)
    eda_facts_add_take (
        list, NULL, put_in_order (eda_facts_get_child (columns, i), column_order));
}

void
eda_report_add_finding (EdaFacts *list, const EdaFinding *finding)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);
  EdaFacts *rows;

  eda_facts_add_text (facts, "id", finding->id);
  eda_facts_add_text (facts, "kind", finding->kind);
  eda_facts_add_count (facts, "step", finding->step);
  eda_facts_add_texts (facts, "columns", (const char *const *)finding->columns);
  eda_facts_add_text (facts, "statistic", finding->statistic);
  eda_facts_add_number (facts, "value", finding->value);
  if (isnan (finding->ci_low) && isnan (finding->ci_high))
    eda_facts_add_null (facts, "ci95");
  else
    eda_facts_add_numbers (
        facts, "ci95", (double[]){ finding->ci_low, finding->ci_high }, 2);
  eda_facts_add_number (facts, "q", finding->q);
  eda_facts_add_count (facts, "n", (gint64)finding->n);
  eda_facts_add_number (facts, "threshold", finding->threshold);
  eda_facts_add_text (facts, "severity", eda_severity_get_name (finding->severity));
  rows = eda_facts_add_list (facts, "rows");
  for (guint i = 0; i < finding->n_rows; i++)
    eda_facts_add_count (rows, NULL, (gint64)finding->rows[i]);
  eda_facts_add_count (facts, "rows_total", (gint64)finding->rows_total);
  eda_facts_add_text (facts, "text", finding->text);
  eda_facts_add_text (facts, "why", finding->why);
  eda_facts_add_text (facts, "next", finding->next);
}

GPtrArray *
eda_report_findings (GPtrArray *results)
{
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < results->len; i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      {
        const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

        if (block->kind == EDA_BLOCK_FINDING)
          g_ptr_array_add (findings, block->finding);
      }
  g_ptr_array_sort (findings, eda_finding_compare);
  return findings;
}

EdaFacts *
eda_report_model (EdaProfile *profile, GPtrArray *results, guint64 seed)
{
  EdaFacts *model = eda_facts_new_object ();
  g_autoptr (EdaFacts) coverage = eda_facts_new_list ();
  g_autoptr (EdaFacts) joined = join_facts (results, coverage);
  g_autoptr (GPtrArray) findings = eda_report_findings (results);
  EdaFacts *list;

  eda_facts_add_text (model, "format", "eda-profile");
  eda_facts_add_count (model, "version", MODEL_VERSION);
  eda_report_add_program (model, seed);
  add_dataset (model, joined, eda_profile_get_table (profile));
  add_columns (model, joined);
  for (const char *const *key = step_keys; *key != NULL; key++)
    {
      EdaFacts *part = eda_facts_find (joined, *key);

      if (part != NULL)
        eda_facts_add_take (model, *key, eda_facts_ref (part));
      else
        eda_facts_add_null (model, *key);
    }
  list = eda_facts_add_list (model, "findings");
  for (guint i = 0; i < findings->len; i++)
    eda_report_add_finding (list, findings->pdata[i]);
  eda_facts_add_take (model, "coverage", g_steal_pointer (&coverage));
  return model;
}
