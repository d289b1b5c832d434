/* Average linkage of the masks. */

#include "analysis/profile/gap-tree.h"

static gsize
count_different (const guint64 *a, const guint64 *b, gsize n_words)
{
  gsize count = 0;

  for (gsize i = 0; i < n_words; i++)
    count += (gsize)__builtin_popcountll (a[i] ^ b[i]);
  return count;
}

/* @chosen: (out): masks of columns with a cell that is present */
static void
choose_columns (EdaGapTree *self, const EdaMissingMasks *masks, guint chosen[])
{
  g_autofree guint64 *none = g_new0 (guint64, masks->n_words);

  for (guint k = 0; k < masks->n_columns; k++)
    {
      const guint64 *mask = eda_missing_masks_get (masks, k);

      if (count_different (mask, none, masks->n_words) == masks->n_rows)
        continue;
      if (self->n == EDA_GAP_TREE_COLUMNS)
        {
          self->left_out++;
          continue;
        }
      chosen[self->n] = k;
      self->columns[self->n++] = masks->columns[k];
    }
}

void
eda_gap_tree_init (EdaGapTree *self, const EdaMissingMasks *masks)
{
  g_autofree guint  *chosen = g_new (guint, masks->n_columns);
  g_autofree double *distance = NULL;
  g_autofree gsize  *work = NULL;

  *self = (EdaGapTree){ .columns = g_new (guint, masks->n_columns) };
  choose_columns (self, masks, chosen);
  distance = g_new0 (double, (gsize)self->n * self->n);
  work = g_new (gsize, 3 * (gsize)self->n);
  self->merges = g_new (EdaMerge, self->n);
  self->order = g_new (gsize, self->n);
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < i; j++)
      distance[(gsize)i * self->n + j] = distance[(gsize)j * self->n + i]
          = (double)count_different (eda_missing_masks_get (masks, chosen[i]),
                                     eda_missing_masks_get (masks, chosen[j]),
                                     masks->n_words)
            / (double)masks->n_rows;
  eda_cluster_average (distance, self->n, self->merges, work);
  eda_cluster_order (self->merges, self->n, self->order, work);
}

void
eda_gap_tree_clear (EdaGapTree *self)
{
  g_free (self->columns);
  g_free (self->merges);
  g_free (self->order);
}
