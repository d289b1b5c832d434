/* A bit per cell of the columns with missing cells: the ground of everything about
 * missingness. Private to this folder. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

#define EDA_MASK_BITS 64

typedef struct
{
  guint   *columns; /* with missing cells */
  guint    n_columns;
  guint64 *bits;    /* n_columns × n_words; bit set = missing */
  gsize    n_words; /* per column */
  gsize    n_rows;
} EdaMissingMasks;

void eda_missing_masks_init (EdaMissingMasks *self, EdaTable *table);
void eda_missing_masks_clear (EdaMissingMasks *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaMissingMasks, eda_missing_masks_clear)

/* Looks at every cell. */
gboolean eda_missing_masks_fill (EdaMissingMasks  *self,
                                 EdaTable         *table,
                                 const EdaContext *context,
                                 GError          **error);

static inline guint64 *
eda_missing_masks_get (const EdaMissingMasks *self, guint k)
{
  return self->bits + k * self->n_words;
}

static inline gboolean
eda_missing_mask_has (const guint64 *mask, gsize row)
{
  return (mask[row / EDA_MASK_BITS] >> row % EDA_MASK_BITS) & 1;
}
