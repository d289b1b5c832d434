/* The comparison for machines: every number of it, under stable keys. */

#include "report/comparison.h"

#include "report/model.h"

#define MODEL_VERSION 1
#define MAX_LEVELS 100

static void
add_dataset (EdaFacts *model, const char *key, EdaProfile *profile)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSourceInfo *source = eda_table_get_source (table);
  EdaFacts            *facts = eda_facts_add_object (model, key);

  eda_facts_add_text (facts, "name", source->name);
  eda_facts_add_text (facts, "sha256", eda_source_info_get_sha256 (source));
  eda_facts_add_count (facts, "bytes", (gint64)source->bytes);
  eda_facts_add_count (facts, "rows", (gint64)eda_table_get_n_rows (table));
  eda_facts_add_count (facts, "columns", eda_table_get_n_columns (table));
}

static void
add_names (EdaFacts *schema, const char *key, const GPtrArray *profiles)
{
  EdaFacts *list = eda_facts_add_list (schema, key);

  for (guint i = 0; i < profiles->len; i++)
    {
      const EdaColumnProfile *profile = profiles->pdata[i];

      eda_facts_add_text (list, NULL, eda_column_get_name (profile->column));
    }
}

static void
add_schema (EdaFacts *model, const EdaComparison *comparison)
{
  EdaFacts *schema = eda_facts_add_object (model, "schema");
  EdaFacts *list;

  add_names (schema, "added", comparison->added);
  add_names (schema, "removed", comparison->removed);
  list = eda_facts_add_list (schema, "renamed");
  for (guint i = 0; i < comparison->renamings->len; i++)
    {
      const EdaRenaming *one = &g_array_index (comparison->renamings, EdaRenaming, i);
      EdaFacts          *facts = eda_facts_add_object (list, NULL);

      eda_facts_add_text (facts, "old", eda_column_get_name (one->old->column));
      eda_facts_add_text (facts, "new", eda_column_get_name (one->new->column));
      eda_facts_add_number (facts, "likeness", one->likeness);
    }
}

/* Old and new number of one thing. */
static void
add_two (EdaFacts *facts, const char *key, double old, double new)
{
  eda_facts_add_numbers (facts, key, (double[]){ old, new }, 2);
}

static void
add_levels (EdaFacts *facts, const char *key, const GArray *levels)
{
  g_autofree char *total = g_strconcat (key, "_total", NULL);
  EdaFacts        *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < MIN (levels->len, MAX_LEVELS); i++)
    {
      const EdaLoneLevel *level = &g_array_index (levels, EdaLoneLevel, i);
      EdaFacts           *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_text (entry, "value", level->value);
      eda_facts_add_count (entry, "count", (gint64)level->count);
    }
  eda_facts_add_count (facts, total, levels->len);
}

static void
add_shift (EdaFacts *list, const EdaShift *shift)
{
  static const char *const measures[] = { NULL, "smirnov_d", "cramers_v" };
  EdaFacts                *facts = eda_facts_add_object (list, NULL);
  const EdaColumnProfile  *old = shift->old, *new = shift->new;
  const char *const types[] = { eda_type_get_name (eda_column_get_type (old->column)),
                                eda_type_get_name (eda_column_get_type (new->column)),
                                NULL };

  eda_facts_add_text (facts, "name", eda_column_get_name (new->column));
  eda_facts_add_texts (facts, "type", types);
  add_two (facts, "n", (double)old->n, (double)new->n);
  add_two (facts, "missing_share", shift->missing_old, shift->missing_new);
  eda_facts_add_number (facts, "missing_p", shift->missing_p);
  add_two (facts, "distinct", (double)old->distinct, (double)new->distinct);
  eda_facts_add_number (facts, "psi", shift->psi);
  eda_facts_add_text (facts, "measure", measures[shift->kind]);
  eda_facts_add_number (facts, "distance", shift->distance);
  eda_facts_add_number (facts, "p", shift->p);
  eda_facts_add_number (facts, "q", shift->q);
  if (shift->kind == EDA_SHIFT_NUMBERS)
    {
      add_two (facts, "mean", old->moments.mean, new->moments.mean);
      add_two (facts, "median", old->quantiles[4], new->quantiles[4]);
      add_two (facts, "min", old->min, new->min);
      add_two (facts, "max", old->max, new->max);
      eda_facts_add_count (facts, "below_old_range", (gint64)shift->below);
      eda_facts_add_count (facts, "above_old_range", (gint64)shift->above);
    }
  if (shift->kind != EDA_SHIFT_LEVELS)
    return;
  add_levels (facts, "levels_new", shift->only_new);
  add_levels (facts, "levels_vanished", shift->only_old);
}

static void
add_keys (EdaFacts *model, const EdaComparison *comparison)
{
  const EdaKeys *keys = comparison->keys;
  EdaTable      *table = eda_profile_get_table (comparison->new);
  EdaFacts      *facts, *list;

  if (keys == NULL)
    {
      eda_facts_add_null (model, "key");
      return;
    }
  facts = eda_facts_add_object (model, "key");
  eda_facts_add_text (facts, "column", keys->column);
  eda_facts_add_count (facts, "rows_kept", (gint64)keys->kept);
  eda_facts_add_count (facts, "rows_vanished", (gint64)keys->only_old);
  eda_facts_add_count (facts, "rows_new", (gint64)keys->only_new);
  eda_facts_add_count (facts, "rows_changed", (gint64)keys->changed_rows);
  eda_facts_add_count (facts, "cells_changed", (gint64)keys->changed_cells);
  list = eda_facts_add_list (facts, "by_column");
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    if (keys->changes_of[i] > 0)
      {
        EdaFacts *entry = eda_facts_add_object (list, NULL);

        eda_facts_add_text (
            entry, "column", eda_column_get_name (eda_table_get_column (table, i)));
        eda_facts_add_count (entry, "cells", (gint64)keys->changes_of[i]);
      }
  list = eda_facts_add_list (facts, "examples");
  for (guint i = 0; i < keys->examples->len; i++)
    {
      const EdaCellChange *change = keys->examples->pdata[i];
      EdaFacts            *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_text (entry, "key", change->key);
      eda_facts_add_text (entry, "column", change->column);
      eda_facts_add_text (entry, "old", change->old);
      eda_facts_add_text (entry, "new", change->new);
    }
}

static void
add_findings (EdaFacts *facts, const char *key, const GPtrArray *findings)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < findings->len; i++)
    eda_report_add_finding (list, findings->pdata[i]);
}

EdaFacts *
eda_comparison_model (const EdaComparisonReport *self)
{
  const EdaComparison *comparison = self->comparison;
  EdaFacts            *model = eda_facts_new_object ();
  EdaFacts            *list, *findings;

  eda_facts_add_text (model, "format", "eda-comparison");
  eda_facts_add_count (model, "version", MODEL_VERSION);
  eda_report_add_program (model, self->seed);
  add_dataset (model, "old", comparison->old);
  add_dataset (model, "new", comparison->new);
  add_findings (model, "changes", comparison->changes);
  add_schema (model, comparison);
  list = eda_facts_add_list (model, "columns");
  for (guint i = 0; i < comparison->shifts->len; i++)
    add_shift (list, comparison->shifts->pdata[i]);
  add_keys (model, comparison);
  findings = eda_facts_add_object (model, "findings");
  add_findings (findings, "appeared", comparison->appeared);
  add_findings (findings, "vanished", comparison->vanished);
  return model;
}
