/* Puts the rows of a column in the order of their numbers. Three ways with one result:
 * numbers that are steps of a short range are counted in a table; others are sorted by 32
 * bits, which are all of a step, and of any other number as good as all; what is left
 * goes by all 64. */

#include "analysis/profile/column-ranks.h"

#include "analysis/kernels/sort.h"

#include <math.h>

static void
set_missing (EdaColumnRanks *self, gsize row)
{
  self->missing[self->n_missing++] = (guint32)row;
}

static EdaColumnRanks *
ranks_new (gsize n_rows)
{
  EdaColumnRanks *self = g_new0 (EdaColumnRanks, 1);

  g_assert (n_rows < G_MAXUINT32 / 2);
  self->n_rows = n_rows;
  self->groups = g_new0 (guint32, n_rows);
  self->missing = g_new (guint32, n_rows);
  return self;
}

/* Room for @n groups at most. */
static void
start_groups (EdaColumnRanks *self, gsize n)
{
  self->below = g_new (guint32, n + 2);
  self->values = g_new (double, n + 1);
  self->below[0] = 0;
  self->values[0] = NAN;
}

static void
open_group (EdaColumnRanks *self, double value, gsize below)
{
  self->below[++self->n_groups] = (guint32)below;
  self->values[self->n_groups] = value;
}

static void
finish_groups (EdaColumnRanks *self)
{
  self->below[self->n_groups + 1] = (guint32)self->n;
  self->below = g_renew (guint32, self->below, self->n_groups + 2);
  self->values = g_renew (double, self->values, self->n_groups + 1);
  self->missing = g_renew (guint32, self->missing, self->n_missing);
  for (guint32 group = 1; group <= self->n_groups; group++)
    self->ties += eda_column_ranks_tie (eda_column_ranks_count (self, group));
}

/* ---- steps within a short range: a table with a place for each -----------------------
 */

#define STEPS_AT_ONCE 4096

typedef void (*StepsFunc) (
    EdaColumnRanks *self, const gint32 steps[], gsize first, gsize n, gpointer data);

static void
for_each_steps (EdaColumnRanks  *self,
                const EdaColumn *column,
                StepsFunc        func,
                gpointer         data)
{
  gint32 steps[STEPS_AT_ONCE];

  for (gsize first = 0; first < self->n_rows; first += STEPS_AT_ONCE)
    {
      gsize n = MIN (STEPS_AT_ONCE, self->n_rows - first);

      eda_column_read_steps (column, first, n, steps);
      func (self, steps, first, n, data);
    }
}

typedef struct
{
  gint32   low, high;
  guint32 *table; /* of the steps from low on: how many; then the number of the group */
} Range;

static void
widen_range (
    EdaColumnRanks *self, const gint32 steps[], gsize first, gsize n, gpointer data)
{
  Range *range = data;

  for (gsize i = 0; i < n; i++)
    if (steps[i] == EDA_NO_STEP)
      set_missing (self, first + i);
    else
      {
        range->low = MIN (range->low, steps[i]);
        range->high = MAX (range->high, steps[i]);
      }
}

static guint32
place_of (const Range *range, gint32 step)
{
  return (guint32)step - (guint32)range->low;
}

static void
count_steps (
    EdaColumnRanks *self, const gint32 steps[], gsize first, gsize n, gpointer data)
{
  const Range *range = data;

  for (gsize i = 0; i < n; i++)
    if (steps[i] != EDA_NO_STEP)
      range->table[place_of (range, steps[i])]++;
}

static void
group_steps (
    EdaColumnRanks *self, const gint32 steps[], gsize first, gsize n, gpointer data)
{
  const Range *range = data;

  for (gsize i = 0; i < n; i++)
    if (steps[i] != EDA_NO_STEP)
      self->groups[first + i] = range->table[place_of (range, steps[i])];
}

static void
rank_by_table (EdaColumnRanks *self, const EdaColumn *column, Range *range)
{
  gsize size = (gsize)place_of (range, range->high) + 1;
  gsize below = 0;

  range->table = g_new0 (guint32, size);
  for_each_steps (self, column, count_steps, range);
  start_groups (self, MIN (self->n, size));
  for (gsize place = 0; place < size; place++)
    {
      guint32 count = range->table[place];

      if (count == 0)
        continue;
      open_group (
          self, eda_column_number_of_step (column, range->low + (gint32)place), below);
      range->table[place] = self->n_groups;
      below += count;
    }
  for_each_steps (self, column, group_steps, range);
  g_free (range->table);
}

/* ---- anything else: rows sorted by a key of 32 bits ----------------------------------
 */

typedef struct
{
  const EdaColumn *column;
  guint64         *rows, *next;
  gint32           low;
} Sorting;

static void
pack_steps (
    EdaColumnRanks *self, const gint32 steps[], gsize first, gsize n, gpointer data)
{
  Sorting *sorting = data;

  for (gsize i = 0; i < n; i++)
    if (steps[i] != EDA_NO_STEP)
      *sorting->next++ = eda_row_pack ((guint32)steps[i] - (guint32)sorting->low,
                                       (guint32)(first + i));
}

