/* Functional dependences. Reading row by row, the rows that do not fit can only become
 * more, so most pairs are given up after a few thousand rows, and that is exact. */

#include "analysis/profile/dependences.h"

#include "analysis/profile/cell-key.h"

#include <math.h>
#include <string.h>

#define MIN_ROWS 30
#define MAX_COLUMNS 40
#define MAX_CELLS 50000000 /* rows looked at, over all pairs */
#define OPEN_SHARE 0.05    /* of the rows that the most frequent value gets wrong */

/* Counts by key; keys are mixed to 64 bits, so two of a million meet once in 10^7 tables.
 */
typedef struct
{
  guint64 key;
  guint32 count;
  guint32 most; /* of the first column's values: rows with its usual partner */
} Slot;

typedef struct
{
  Slot *slots; /* count 0 = free */
  gsize size, used;
} Counter;

static void
counter_init (Counter *self)
{
  self->size = 256;
  self->used = 0;
  self->slots = g_new0 (Slot, self->size);
}

static void
counter_clear (Counter *self)
{
  g_free (self->slots);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counter, counter_clear)

static Slot *
counter_find (const Counter *self, guint64 key)
{
  gsize place = (key ^ (key >> 29)) & (self->size - 1);

  while (self->slots[place].count > 0 && self->slots[place].key != key)
    place = (place + 1) & (self->size - 1);
  return &self->slots[place];
}

static void
counter_grow (Counter *self)
{
  Counter larger = { g_new0 (Slot, 2 * self->size), 2 * self->size, self->used };

  for (gsize i = 0; i < self->size; i++)
    if (self->slots[i].count > 0)
      *counter_find (&larger, self->slots[i].key) = self->slots[i];
  g_free (self->slots);
  *self = larger;
}

static Slot *
counter_add (Counter *self, guint64 key)
{
  Slot *slot;

  if (2 * self->used >= self->size)
    counter_grow (self);
  slot = counter_find (self, key);
  self->used += slot->count == 0;
  slot->key = key;
  slot->count++;
  return slot;
}

typedef struct
{
  const EdaColumnProfile *from, *to;
  Counter                 values, pairs;
} Counting;

static gboolean
read_keys (const Counting *self, gsize row, guint64 *value, guint64 *pair)
{
  if (eda_column_is_missing (self->from->column, row)
      || eda_column_is_missing (self->to->column, row))
    return FALSE;
  *value = eda_mix_keys (1, eda_cell_key (self->from->column, row));
  *pair = eda_mix_keys (*value, eda_cell_key (self->to->column, row));
  return TRUE;
}

/* FALSE as soon as more than @allowed rows are broken. */
static gboolean
count_broken (
    Counting *self, EdaDependence *found, gsize n_rows, gsize allowed, gsize *looked)
{
  for (gsize row = 0; row < n_rows; row++)
    {
      guint64 value, pair;
      guint32 together;
      Slot   *slot;

      ++*looked;
      if (!read_keys (self, row, &value, &pair))
        continue;
      found->n++;
      together = counter_add (&self->pairs, pair)->count;
      slot = counter_add (&self->values, value);
      if (together > slot->most)
        slot->most = together;
      else if (++found->broken > allowed)
        return FALSE;
    }
  return TRUE;
}

static void
list_broken (const Counting *self, EdaDependence *found, gsize n_rows)
{
  for (gsize row = 0;
       row < n_rows && found->n_rows < EDA_RELATION_ROWS && found->broken > 0;
       row++)
    {
      guint64 value, pair;

      if (read_keys (self, row, &value, &pair)
          && counter_find (&self->pairs, pair)->count
                 < counter_find (&self->values, value)->most)
        found->rows[found->n_rows++] = row;
    }
}

/* Rows that do not have the most frequent value; what a dependence must explain. */
static double
count_open (const EdaColumnProfile *column)
{
  return column->has_levels && column->n_levels > 0
             ? (double)(column->n - column->levels[0].count)
             : (double)column->n;
}

/* Each value must occur twice on average, or it goes with one value of anything. */
static gboolean
can_determine (const EdaColumnProfile *from, const EdaColumnProfile *to)
{
  gsize n = MIN (from->n, to->n);

  return from->distinct >= 2 && to->distinct >= 2 && n >= MIN_ROWS
         && 2 * from->distinct <= n
         && (double)to->distinct
                <= (double)from->distinct + (1 - EDA_DEPENDENCE_SHARE) * (double)n;
}

