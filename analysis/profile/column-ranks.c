/* Midranks of a column, and from them the midranks within any subset of its rows. */

#include "analysis/profile/column-ranks.h"

#include "analysis/kernels/ranks.h"

#include <math.h>
#include <string.h>

/* Counting sort: rows by rank. A tied group shares one rank, so its rows stay in row
 * order. */
static EdaRankedRow *
order_rows (const EdaColumnRanks *self)
{
  g_autofree guint32 *places = g_new0 (guint32, 2 * self->n + 2);
  EdaRankedRow       *order = g_new (EdaRankedRow, self->n);

  for (gsize row = 0; row < self->n_rows; row++)
    if (self->twice[row] != 0)
      places[self->twice[row] + 1]++;
  for (gsize i = 1; i < 2 * self->n + 2; i++)
    places[i] += places[i - 1];
  for (gsize row = 0; row < self->n_rows; row++)
    if (self->twice[row] != 0)
      order[places[self->twice[row]]++]
          = (EdaRankedRow){ (guint32)row, self->twice[row] };
  return order;
}

EdaColumnRanks *
eda_column_ranks_new (const EdaColumn *column, gboolean with_order)
{
  EdaColumnRanks    *self = g_new0 (EdaColumnRanks, 1);
  gsize              n_rows = eda_column_get_n_rows (column);
  g_autofree double *values = g_new (double, n_rows);
  g_autofree double *ranks = g_new (double, n_rows);
  g_autofree size_t *work = g_new (size_t, n_rows);

  g_assert (n_rows < G_MAXUINT32 / 2);
  self->n_rows = n_rows;
  self->twice = g_new0 (guint32, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    {
      double value = eda_column_get_number (column, row);

      if (isfinite (value))
        values[self->n++] = value;
    }
  eda_midranks (values, self->n, ranks, work);
  for (gsize row = 0, i = 0; row < n_rows; row++)
    if (isfinite (eda_column_get_number (column, row)))
      self->twice[row] = (guint32)(2 * ranks[i++]);
  if (with_order)
    self->order = order_rows (self);
  return self;
}

void
eda_column_ranks_free (EdaColumnRanks *self)
{
  if (self == NULL)
    return;
  g_free (self->twice);
  g_free (self->order);
  g_free (self);
}

void
eda_column_ranks_fill_pair (const EdaColumnRanks *self,
                            const EdaColumnRanks *other,
                            gsize                 common,
                            double                out[])
{
  const EdaRankedRow *order = self->order;
  gsize               done = 0; /* common rows with a smaller value */

  g_return_if_fail (order != NULL || self->n == 0);

  memset (out, 0, self->n_rows * sizeof out[0]);
  for (gsize start = 0, end; start < self->n; start = end)
    {
      gsize  tied = 0;
      double centred;

      for (end = start; end < self->n && order[end].twice == order[start].twice; end++)
        tied += other->twice[order[end].row] != 0;
      /* twice the midrank is 2 done + tied + 1, twice the mean rank common + 1 */
      centred = 2.0 * (double)done + (double)tied - (double)common;
      for (gsize i = start; i < end; i++)
        out[order[i].row] = other->twice[order[i].row] != 0 ? centred : 0;
      done += tied;
    }
}
