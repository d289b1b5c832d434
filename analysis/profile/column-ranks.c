/* Ranks of a column, and from them the ranks within a subset of its rows. */

#include "analysis/profile/column-ranks.h"

#include "analysis/kernels/sort.h"

#include <math.h>

/* Numbers the groups of @values in @order and notes where each begins. */
static void
number_groups (EdaColumnRanks *self,
               const double   *values,
               const size_t   *order,
               const guint32  *rows)
{
  self->below = g_new0 (guint32, self->n + 2);
  for (gsize i = 0; i < self->n; i++)
    {
      if (i == 0 || values[order[i]] != values[order[i - 1]])
        self->below[++self->n_groups] = (guint32)i;
      self->groups[rows[order[i]]] = self->n_groups;
    }
  self->below[self->n_groups + 1] = (guint32)self->n;
  self->below = g_renew (guint32, self->below, self->n_groups + 2);
}

EdaColumnRanks *
eda_column_ranks_new (const EdaColumn *column)
{
  EdaColumnRanks     *self = g_new0 (EdaColumnRanks, 1);
  gsize               n_rows = eda_column_get_n_rows (column);
  g_autofree double  *values = g_new (double, n_rows);
  g_autofree guint32 *rows = g_new (guint32, n_rows);
  g_autofree size_t  *order = g_new (size_t, n_rows);

  g_assert (n_rows < G_MAXUINT32 / 2);
  self->n_rows = n_rows;
  self->groups = g_new0 (guint32, n_rows);
  self->missing = g_new (guint32, n_rows);
  eda_column_read_numbers (column, 0, n_rows, values);
  for (gsize row = 0; row < n_rows; row++)
    if (isfinite (values[row]))
      {
        values[self->n] = values[row];
        rows[self->n++] = (guint32)row;
      }
    else
      self->missing[self->n_missing++] = (guint32)row;
  self->missing = g_renew (guint32, self->missing, self->n_missing);
  eda_sort_order (values, self->n, order);
  number_groups (self, values, order, rows);
  return self;
}

void
eda_column_ranks_free (EdaColumnRanks *self)
{
  if (self == NULL)
    return;
  g_free (self->groups);
  g_free (self->below);
  g_free (self->missing);
  g_free (self);
}

/* How many of each group lack the other value; returns their sum. */
static gsize
count_removed (const EdaColumnRanks *self, const EdaColumnRanks *other, guint32 removed[])
{
  gsize n = 0;

  for (gsize i = 0; i < other->n_missing; i++)
    {
      guint32 group = self->groups[other->missing[i]];

      removed[group]++;
      n += group != 0;
    }
  removed[0] = 0;
  return n;
}

double
eda_column_ranks_among (const EdaColumnRanks *self,
                        const EdaColumnRanks *other,
                        guint32               removed[],
                        double                out[],
                        gsize                *n)
{
  gsize  left = self->n - count_removed (self, other, removed);
  gint64 below = -(gint64)left; /* twice the values below, from the mean on */
  double squares = 0;

  out[0] = 0;
  for (guint32 group = 1; group <= self->n_groups; group++)
    {
      gint64 size
          = (gint64)(self->below[group + 1] - self->below[group]) - removed[group];

      removed[group] = 0;
      out[group] = (double)(below + size);
      squares += out[group] * out[group] * (double)size;
      below += 2 * size;
    }
  *n = left;
  return squares;
}
