/* Which methods flag which rows. */

#include "analysis/steps/row-agreement.h"

#include "analysis/findings/column-use.h"

#include <math.h>

typedef struct
{
  const GArray          *checked;
  const EdaMultivariate *all;
  const EdaOddRows      *odd;
  GHashTable            *places; /* row + 1 → place in rows + 1 */
  GArray                *rows;   /* EdaRowAgreement */
} Rows;

static EdaRowAgreement *
get_row (Rows *self, gsize row)
{
  gpointer        key = GSIZE_TO_POINTER (row + 1);
  gsize           place = GPOINTER_TO_SIZE (g_hash_table_lookup (self->places, key));
  EdaRowAgreement fresh = { .row = row };

  if (place == 0)
    {
      g_array_append_val (self->rows, fresh);
      place = self->rows->len;
      g_hash_table_insert (self->places, key, GSIZE_TO_POINTER (place));
    }
  return &g_array_index (self->rows, EdaRowAgreement, place - 1);
}

/* In columns whose far values are a few, not a tail. */
static void
collect_values (Rows *self)
{
  for (guint i = 0; i < self->checked->len; i++)
    {
      const EdaCheckedColumn *checked
          = &g_array_index (self->checked, EdaCheckedColumn, i);

      if (eda_column_has_heavy_tail (checked->column, checked->found))
        continue;
      for (guint k = 0; k < checked->found->n_flagged; k++)
        if (checked->found->flagged[k].score >= EDA_OUTLIER_AGREED)
          {
            EdaRowAgreement *row = get_row (self, checked->found->flagged[k].row);

            row->flagged |= EDA_METHOD_VALUES;
            if (row->n_columns < EDA_COLUMNS_NAMED)
              row->columns[row->n_columns] = i;
            row->n_columns++;
          }
    }
}

static void
collect_distances (Rows *self, const EdaFarRows *far, EdaRowMethods method)
{
  for (guint k = 0; far->known && k < MIN (far->count_999, far->n_rows); k++)
    get_row (self, far->rows[k].row)->flagged |= method;
}

static void
collect_scores (Rows               *self,
                const EdaOddScores *scores,
                double              limit,
                EdaRowMethods       method)
{
  for (gsize i = 0; i < scores->n; i++)
    if (scores->scores[i] > limit)
      get_row (self, scores->rows[i])->flagged |= method;
}

static gboolean
is_complete (const EdaMultivariate *all, gsize row)
{
  gsize low = 0, high = all->p > 0 ? all->n_complete : 0;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (all->complete[middle] < row)
        low = middle + 1;
      else
        high = middle;
    }
  return all->p > 0 && low < all->n_complete && all->complete[low] == row;
}

static void
vote (const Rows *self, EdaRowAgreement *row)
{
  gboolean complete = is_complete (self->all, row->row);

  row->lof = eda_odd_scores_get (&self->odd->lof, row->row);
  row->isolation = eda_odd_scores_get (&self->odd->forest, row->row);
  row->applicable = EDA_METHOD_VALUES;
  if (complete && self->all->classical.known)
    row->applicable |= EDA_METHOD_CLASSICAL;
  if (complete && self->all->robust.known)
    row->applicable |= EDA_METHOD_ROBUST;
  if (!isnan (row->lof))
    row->applicable |= EDA_METHOD_LOF;
  if (!isnan (row->isolation))
    row->applicable |= EDA_METHOD_FOREST;
  row->score
      = (double)__builtin_popcount (row->flagged) / __builtin_popcount (row->applicable);
}

static gboolean
is_one_voice (const EdaRowAgreement *self)
{
  return __builtin_popcount (self->applicable) == 1;
}

/* One method alone agrees with none: such rows come last. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const EdaRowAgreement *one = a, *two = b;

  if (is_one_voice (one) != is_one_voice (two))
    return is_one_voice (one) ? 1 : -1;
  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  if (one->n_columns != two->n_columns)
    return one->n_columns > two->n_columns ? -1 : 1;
  return (one->row > two->row) - (one->row < two->row);
}

GArray *
eda_row_agreement_new (const GArray          *checked,
                       const EdaMultivariate *all,
                       const EdaOddRows      *odd)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  Rows self = { checked, all, odd, places, NULL };

  self.rows = g_array_new (FALSE, FALSE, sizeof (EdaRowAgreement));
  collect_values (&self);
  collect_distances (&self, &all->classical, EDA_METHOD_CLASSICAL);
  collect_distances (&self, &all->robust, EDA_METHOD_ROBUST);
  collect_scores (&self, &odd->lof, EDA_LOF_LIMIT, EDA_METHOD_LOF);
  collect_scores (&self, &odd->forest, EDA_FOREST_LIMIT, EDA_METHOD_FOREST);
  for (guint i = 0; i < self.rows->len; i++)
    vote (&self, &g_array_index (self.rows, EdaRowAgreement, i));
  g_array_sort (self.rows, compare_rows);
  return self.rows;
}

gboolean
eda_row_agreement_is_agreed (const EdaRowAgreement *self)
{
  return self->score >= EDA_OUTLIER_AGREED && !is_one_voice (self);
}

EdaRowDiffer
eda_row_agreement_differ (const EdaRowAgreement *self)
{
  if (self->flagged == self->applicable)
    return EDA_DIFFER_NOT;
  if (self->flagged == EDA_METHOD_LOF)
    return EDA_DIFFER_LOCAL;
  if (self->flagged == EDA_METHOD_FOREST)
    return EDA_DIFFER_RARE;
  if ((self->flagged & EDA_METHOD_ROBUST) && (self->applicable & EDA_METHOD_CLASSICAL)
      && !(self->flagged & EDA_METHOD_CLASSICAL))
    return EDA_DIFFER_MASKED;
  if (!(self->flagged & EDA_METHOD_VALUES))
    return EDA_DIFFER_COMBINATION;
  return self->flagged & (EDA_METHOD_CLASSICAL | EDA_METHOD_ROBUST) ? EDA_DIFFER_NOT
                                                                    : EDA_DIFFER_DILUTED;
}
