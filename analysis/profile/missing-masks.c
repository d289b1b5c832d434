/* Masks of missing cells, column by column. */

#include "analysis/profile/missing-masks.h"

void
eda_missing_masks_init (EdaMissingMasks *self, EdaTable *table)
{
  guint n = eda_table_get_n_columns (table);

  self->n_rows = eda_table_get_n_rows (table);
  self->n_words = self->n_rows / EDA_MASK_BITS + 1;
  self->columns = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    if (eda_column_get_n_missing (eda_table_get_column (table, i)) > 0)
      self->columns[self->n_columns++] = i;
  self->bits = g_new0 (guint64, self->n_columns * self->n_words);
}

void
eda_missing_masks_clear (EdaMissingMasks *self)
{
  g_free (self->columns);
  g_free (self->bits);
}

gboolean
eda_missing_masks_fill (EdaMissingMasks  *self,
                        EdaTable         *table,
                        const EdaContext *context,
                        GError          **error)
{
  for (guint k = 0; k < self->n_columns; k++)
    {
      const EdaColumn *column = eda_table_get_column (table, self->columns[k]);
      guint64         *mask = eda_missing_masks_get (self, k);

      for (gsize row = 0; row < self->n_rows; row++)
        {
          if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
            return FALSE;
          if (eda_column_is_missing (column, row))
            mask[row / EDA_MASK_BITS] |= G_GUINT64_CONSTANT (1) << row % EDA_MASK_BITS;
        }
    }
  return TRUE;
}
