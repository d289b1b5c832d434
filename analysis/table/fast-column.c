/* From the first row of a run to the last, and again in a more general form. */

#include "analysis/table/fast-column.h"

#include "analysis/table/memory.h"

#include <string.h>

char *
eda_fast_dup_single_quotes (const char *text, gsize *length, char quote)
{
  char *copy = g_malloc (*length + 1);
  gsize n = 0;

  for (gsize i = 0; i < *length; i++)
    {
      copy[n++] = text[i];
      i += text[i] == quote;
    }
  copy[n] = '\0';
  *length = n;
  return copy;
}

char *
eda_fast_dup_cell (const char *text, gsize *length, char quote)
{
  if (quote == 0 || *length < 2 || text[0] != quote)
    return g_strndup (text, *length);
  *length -= 2;
  return eda_fast_dup_single_quotes (text + 1, length, quote);
}

gboolean
eda_fast_column_start (EdaFastColumn *self,
                       gsize          n_rows,
                       guint          n_workers,
                       EdaArena      *arena)
{
  gsize width = eda_layout_get_width (self->values.layout);

  self->refused = self->misfit = self->no_memory = FALSE;
  self->n_rows = n_rows;
  self->n_parts = n_workers;
  self->parts = g_new0 (EdaFastPart, n_workers);
  for (guint i = 0; i < n_workers; i++)
    {
      self->parts[i].low = G_MAXINT32;
      self->parts[i].high = G_MININT32;
    }
  if (n_rows > G_MAXSIZE / width)
    return FALSE;
  if (arena != NULL && self->kind != EDA_FAST_LEVELS)
    self->values.data = eda_arena_take (arena, n_rows * width);
  self->values.arena = self->values.data != NULL ? arena : NULL;
  if (self->values.data == NULL)
    self->values.data = eda_memory_try_big (MAX (n_rows, 1) * width);
  return self->values.data != NULL;
}

void
eda_fast_column_clear (EdaFastColumn *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      eda_fast_levels_free (self->parts[i].levels);
      eda_fast_asides_clear (&self->parts[i].asides);
    }
  self->n_parts = 0;
  g_clear_pointer (&self->parts, g_free);
  eda_values_clear (&self->values);
}

gsize
eda_fast_column_get_n_texts (const EdaFastColumn *self)
{
  gsize n = 0;

  for (guint i = 0; i < self->n_parts; i++)
    n += self->parts[i].levels != NULL ? eda_fast_levels_get_size (self->parts[i].levels)
                                       : 0;
  return n;
}

void
eda_fast_column_generalise (EdaFastColumn *self)
{
  eda_fast_column_clear (self);
  self->values.base = 0;
  if (self->misfit && !self->refused && self->kind != EDA_FAST_LEVELS)
    self->values.layout = EDA_LAYOUT_DOUBLE;
  else
    {
      self->kind = EDA_FAST_LEVELS;
      self->values.layout = EDA_LAYOUT_INT32;
      self->values.scale = 0;
    }
}
