/* Where cells are missing. Every column with missing cells becomes a mask of one bit per
 * row; counts of rows, patterns and the phi coefficient all come from these masks. */

#include "analysis/profile/missingness.h"

#include "analysis/profile/missing-patterns.h"

#include <math.h>

#define MAX_PATTERNS 1000
#define MAX_BINS 100

static void
take_patterns (EdaMissingness *self, EdaPatternSet *set, const EdaMissingMasks *masks)
{
  for (guint i = 0; i < set->list->len; i++)
    {
      const EdaPattern *pattern = set->list->pdata[i];
      guint             n = eda_pattern_set_count_columns (set, pattern);

      self->missing_per_row_counts[n] += pattern->rows;
      self->cells_missing += n * pattern->rows;
    }
  self->rows_complete = self->missing_per_row_counts[0];
  eda_pattern_set_sort (set);

  self->patterns_total = set->list->len;
  self->n_patterns = MIN (set->list->len, MAX_PATTERNS);
  self->patterns = g_new0 (EdaMissingPattern, self->n_patterns);
  for (guint i = 0; i < self->n_patterns; i++)
    {
      const EdaPattern  *from = set->list->pdata[i];
      EdaMissingPattern *to = &self->patterns[i];

      to->rows = from->rows;
      to->columns = g_new (guint, eda_pattern_set_count_columns (set, from));
      for (guint k = 0; k < masks->n_columns; k++)
        if (eda_missing_mask_has (from->key, k))
          to->columns[to->n_columns++] = masks->columns[k];
    }
}

static double
get_phi (double n, double n_a, double n_b, double n_both)
{
  return (n * n_both - n_a * n_b) / sqrt (n_a * (n - n_a)) / sqrt (n_b * (n - n_b));
}

static gsize
count_both (const guint64 *a, const guint64 *b, gsize n_words)
{
  gsize count = 0;

  for (gsize i = 0; i < n_words; i++)
    count += (gsize)__builtin_popcountll (a[i] & b[i]);
  return count;
}

static gboolean
measure_phi (EdaMissingness        *self,
             const EdaMissingMasks *masks,
             guint                  max_columns,
             const EdaContext      *context,
             GError               **error)
{
  g_autofree guint *partial = g_new (guint, masks->n_columns);
  g_autofree gsize *counts = g_new (gsize, masks->n_columns);

  self->phi_columns = g_new (guint, masks->n_columns);
  for (guint k = 0; k < masks->n_columns; k++)
    {
      const guint64 *mask = eda_missing_masks_get (masks, k);
      gsize          count = count_both (mask, mask, masks->n_words);

      if (count == masks->n_rows)
        continue;
      if (self->n_phi == max_columns)
        {
          self->phi_left_out++;
          continue;
        }
      self->phi_columns[self->n_phi] = masks->columns[k];
      partial[self->n_phi] = k;
      counts[self->n_phi++] = count;
    }

  self->phi = g_new (double, (gsize)self->n_phi * self->n_phi);
  for (guint i = 0; i < self->n_phi; i++)
    {
      const guint64 *mask = eda_missing_masks_get (masks, partial[i]);

      if (!eda_context_check (context, error))
        return FALSE;
      self->phi[i * self->n_phi + i] = 1;
      for (guint j = i + 1; j < self->n_phi; j++)
        {
          gsize both = count_both (
              mask, eda_missing_masks_get (masks, partial[j]), masks->n_words);
          double phi = get_phi (
              (double)masks->n_rows, (double)counts[i], (double)counts[j], (double)both);

          self->phi[i * self->n_phi + j] = self->phi[j * self->n_phi + i] = phi;
        }
    }
  return TRUE;
}

static void
measure_bins (EdaMissingness *self, const EdaMissingMasks *masks, guint n_columns)
{
  self->n_bins = (guint)MIN (masks->n_rows, MAX_BINS);
  self->bins = g_new0 (double, (gsize)self->n_bins *n_columns);
  for (guint bin = 0; bin < self->n_bins; bin++)
    {
      gsize first = masks->n_rows * bin / self->n_bins;
      gsize end = masks->n_rows * (bin + 1) / self->n_bins;

      for (guint k = 0; k < masks->n_columns; k++)
        {
          const guint64 *mask = eda_missing_masks_get (masks, k);
          gsize          count = 0;

          for (gsize row = first; row < end; row++)
            count += (gsize)eda_missing_mask_has (mask, row);
          self->bins[(gsize)bin * n_columns + masks->columns[k]]
              = (double)count / (double)(end - first);
        }
    }
}

EdaMissingness *
eda_missingness_new (EdaTable         *table,
                     gboolean          all_pairs,
                     const EdaContext *context,
                     GError          **error)
{
  g_autoptr (EdaMissingness) self = NULL;
  g_auto (EdaMissingMasks) masks = { 0 };
  g_auto (EdaPatternSet) set = { 0 };
  guint n_columns;

  g_return_val_if_fail (table != NULL, NULL);

  n_columns = eda_table_get_n_columns (table);
  self = g_new0 (EdaMissingness, 1);
  self->missing_per_row_counts = g_new0 (gsize, n_columns + 1);
  eda_missing_masks_init (&masks, table);
  eda_pattern_set_init (&set, masks.n_columns);

  if (!eda_missing_masks_fill (&masks, table, context, error)
      || !eda_pattern_set_fill (&set, &masks, context, error)
      || !measure_phi (
          self, &masks, all_pairs ? G_MAXUINT : EDA_PHI_COLUMNS, context, error))
    return NULL;
  take_patterns (self, &set, &masks);
  measure_bins (self, &masks, n_columns);
  return g_steal_pointer (&self);
}

void
eda_missingness_free (EdaMissingness *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_patterns; i++)
    g_free (self->patterns[i].columns);
  g_free (self->missing_per_row_counts);
  g_free (self->patterns);
  g_free (self->phi_columns);
  g_free (self->phi);
  g_free (self->bins);
  g_free (self);
}
