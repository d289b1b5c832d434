/* Ranks of a column, and from them the ranks within a subset of its rows. */

#include "analysis/profile/column-ranks.h"

#include "analysis/kernels/sort.h"

#include <math.h>

static guint32
count_group (const EdaColumnRanks *self, guint32 group)
{
  return self->below[group + 1] - self->below[group];
}

static double
cube_less (double t)
{
  return t * t * t - t;
}

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
  for (guint32 group = 1; group <= self->n_groups; group++)
    self->ties += cube_less (count_group (self, group));
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
      double  left = (double)count_group (self, group) - removed[group];

      if (group == 0)
        continue;
      ties += cube_less (left - 1) - cube_less (left);
      removed[group]++;
      out->n--;
    }
  n = (double)out->n;
  out->squares = (cube_less (n) - ties) / 3;
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
