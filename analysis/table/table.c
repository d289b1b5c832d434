/* EdaTable: columns of equal length plus the story of how the bytes were read. */

#include "analysis/table/table.h"

#include "analysis/table/changes.h"
#include "analysis/table/column-copy.h"
#include "analysis/table/memory.h"

struct _EdaTable
{
  EdaSourceInfo *source; /* NULL: that of the table as read */
  EdaTable      *read;   /* (nullable): the table as read, that this one was made of */
  GBytes    *rows;    /* (nullable): of that table, guint32; NULL = all, in their order */
  GStrv      changes; /* (nullable): of that table, one after the other */
  GPtrArray *columns;
  gsize      n_rows;
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
  g_strfreev (self->tags);
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

static gpointer
ref_column (gconstpointer column, gpointer data)
{
  return eda_column_ref ((EdaColumn *)column);
}

/* Of the same origin as @from. */
static EdaTable *
table_new_from (EdaTable *from, GPtrArray *take_columns, GBytes *take_rows, gsize n_rows)
{
  EdaTable *self = g_atomic_rc_box_new0 (EdaTable);

  self->read = eda_table_ref (from->read != NULL ? from->read : from);
  self->rows = take_rows;
  self->changes = g_strdupv (from->changes);
  self->columns = take_columns;
  self->n_rows = n_rows;
  g_ptr_array_set_free_func (self->columns, (GDestroyNotify)eda_column_unref);
  return self;
}

EdaTable *
eda_table_with_columns (EdaTable *self, GPtrArray *take_columns)
{
  for (guint i = 0; i < take_columns->len; i++)
    g_return_val_if_fail (eda_column_get_n_rows (take_columns->pdata[i]) == self->n_rows,
                          NULL);
  return table_new_from (self,
                         take_columns,
                         self->rows != NULL ? g_bytes_ref (self->rows) : NULL,
                         self->n_rows);
}

EdaTable *
eda_table_with_change (EdaTable *self, const char *what)
{
  EdaTable *changed
      = eda_table_with_columns (self, g_ptr_array_copy (self->columns, ref_column, NULL));
  guint n = self->changes != NULL ? g_strv_length (self->changes) : 0;

  changed->changes = g_renew (char *, changed->changes, n + 2);
  changed->changes[n] = g_strdup (what);
  changed->changes[n + 1] = NULL;
  return changed;
}

const char *const *
eda_table_get_changes (const EdaTable *self)
{
  static const char *const none[] = { NULL };

  return self->changes != NULL ? (const char *const *)self->changes : none;
}

EdaTable *
eda_table_select (EdaTable *self, const guint32 rows[], gsize n, GError **error)
{
  g_autoptr (GPtrArray) columns
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  guint32 *read = g_try_malloc (MAX (n, 1) * sizeof *read);

  if (read == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  for (gsize i = 0; i < n; i++)
    read[i] = (guint32)eda_table_get_row_read (self, rows[i]);
  for (guint i = 0; i < self->columns->len; i++)
    {
      EdaColumn *column = eda_column_select (self->columns->pdata[i], rows, n, error);

      if (column == NULL)
        {
          g_free (read);
          return NULL;
        }
      g_ptr_array_add (columns, column);
    }
  return table_new_from (
      self, g_steal_pointer (&columns), g_bytes_new_take (read, n * sizeof *read), n);
}

static void
table_clear (EdaTable *self)
{
  eda_source_info_free (self->source);
  g_clear_pointer (&self->read, eda_table_unref);
  g_clear_pointer (&self->rows, g_bytes_unref);
  g_strfreev (self->changes);
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
  return self->read != NULL ? self->read->source : self->source;
}

EdaTable *
eda_table_get_table_read (EdaTable *self)
{
  return self->read != NULL ? self->read : self;
}

gsize
eda_table_get_row_read (const EdaTable *self, gsize row)
{
  g_return_val_if_fail (row < self->n_rows, 0);
  if (self->rows == NULL)
    return row;
  return ((const guint32 *)g_bytes_get_data (self->rows, NULL))[row];
}
