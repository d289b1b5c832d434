/* Where the cells of the rows go, and from where they are asked for again. */

#include "analysis/table/names.h"
#include "analysis/table/rows-private.h"

#define LONGEST_FIRST (64 * 1024) /* bytes of a first row that is kept for comparison */

static void
add_columns (EdaRows *self, guint n)
{
  while (self->columns->len < n)
    g_ptr_array_add (self->columns, eda_cells_new ());
}

void
eda_rows_start_columns (EdaRows *self)
{
  guint n_named = self->header != NULL ? self->header->len : 1;

  self->n_expected = MAX (n_named, self->dialect->n_fields);
  add_columns (self, self->n_expected);
}

void
eda_rows_take_names (EdaRows *self)
{
  if (self->header == NULL)
    {
      self->header = g_ptr_array_new_with_free_func (g_free);
      self->header_line = self->row->line;
      self->judge.header = eda_row_copy (self->row);
    }
  else
    eda_load_note_add (self->notes.repairs,
                       self->row->line,
                       0,
                       "a further row of names: joined to the names above");
  self->judge.n_header++;
  eda_names_join (self->header, self->row);
}

void
eda_rows_take_tags (EdaRows *self)
{
  guint n = eda_row_get_n_cells (self->row);

  self->judge.tagged = TRUE;
  self->tags = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      gsize       length;
      const char *text = eda_row_get_cell (self->row, i, &length);

      self->tags[i] = g_strndup (text, length);
    }
}

/* How many fields the row has when empty ones at its end don't count. */
static guint
count_filled (const EdaRows *self, const EdaRow *row)
{
  guint n = eda_row_get_n_cells (row);
  gsize length;

  while (n > self->n_expected)
    {
      eda_row_get_cell (row, n - 1, &length);
      if (length > 0)
        break;
      n--;
    }
  return n;
}

static void
note_length (EdaRows *self, const EdaRow *row, guint n_filled)
{
  guint            n = eda_row_get_n_cells (row);
  guint            expected = self->n_expected;
  g_autofree char *surplus = NULL;

  if (n < expected)
    eda_row_notes_add_short (&self->notes, row->line, n, expected);
  else if (n_filled > expected)
    {
      surplus = eda_row_join (row, expected);
      eda_row_notes_add_long (&self->notes, row->line, n, expected, surplus);
    }
  else if (n > expected)
    eda_row_notes_add_surplus (&self->notes, row->line, n, expected);
}

static void
remember_line (EdaRows *self, guint64 line)
{
  LineStep step = { self->n_rows, line };

  if (self->lines->len > 0 && eda_rows_get_line (self, self->n_rows) == line)
    return;
  g_array_append_val (self->lines, step);
}

/* A row that follows a row set aside, or one with a broken quote, or is one, is found
 * again by a mark of its own. */
static void
trace_row (EdaRows *self, const EdaRow *row)
{
  if (row->number != self->n_traced + 1 || row->apart)
    eda_trace_break (self->trace);
  self->n_traced = row->number;
  eda_trace_add_row (self->trace, self->n_rows, row->offset, row->line);
}

void
eda_rows_take_data (EdaRows *self, const EdaRow *row)
{
  guint n;

  if (self->columns->len == 0)
    eda_rows_start_columns (self);
  n = count_filled (self, row);
  note_length (self, row, n);
  add_columns (self, n);
  for (guint i = 0; i < n; i++)
    {
      gsize       length;
      const char *text = eda_row_get_cell (row, i, &length);

      eda_cells_set (g_ptr_array_index (self->columns, i), self->n_rows, text, length);
    }
  remember_line (self, row->line);
  trace_row (self, row);
  if (self->n_rows++ == 0 && row->text->len <= LONGEST_FIRST)
    self->first_data = eda_row_copy (row);
  self->judge.n_data = self->n_rows;
}

gsize
eda_rows_get_n_rows (const EdaRows *self)
{
  return self->n_rows;
}

guint
eda_rows_get_n_columns (const EdaRows *self)
{
  return self->columns->len;
}

const char *
eda_rows_get_name (const EdaRows *self, guint column)
{
  return g_ptr_array_index (self->names, column);
}

EdaCells *
eda_rows_get_cells (const EdaRows *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

void
eda_rows_drop_cells (EdaRows *self, guint column)
{
  eda_cells_free (g_ptr_array_index (self->columns, column));
  g_ptr_array_index (self->columns, column) = NULL;
}

guint64
eda_rows_get_line (const EdaRows *self, gsize row)
{
  guint low = 0;
  guint high = self->lines->len;

  if (high == 0)
    return 0;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, LineStep, middle).row <= row)
        low = middle;
      else
        high = middle;
    }
  return g_array_index (self->lines, LineStep, low).line
         + (row - g_array_index (self->lines, LineStep, low).row);
}

gsize
eda_rows_get_n_ragged (const EdaRows *self)
{
  return self->notes.counts[EDA_ROW_SHORT] + self->notes.counts[EDA_ROW_LONG];
}

EdaTrace *
eda_rows_steal_trace (EdaRows *self)
{
  eda_trace_finish (self->trace, self->n_rows);
  return g_steal_pointer (&self->trace);
}

char **
eda_rows_steal_header (EdaRows *self)
{
  return g_steal_pointer (&self->header_cells);
}

char **
eda_rows_steal_tags (EdaRows *self)
{
  return g_steal_pointer (&self->tags);
}
