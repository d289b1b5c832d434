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
eda_column_ranks_order_rows (const EdaColumnRanks *self)
{
  guint32            *order = g_new (guint32, self->n);
  g_autofree guint32 *next
      = g_memdup2 (self->below, (self->n_groups + 2) * sizeof *self->below);

  for (gsize row = 0; row < self->n_rows; row++)
    if (self->groups[row] != 0)
      order[next[self->groups[row]]++] = (guint32)row;
  return order;
}

void
eda_column_ranks_read_sorted (const EdaColumnRanks *self, double sorted[])
{
  for (guint32 group = 1; group <= self->n_groups; group++)
    for (guint32 i = self->below[group]; i < self->below[group + 1]; i++)
      sorted[i] = self->values[group];
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

void
eda_ranks_room_init (EdaRanksRoom *self, gsize most_groups)
{
  gsize n_steps = most_groups / EDA_RANKS_STEP + 1;

  self->shifts = g_new (gint32, n_steps * EDA_RANKS_STEP);
  self->removed = g_new0 (guint32, n_steps * EDA_RANKS_STEP);
  self->touched = g_new0 (guint64, n_steps / 64 + 1);
}

void
eda_ranks_room_clear (EdaRanksRoom *self)
{
  g_free (self->shifts);
  g_free (self->removed);
  g_free (self->touched);
}

/* How many of each group lack the other value. */
static void
count_removed (const EdaColumnRanks *self,
               const EdaColumnRanks *other,
               EdaRanksRoom         *room,
               EdaSharedRanks       *out)
{
  double ties = self->ties;

  out->n = self->n;
  for (gsize i = 0; i < other->n_missing; i++)
    {
      guint32 group = self->groups[other->missing[i]], step = group / EDA_RANKS_STEP;
      double  left;

      if (group == 0)
        continue;
      left = (double)eda_column_ranks_count (self, group) - room->removed[group];
      ties += eda_column_ranks_tie (left - 1) - eda_column_ranks_tie (left);
      room->removed[group]++;
      room->touched[step / 64] |= (guint64)1 << (step % 64);
      out->n--;
    }
  out->squares = (eda_column_ranks_tie ((double)out->n) - ties) / 3;
}

/* The groups of a step that loses rows; returns the shift of those that follow. */
static gint32
shift_step (EdaRanksRoom *room, gsize first, gint32 shift)
{
  for (gsize group = first; group < first + EDA_RANKS_STEP; group++)
    {
      gint32 gone = (gint32)room->removed[group];

      room->shifts[group] = shift - gone;
      shift -= 2 * gone;
      room->removed[group] = 0;
    }
  return shift;
}

/* Twice the rows below that are gone come off, and the mean is another. */
static void
shift_groups (const EdaColumnRanks *self, EdaRanksRoom *room, gsize lost)
{
  gint32 shift = (gint32)lost;
  gsize  n_steps = self->n_groups / EDA_RANKS_STEP + 1;

  for (gsize step = 0; step < n_steps; step++)
    {
      gsize   first = step * EDA_RANKS_STEP;
      guint64 bit = (guint64)1 << (step % 64);

      if ((room->touched[step / 64] & bit) != 0)
        {
          shift = shift_step (room, first, shift);
          room->touched[step / 64] &= ~bit;
        }
      else
        for (gsize k = 0; k < EDA_RANKS_STEP; k++)
          room->shifts[first + k] = shift;
    }
}

EdaSharedRanks
eda_column_ranks_share (const EdaColumnRanks *self,
                        const EdaColumnRanks *other,
                        EdaRanksRoom         *room)
{
  EdaSharedRanks out = { NULL, 0, 0 };

  count_removed (self, other, room, &out);
  if (out.n == self->n)
    return out;
  shift_groups (self, room, self->n - out.n);
  out.shifts = room->shifts;
  return out;
}