static gboolean
try_pair (const EdaColumnProfile *from,
          const EdaColumnProfile *to,
          gsize                   n_rows,
          EdaDependence          *found,
          gsize                  *looked)
{
  Counting counting = { from, to, { NULL, 0, 0 }, { NULL, 0, 0 } };
  double   allowed = fmin ((1 - EDA_DEPENDENCE_SHARE) * (double)MIN (from->n, to->n),
                         OPEN_SHARE * count_open (to));
  gboolean holds;

  if (!can_determine (from, to))
    return FALSE;
  counter_init (&counting.values);
  counter_init (&counting.pairs);
  holds = count_broken (&counting, found, n_rows, (gsize)allowed, looked)
          && found->n >= MIN_ROWS && 2 * counting.values.used <= found->n
          && (double)found->broken <= (1 - EDA_DEPENDENCE_SHARE) * (double)found->n;
  if (holds)
    {
      found->compliance = 1 - (double)found->broken / (double)found->n;
      list_broken (&counting, found, n_rows);
    }
  counter_clear (&counting.values);
  counter_clear (&counting.pairs);
  return holds;
}

static gboolean
same_texts (const EdaColumn *a, const EdaColumn *b)
{
  guint n = eda_column_get_n_levels (a);

  if (n != eda_column_get_n_levels (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (eda_column_get_level (a, i), eda_column_get_level (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Equal cell by cell. Texts are numbered by first appearance, so equal columns have equal
 * codes. */
static gboolean
is_identical (const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              gsize                   n_rows,
              gsize                  *looked)
{
  gboolean texts = eda_column_has_levels (a->column);

  if (a->n == 0 || a->n != b->n || a->distinct != b->distinct || a->distinct < 2
      || texts != eda_column_has_levels (b->column)
      || (!texts
          && (eda_column_get_storage (a->column) != eda_column_get_storage (b->column)
              || a->min != b->min || a->max != b->max)))
    return FALSE;
  for (gsize row = 0; row < n_rows; row++)
    {
      ++*looked;
      if (eda_cell_key (a->column, row) != eda_cell_key (b->column, row))
        return FALSE;
    }
  return !texts || same_texts (a->column, b->column);
}

/* The relation of two columns, from most to least specific. */
static void
look_at_pair (const EdaColumnProfile *const *columns,
              guint                          i,
              guint                          j,
              gsize                          n_rows,
              GArray                        *found,
              gsize                         *looked)
{
  EdaDependence there = { EDA_DEPENDENCE_DETERMINES, i, j, 0, 0, 0, { 0 }, 0 };
  EdaDependence back = { EDA_DEPENDENCE_DETERMINES, j, i, 0, 0, 0, { 0 }, 0 };
  gboolean      goes, returns;

  if (is_identical (columns[i], columns[j], n_rows, looked))
    {
      there.kind = EDA_DEPENDENCE_IDENTICAL;
      there.n = columns[i]->n;
      there.compliance = 1;
      g_array_append_val (found, there);
      return;
    }
  goes = try_pair (columns[i], columns[j], n_rows, &there, looked);
  returns = try_pair (columns[j], columns[i], n_rows, &back, looked);
  if (goes && returns)
    there.kind = EDA_DEPENDENCE_ONE_TO_ONE;
  if (goes)
    g_array_append_val (found, there);
  else if (returns)
    g_array_append_val (found, back);
}

GArray *
eda_dependences_new (const EdaColumnProfile *const *columns,
                     guint                          n_columns,
                     gsize                          n_rows,
                     gboolean                       all_pairs,
                     guint                         *left_out,
                     const EdaContext              *context,
                     GError                       **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (EdaDependence));
  guint n = all_pairs ? n_columns : MIN (n_columns, MAX_COLUMNS);
  gsize looked = 0;

  *left_out = n_columns * (n_columns - (n_columns > 0)) / 2 - n * (n - (n > 0)) / 2;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        if (!eda_context_check (context, error))
          return NULL;
        if (looked > MAX_CELLS && !all_pairs)
          ++*left_out;
        else
          look_at_pair (columns, i, j, n_rows, found, &looked);
      }
  return g_steal_pointer (&found);
}
