/* Ranks of one column, kept compactly so that every pair of columns can use them: four
 * bytes a row. Private to this folder. */
#pragma once

#include "analysis/table/column.h"

/* Groups are the different values in ascending order, from 1; group 0 stands for a row
 * without a value. */
typedef struct
{
  gsize    n_rows;
  gsize    n; /* finite values */
  guint32  n_groups;
  guint32 *groups;  /* n_rows */
  guint32 *below;   /* n_groups + 2: values below each group; the last one is n */
  guint32 *missing; /* rows without a value */
  gsize    n_missing;
} EdaColumnRanks;

EdaColumnRanks *eda_column_ranks_new (const EdaColumn *column);
void            eda_column_ranks_free (EdaColumnRanks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumnRanks, eda_column_ranks_free)

/* Twice the midrank of @group, minus its mean: a whole number. */
static inline gint64
eda_column_ranks_centre (const EdaColumnRanks *self, guint32 group)
{
  return (gint64)self->below[group] + self->below[group + 1] - (gint64)self->n;
}

/**
 * eda_column_ranks_among:
 * @other: of the same table
 * @removed: n_groups + 1, all zero; left so
 * @out: (out) (array length=n_groups+1): for each group twice its midrank among the rows
 *   that have a value in @other too, minus its mean there; 0 for group 0
 * @n: (out): such rows
 *
 * Returns: the sum of the squares of those rows' ranks
 */
double eda_column_ranks_among (const EdaColumnRanks *self,
                               const EdaColumnRanks *other,
                               guint32               removed[],
                               double                out[],
                               gsize                *n);
