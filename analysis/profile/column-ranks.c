/* Ranks of a column, and from them the ranks within a subset of its rows. */

#include "analysis/profile/column-ranks.h"

#include <math.h>

void
eda_column_ranks_free (EdaColumnRanks *self)
{
  if (self == NULL)
    return;
  g_free (self->groups);
  g_free (self->below);
  g_free (self->values);
  g_free (self->missing);
  g_free (self);
}

/* Counting sort by rank. */
guint32 *
eda_column_order_rows (const EdaColumn *column)
{
  g_autoptr (EdaColumnRanks) ranks = eda_column_ranks_new (column);
  guint32 *order = g_new (guint32, ranks->n);

  for (gsize row = 0; row < ranks->n_rows; row++)
    if (ranks->groups[row] != 0)
      order[ranks->below[ranks->groups[row]]++] = (guint32)row;
  return order;
}

/* The last group that begins at or before @index. */
static guint32
find_group (const EdaColumnRanks *self, gsize index)
{
  guint32 low = 1, high = self->n_groups;

  while (low < high)
    {
      guint32 middle = high - (high - low) / 2;

      if (self->below[middle] <= index)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

double
eda_column_ranks_get_sorted (const EdaColumnRanks *self, gsize index)
{
  g_return_val_if_fail (index < self->n, NAN);

  return self->values[find_group (self, index)];
}

gsize
eda_column_ranks_count_below (const EdaColumnRanks *self, double value)
{
  guint32 low = 1, high = self->n_groups + 1; /* the first group that is not below */

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->values[middle] < value)
        low = middle + 1;
      else
        high = middle;
    }
  return self->below[low];
}

/* How many of each group lack the other value. */
static void
count_removed (const EdaColumnRanks *self,
               const EdaColumnRanks *other,
               guint32               removed[],
               EdaSharedRanks       *out)
{
  double ties = self->ties, n;

  out->n = self->n;
  for (gsize i = 0; i < other->n_missing; i++)
    {
      guint32 group = self->groups[other->missing[i]];
      double  left = (double)eda_column_ranks_count (self, group) - removed[group];

      if (group == 0)
        continue;
      ties += eda_column_ranks_tie (left - 1) - eda_column_ranks_tie (left);
      removed[group]++;
      out->n--;
    }
  n = (double)out->n;
  out->squares = (eda_column_ranks_tie (n) - ties) / 3;
}

/* The step of groups at @first, none of which loses a row: vectors do it. */
static void
shift_ranks (const EdaColumnRanks *self, guint32 first, gint32 shift, gint32 ranks[])
{
  for (guint32 group = first; group < first + EDA_RANKS_STEP; group++)
    ranks[group] = (gint32)(self->below[group] + self->below[group + 1]) - shift;
}

/* The same group by group; returns what the next groups are to be shifted by. */
static gint32
walk_ranks (const EdaColumnRanks *self,
            guint32               first,
            gint32                shift,
            guint32               removed[],
            gint32                ranks[])
{
  guint32 end = MIN (first + EDA_RANKS_STEP, self->n_groups + 1);

  for (guint32 group = first; group < end; group++)
    {
      gint32 gone = (gint32)removed[group];

      ranks[group] = (gint32)(self->below[group] + self->below[group + 1]) - shift - gone;
      shift += 2 * gone;
      removed[group] = 0;
    }
  return shift;
}

void
eda_column_ranks_share (const EdaColumnRanks *self,
                        const EdaColumnRanks *other,
                        guint32               removed[],
                        EdaSharedRanks       *out)
{
  gint32 shift; /* the mean, and twice the rows below that are gone */

  count_removed (self, other, removed, out);
  shift = (gint32)out->n;
  for (guint32 first = 0; first <= self->n_groups; first += EDA_RANKS_STEP)
    {
      guint32 any = 0;

      for (guint32 k = 0; k < EDA_RANKS_STEP; k++)
        any |= removed[first + k];
      if (any != 0 || first + EDA_RANKS_STEP > self->n_groups)
        shift = walk_ranks (self, first, shift, removed, out->ranks);
      else
        shift_ranks (self, first, shift, out->ranks);
    }
  out->ranks[0] = 0;
}