static void
rank_by_steps (EdaColumnRanks *self, const EdaColumn *column, const Range *range)
{
  g_autofree guint64 *work = g_new (guint64, 2 * self->n);
  Sorting             sorting = { column, work, work, range->low };
  const guint64      *rows;

  for_each_steps (self, column, pack_steps, &sorting);
  rows = eda_sort_rows (work, work + self->n, self->n);
  start_groups (self, self->n);
  for (gsize i = 0; i < self->n; i++)
    {
      guint32 key = eda_row_key (rows[i]);

      if (i == 0 || key != eda_row_key (rows[i - 1]))
        open_group (
            self,
            eda_column_number_of_step (column, (gint32)(key + (guint32)range->low)),
            i);
      self->groups[(guint32)rows[i]] = self->n_groups;
    }
}

static void
rank_steps (EdaColumnRanks *self, const EdaColumn *column)
{
  Range range = { G_MAXINT32, G_MININT32, NULL };

  for_each_steps (self, column, widen_range, &range);
  self->n = self->n_rows - self->n_missing;
  if (self->n == 0)
    start_groups (self, 0);
  else if (place_of (&range, range.high) / 4 <= self->n)
    rank_by_table (self, column, &range);
  else
    rank_by_steps (self, column, &range);
}

/* Reads all numbers; @rows: of the finite ones, packed with a key that never falls while
 * the value rises. Returns FALSE when no such key can be made. */
static gboolean
pack_numbers (EdaColumnRanks *self, const double numbers[], guint64 rows[])
{
  double low = INFINITY, high = -INFINITY, factor;

  for (gsize row = 0; row < self->n_rows; row++)
    {
      if (!isfinite (numbers[row]))
        {
          set_missing (self, row);
          continue;
        }
      low = MIN (low, numbers[row]);
      high = MAX (high, numbers[row]);
    }
  self->n = self->n_rows - self->n_missing;
  factor = (double)G_MAXUINT32 / (high - low);
  for (gsize row = 0, k = 0; row < self->n_rows; row++)
    if (isfinite (numbers[row]))
      {
        double key = (numbers[row] - low) * factor;

        rows[k++]
            = eda_row_pack (key > 0 ? (guint32)MIN (key, G_MAXUINT32) : 0, (guint32)row);
      }
  return isfinite (high - low) && isfinite (factor);
}

#define MAX_SAME_KEY                                                                     \
  64 /* more rows of one key and different values: sorted by all bits */

/* Rows of one key by value. FALSE when they are too many for that. */
static gboolean
sort_same_key (guint64 rows[], gsize n, const double numbers[])
{
  for (gsize i = 1; i < n; i++)
    {
      guint64 packed = rows[i];
      double  value = numbers[(guint32)packed];
      gsize   k = i;

      for (; k > 0 && numbers[(guint32)rows[k - 1]] > value; k--)
        rows[k] = rows[k - 1];
      rows[k] = packed;
      if (i - k > MAX_SAME_KEY)
        return FALSE;
    }
  return TRUE;
}

static gboolean
sort_by_key (guint64 rows[], gsize n, const double numbers[])
{
  gsize end;

  for (gsize first = 0; first < n; first = end)
    {
      for (end = first + 1; end < n; end++)
        if (eda_row_key (rows[end]) != eda_row_key (rows[first]))
          break;
      if (!sort_same_key (rows + first, end - first, numbers))
        return FALSE;
    }
  return TRUE;
}

/* By all bits of the numbers. */
static void
sort_by_number (EdaColumnRanks *self, const double numbers[], guint64 rows[])
{
  g_autofree double  *values = g_new (double, self->n);
  g_autofree size_t  *order = g_new (size_t, self->n);
  g_autofree guint32 *from = g_new (guint32, self->n);
  gsize               k = 0;

  for (gsize row = 0; row < self->n_rows; row++)
    if (isfinite (numbers[row]))
      {
        values[k] = numbers[row];
        from[k++] = (guint32)row;
      }
  eda_sort_order (values, self->n, order);
  for (gsize i = 0; i < self->n; i++)
    rows[i] = eda_row_pack (0, from[order[i]]);
}

static void
rank_numbers (EdaColumnRanks *self, const EdaColumn *column)
{
  g_autofree double  *numbers = g_new (double, self->n_rows);
  g_autofree guint64 *work = g_new (guint64, 2 * self->n_rows);
  guint64            *rows = work;
  gboolean            packed;

  eda_column_read_numbers (column, 0, self->n_rows, numbers);
  packed = pack_numbers (self, numbers, work);
  if (packed)
    rows = eda_sort_rows (work, work + self->n_rows, self->n);
  if (!packed || !sort_by_key (rows, self->n, numbers))
    sort_by_number (self, numbers, rows);
  start_groups (self, self->n);
  for (gsize i = 0; i < self->n; i++)
    {
      double value = numbers[(guint32)rows[i]];

      if (i == 0 || value != self->values[self->n_groups])
        open_group (self, value, i);
      self->groups[(guint32)rows[i]] = self->n_groups;
    }
}

EdaColumnRanks *
eda_column_ranks_new (const EdaColumn *column)
{
  EdaColumnRanks *self = ranks_new (eda_column_get_n_rows (column));

  if (eda_column_has_steps (column))
    rank_steps (self, column);
  else
    rank_numbers (self, column);
  finish_groups (self);
  return self;
}
