/* A bit a row. */

#include "analysis/table/row-set.h"

struct _EdaRowSet
{
  gsize   n_rows, size;
  guint8 *bits;
};

EdaRowSet *
eda_row_set_new (gsize n_rows)
{
  EdaRowSet *self = g_atomic_rc_box_new0 (EdaRowSet);

  self->n_rows = n_rows;
  self->bits = g_new0 (guint8, n_rows / 8 + 1);
  return self;
}

void
eda_row_set_add (EdaRowSet *self, gsize row)
{
  g_return_if_fail (row < self->n_rows);
  if (eda_row_set_contains (self, row))
    return;
  self->bits[row / 8] |= (guint8)(1u << row % 8);
  self->size++;
}

EdaRowSet *
eda_row_set_ref (EdaRowSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_free (((EdaRowSet *)data)->bits);
}

void
eda_row_set_unref (EdaRowSet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gsize
eda_row_set_get_n_rows (const EdaRowSet *self)
{
  return self->n_rows;
}

gsize
eda_row_set_get_size (const EdaRowSet *self)
{
  return self->size;
}

gboolean
eda_row_set_contains (const EdaRowSet *self, gsize row)
{
  return row < self->n_rows && (self->bits[row / 8] >> row % 8 & 1) != 0;
}

gsize
eda_row_set_list (const EdaRowSet *self, guint32 rows[], gsize max)
{
  gsize n = 0;

  for (gsize row = 0; row < self->n_rows && n < max; row++)
    if (eda_row_set_contains (self, row))
      rows[n++] = (guint32)row;
  return n;
}
