/* EdaRow: the cells of a row in one buffer, which is used again for the next row. */

#include "analysis/table/row.h"

#include <string.h>

EdaRow *
eda_row_new (void)
{
  EdaRow *self = g_new0 (EdaRow, 1);

  self->text = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

EdaRow *
eda_row_copy (const EdaRow *self)
{
  EdaRow *copy = eda_row_new ();

  g_string_append_len (copy->text, self->text->str, (gssize)self->text->len);
  if (self->ends->len > 0)
    g_array_append_vals (copy->ends, self->ends->data, self->ends->len);
  copy->line = self->line;
  copy->offset = self->offset;
  copy->number = self->number;
  copy->after_blank = self->after_blank;
  copy->apart = self->apart;
  return copy;
}

void
eda_row_free (EdaRow *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->ends);
  g_free (self);
}

void
eda_row_clear (EdaRow *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->ends, 0);
}

void
eda_row_add (EdaRow *self, const char *text, gsize length)
{
  g_string_append_len (self->text, text, (gssize)length);
  g_array_append_val (self->ends, self->text->len);
}

guint
eda_row_get_n_cells (const EdaRow *self)
{
  return self->ends->len;
}

const char *
eda_row_get_cell (const EdaRow *self, guint i, gsize *length)
{
  gsize start = i > 0 ? g_array_index (self->ends, gsize, i - 1) : 0;

  *length = g_array_index (self->ends, gsize, i) - start;
  return self->text->str + start;
}

static gboolean
is_filled (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t')
      return TRUE;
  return FALSE;
}

guint
eda_row_get_n_filled (const EdaRow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      gsize       length;
      const char *text = eda_row_get_cell (self, i, &length);

      n += is_filled (text, length);
    }
  return n;
}

gboolean
eda_row_equal (const EdaRow *a, const EdaRow *b)
{
  return a->ends->len == b->ends->len && a->text->len == b->text->len
         && memcmp (a->text->str, b->text->str, a->text->len) == 0
         && memcmp (a->ends->data, b->ends->data, a->ends->len * sizeof (gsize)) == 0;
}

char *
eda_row_join (const EdaRow *self, guint first)
{
  GString *joined = g_string_new (NULL);

  for (guint i = first; i < self->ends->len; i++)
    {
      gsize       length;
      const char *text = eda_row_get_cell (self, i, &length);

      if (joined->len > 0)
        g_string_append (joined, ", ");
      g_string_append_len (joined, text, (gssize)length);
    }
  return g_string_free (joined, FALSE);
}
