/* EdaTable: columns of equal length plus the story of how the bytes were read. */

#include "analysis/table/table.h"

#include <string.h>

struct _EdaTable
{
  EdaSourceInfo *source;
  GPtrArray     *columns;
  gsize          n_rows;
};

static void
load_note_free (EdaLoadNote *self)
{
  g_free (self->what);
  g_free (self);
}

void
eda_load_note_add (GPtrArray *notes, guint64 line, guint column, const char *format, ...)
{
  EdaLoadNote *note = g_new0 (EdaLoadNote, 1);
  va_list      args;

  note->line = line;
  note->column = column;
  va_start (args, format);
  note->what = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (notes, note);
}

EdaSourceInfo *
eda_source_info_new (void)
{
  EdaSourceInfo *self = g_new0 (EdaSourceInfo, 1);

  self->rejected = g_ptr_array_new_with_free_func ((GDestroyNotify)load_note_free);
  self->repairs = g_ptr_array_new_with_free_func ((GDestroyNotify)load_note_free);
  return self;
}

void
eda_source_info_free (EdaSourceInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->path);
  g_free (self->sha256);
  g_free (self->n_refused);
  eda_hashing_free (self->hashing);
  g_strfreev (self->header_cells);
  eda_trace_free (self->trace);
  g_free (self->encoding);
  g_free (self->dialect_reason);
  g_ptr_array_unref (self->rejected);
  g_ptr_array_unref (self->repairs);
  g_free (self);
}

void
eda_source_info_start_sha256 (const EdaSourceInfo *self)
{
  if (self->hashing != NULL)
    eda_hashing_start (self->hashing);
}

const char *
eda_source_info_get_sha256 (const EdaSourceInfo *self)
{
  return self->hashing != NULL ? eda_hashing_get (self->hashing) : self->sha256;
}

EdaTable *
eda_table_new (EdaSourceInfo *take_source, GPtrArray *take_columns, gsize n_rows)
{
  EdaTable *self;

  g_return_val_if_fail (take_source != NULL && take_columns != NULL, NULL);
  for (guint i = 0; i < take_columns->len; i++)
    g_return_val_if_fail (
        eda_column_get_n_rows (g_ptr_array_index (take_columns, i)) == n_rows, NULL);

  self = g_atomic_rc_box_new0 (EdaTable);
  self->source = take_source;
  self->columns = take_columns;
  self->n_rows = n_rows;
  g_ptr_array_set_free_func (self->columns, (GDestroyNotify)eda_column_unref);
  return self;
}

static void
table_clear (EdaTable *self)
{
  eda_source_info_free (self->source);
  g_ptr_array_unref (self->columns);
}

EdaTable *
eda_table_ref (EdaTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
eda_table_unref (EdaTable *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)table_clear);
}

gsize
eda_table_get_n_rows (const EdaTable *self)
{
  return self->n_rows;
}

guint
eda_table_get_n_columns (const EdaTable *self)
{
  return self->columns->len;
}

EdaColumn *
eda_table_get_column (const EdaTable *self, guint index)
{
  g_return_val_if_fail (index < self->columns->len, NULL);
  return g_ptr_array_index (self->columns, index);
}

EdaColumn *
eda_table_find_column (const EdaTable *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EdaColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (eda_column_get_name (column), name))
        return column;
    }
  return NULL;
}

const EdaSourceInfo *
eda_table_get_source (const EdaTable *self)
{
  return self->source;
}

typedef struct
{
  guint   column;
  char   *text;
  guint64 line;
} Found;

static gboolean
find_cb (gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  Found *found = data;

  found->line = line;
  if (found->column < n_cells)
    found->text = g_strndup (cells[found->column].text, cells[found->column].length);
  else
    found->text = g_strdup ("");
  return FALSE;
}

static Found
find_source (const EdaTable *self, gsize row, guint column)
{
  Found found = { column, NULL, 0 };

  if (self->source->trace != NULL)
    eda_trace_read (self->source->trace, row, 1, find_cb, &found, NULL);
  return found;
}

char *
eda_table_dup_source_text (const EdaTable *self, gsize row, guint column)
{
  g_return_val_if_fail (row < self->n_rows && column < self->columns->len, NULL);
  return find_source (self, row, column).text;
}

guint64
eda_table_get_line (const EdaTable *self, gsize row)
{
  Found found;

  g_return_val_if_fail (row < self->n_rows, 0);
  found = find_source (self, row, 0);
  g_free (found.text);
  return found.line;
}
