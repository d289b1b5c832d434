/* Rows that repeat an earlier row. Each row gets a hash, made column by column; a table
 * of open addresses then holds the first row of each group, and a row that meets its hash
 * there is compared cell by cell, so a collision cannot make a duplicate. */

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

static gboolean
rows_are_equal (EdaTable *table, gsize a, gsize b)
{
  guint n_columns = eda_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      if (eda_cell_key (column, a) != eda_cell_key (column, b))
        return FALSE;
    }
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

/* The first row that equals @row, which is @row itself when it is new. */
static gsize
find_first (GroupTable *self, EdaTable *table, const guint64 hashes[], gsize row)
{
  for (gsize slot = hashes[row] & self->mask;; slot = (slot + 1) & self->mask)
    {
      gsize first = self->first_rows[slot];

      if (first == NO_ROW)
        return self->first_rows[slot] = row;
      if (hashes[first] == hashes[row] && rows_are_equal (table, first, row))
        return first;
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

static gboolean
group_rows (EdaDuplicates    *self,
            EdaTable         *table,
            const guint64     hashes[],
            const EdaContext *context,
            GError          **error)
{
  g_auto (GroupTable) groups = { 0 };
  gsize              n_rows = eda_table_get_n_rows (table);
  g_autofree guint8 *repeated = g_new0 (guint8, n_rows / 8 + 1);

  group_table_init (&groups, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    {
      gsize first;

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      first = find_first (&groups, table, hashes, row);
      if (first != row)
        count_repeat (self, repeated, first, row);
    }
  self->rows = self->excess + self->groups;
  return TRUE;
}

EdaDuplicates *
eda_duplicates_new (EdaTable *table, const EdaContext *context, GError **error)
{
  g_autoptr (EdaDuplicates) self = NULL;
  g_autofree guint64 *hashes = NULL;
  gsize               n_rows;
  guint               n_columns;

  g_return_val_if_fail (table != NULL, NULL);

  n_rows = eda_table_get_n_rows (table);
  n_columns = eda_table_get_n_columns (table);
  self = g_new0 (EdaDuplicates, 1);
  self->examples = g_new0 (gsize, MAX_EXAMPLES);
  if (n_columns == 0)
    return g_steal_pointer (&self);

  hashes = g_new0 (guint64, n_rows);
  for (guint i = 0; i < n_columns; i++)
    if (!hash_column (eda_table_get_column (table, i), n_rows, hashes, context, error))
      return NULL;
  if (!group_rows (self, table, hashes, context, error))
    return NULL;
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
