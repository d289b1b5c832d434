/* From the rows of a table, all or chosen ones, back to lines and texts of the file. */

#include "analysis/table/table.h"

/* Chosen rows that lie this near to each other are read in one go, with those between. */
#define MAX_GAP 256

guint
eda_table_get_file_column (const EdaTable *self, guint column)
{
  EdaTable *read = eda_table_get_table_read ((EdaTable *)self);
  guint     position = eda_column_get_position (eda_table_get_column (self, column));

  if (read == self)
    return column;
  return position >= 1 && position <= eda_table_get_n_columns (read) ? position - 1
                                                                     : G_MAXUINT;
}

typedef struct
{
  const EdaTable *table;
  gsize           row, end; /* of that table: the next one, and the first beyond */
  EdaTraceRowFunc func;
  gpointer        data;
  gboolean        stopped;
} Walk;

static gboolean
walk_cb (gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  Walk *self = data;

  if (row != eda_table_get_row_read (self->table, self->row))
    return TRUE;
  self->stopped = !self->func (self->row, line, cells, n_cells, self->data);
  self->row++;
  return !self->stopped && self->row < self->end;
}

/* The first row behind @first that is not read together with it. */
static gsize
find_group_end (const EdaTable *self, gsize first, gsize end)
{
  gsize last = eda_table_get_row_read (self, first);

  for (gsize row = first + 1; row < end; row++)
    {
      gsize next = eda_table_get_row_read (self, row);

      if (next <= last || next - last > MAX_GAP)
        return row;
      last = next;
    }
  return end;
}

gboolean
eda_table_read_source (const EdaTable *self,
                       gsize           first,
                       gsize           n,
                       EdaTraceRowFunc func,
                       gpointer        data,
                       GError        **error)
{
  const EdaTrace *trace = eda_table_get_source (self)->trace;
  gsize           n_rows = eda_table_get_n_rows (self);
  Walk            walk = { .table = self, .func = func, .data = data };

  if (trace == NULL || first >= n_rows)
    return TRUE;
  for (gsize end = first + MIN (n, n_rows - first); first < end && !walk.stopped;
       first = walk.end)
    {
      gsize from = eda_table_get_row_read (self, first);

      walk.row = first;
      walk.end = find_group_end (self, first, end);
      if (!eda_trace_read (trace,
                           from,
                           eda_table_get_row_read (self, walk.end - 1) - from + 1,
                           walk_cb,
                           &walk,
                           error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  guint   column; /* of the file */
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

char *
eda_table_dup_source_text (const EdaTable *self, gsize row, guint column)
{
  Found found = { 0 };

  g_return_val_if_fail (
      row < eda_table_get_n_rows (self) && column < eda_table_get_n_columns (self), NULL);
  found.column = eda_table_get_file_column (self, column);
  if (found.column != G_MAXUINT)
    eda_table_read_source (self, row, 1, find_cb, &found, NULL);
  return found.text;
}

guint64
eda_table_get_line (const EdaTable *self, gsize row)
{
  Found found = { 0 };

  g_return_val_if_fail (row < eda_table_get_n_rows (self), 0);
  eda_table_read_source (self, row, 1, find_cb, &found, NULL);
  g_free (found.text);
  return found.line;
}
