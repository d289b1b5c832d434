/* Rows that repeat an earlier row. Each row gets a hash, made column by column; a table
 * of open addresses then holds the first row of each group. The rows that met their hash
 * there are compared with it, again column by column, so that wide tables are walked as
 * they lie in memory. A collision cannot make a duplicate: all is done again with other
 * hashes. */

#include "analysis/profile/duplicates.h"

#include "analysis/profile/cell-key.h"

#define MAX_EXAMPLES 100
#define NO_ROW G_MAXSIZE

static gboolean
hash_column (const EdaColumn  *column,
             gsize             n_rows,
             guint64           hashes[],
             const EdaContext *context,
             GError          **error)
{
  for (gsize row = 0; row < n_rows; row++)
    {
      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      hashes[row] = eda_mix_keys (hashes[row], eda_cell_key (column, row));
    }
  return TRUE;
}

/* Different for each @seed. */
static guint64 *
hash_rows (EdaTable *table, guint64 seed, const EdaContext *context, GError **error)
{
  gsize               n_rows = eda_table_get_n_rows (table);
  guint               n_columns = eda_table_get_n_columns (table);
  g_autofree guint64 *hashes = g_new (guint64, n_rows);

  for (gsize row = 0; row < n_rows; row++)
    hashes[row] = seed;
  for (guint i = 0; i < n_columns; i++)
    if (!hash_column (eda_table_get_column (table, i), n_rows, hashes, context, error))
      return NULL;
  return g_steal_pointer (&hashes);
}

typedef struct
{
  gsize first; /* of the group */
  gsize row;
} Repeat;

static gboolean
column_agrees (const EdaColumn *column, const GArray *repeats)
{
  for (guint i = 0; i < repeats->len; i++)
    {
      const Repeat *repeat = &g_array_index (repeats, Repeat, i);

      if (eda_cell_key (column, repeat->first) != eda_cell_key (column, repeat->row))
        return FALSE;
    }
  return TRUE;
}

static gboolean
columns_agree (EdaTable *table, const GArray *repeats)
{
  guint n_columns = eda_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    if (!column_agrees (eda_table_get_column (table, i), repeats))
      return FALSE;
  return TRUE;
}

typedef struct
{
  gsize *first_rows; /* of a group; NO_ROW = free */
  gsize  mask;
} GroupTable;

static void
group_table_init (GroupTable *self, gsize n_rows)
{
  gsize size = 16;

  while (size < n_rows + n_rows / 4)
    size *= 2;
  self->mask = size - 1;
  self->first_rows = g_new (gsize, size);
  for (gsize i = 0; i < size; i++)
    self->first_rows[i] = NO_ROW;
}

static void
group_table_clear (GroupTable *self)
{
  g_free (self->first_rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GroupTable, group_table_clear)

/* The first row with the hash of @row, which is @row itself when it is new. */
static gsize
find_first (GroupTable *self, const guint64 hashes[], gsize row)
{
  for (gsize slot = hashes[row] & self->mask;; slot = (slot + 1) & self->mask)
    {
      gsize first = self->first_rows[slot];

      if (first == NO_ROW)
        return self->first_rows[slot] = row;
      if (hashes[first] == hashes[row])
        return first;
    }
}

/* By their hashes. */
static GArray *
find_repeats (gsize             n_rows,
              const guint64     hashes[],
              const EdaContext *context,
              GError          **error)
{
  g_auto (GroupTable) groups = { 0 };
  g_autoptr (GArray) repeats = g_array_new (FALSE, FALSE, sizeof (Repeat));

  group_table_init (&groups, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    {
      Repeat repeat = { 0, row };

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return NULL;
      repeat.first = find_first (&groups, hashes, row);
      if (repeat.first != row)
        g_array_append_val (repeats, repeat);
    }
  return g_steal_pointer (&repeats);
}

/* Equal in every cell; ascending by row. */
static GArray *
find_equal_rows (EdaTable *table, const EdaContext *context, GError **error)
{
  gsize n_rows = eda_table_get_n_rows (table);

  for (guint64 seed = 0;; seed++)
    {
      g_autofree guint64 *hashes = hash_rows (table, seed, context, error);
      g_autoptr (GArray) repeats = NULL;

      if (hashes != NULL)
        repeats = find_repeats (n_rows, hashes, context, error);
      if (repeats == NULL || columns_agree (table, repeats))
        return g_steal_pointer (&repeats);
    }
}

static void
count_repeat (EdaDuplicates *self, guint8 repeated[], gsize first, gsize row)
{
  guint8 bit = (guint8)(1 << first % 8);

  self->excess++;
  if ((repeated[first / 8] & bit) == 0)
    self->groups++;
  repeated[first / 8] |= bit;
  if (self->n_examples < MAX_EXAMPLES)
    self->examples[self->n_examples++] = row;
}

static void
count_repeats (EdaDuplicates *self, const GArray *repeats, gsize n_rows)
{
  g_autofree guint8 *repeated = g_new0 (guint8, n_rows / 8 + 1);

  for (guint i = 0; i < repeats->len; i++)
    {
      const Repeat *repeat = &g_array_index (repeats, Repeat, i);

      count_repeat (self, repeated, repeat->first, repeat->row);
    }
  self->rows = self->excess + self->groups;
}

EdaDuplicates *
eda_duplicates_new (EdaTable *table, const EdaContext *context, GError **error)
{
  g_autoptr (EdaDuplicates) self = NULL;
  g_autoptr (GArray) repeats = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (EdaDuplicates, 1);
  self->examples = g_new0 (gsize, MAX_EXAMPLES);
  if (eda_table_get_n_columns (table) == 0 || eda_table_get_n_rows (table) == 0)
    return g_steal_pointer (&self);

  repeats = find_equal_rows (table, context, error);
  if (repeats == NULL)
    return NULL;
  count_repeats (self, repeats, eda_table_get_n_rows (table));
  return g_steal_pointer (&self);
}

void
eda_duplicates_free (EdaDuplicates *self)
{
  if (self == NULL)
    return;
  g_free (self->examples);
  g_free (self);
}
