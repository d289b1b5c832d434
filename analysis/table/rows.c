/* EdaRows: collects one row at a time, because only its end tells whether it counts, then
 * hands the cells to their columns. Short rows get missing cells; surplus cells get a
 * column of their own when they hold something. Every change is noted. */

#include "analysis/table/rows.h"

#include "analysis/core/error.h"
#include "analysis/table/header.h"
#include "analysis/table/row-notes.h"

#include <string.h>

typedef struct
{
  gsize   row;
  guint64 line;
} LineStep; /* from this row on, each row is one line further */

typedef struct
{
  gsize offset; /* into the text of the row */
  gsize length;
} Slice;

struct _EdaRows
{
  const EdaDialect *dialect;
  EdaRowNotes       notes;
  EdaReporter      *reporter;
  GError          **error;

  GString *text;   /* of the row in work */
  GArray  *slices; /* Slice: its cells */

  GPtrArray *header; /* char*: cells of the first row; NULL until it came, or for ever */
  guint64    header_line;
  gboolean   first_done;
  guint      n_expected; /* fields of a good row */

  char **header_cells; /* the same, untouched by the making of names */

  GPtrArray *columns; /* EdaCells */
  GPtrArray *names;
  GArray    *lines; /* LineStep */
  gsize      n_rows;

  EdaTrace *trace;
  gsize     offset;           /* of the row in work, in the text */
  gsize     n_seen, n_traced; /* rows of the scan: all, up to the last one taken */
  guint     n_apart;          /* so many of the next rows were read in their own way */

  guint64 blank_line; /* the first of a group, not noted yet */
  guint   n_blank;
};

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  EdaRows *self = data;
  Slice    slice = { self->text->len, length };

  g_array_append_val (self->slices, slice);
  g_string_append_len (self->text, text, (gssize)length);
}

static void
clear_row (EdaRows *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->slices, 0);
}

static const char *
get_slice (const EdaRows *self, guint i, gsize *length)
{
  const Slice *slice = &g_array_index (self->slices, Slice, i);

  *length = slice->length;
  return self->text->str + slice->offset;
}

static void
add_columns (EdaRows *self, guint n)
{
  while (self->columns->len < n)
    g_ptr_array_add (self->columns, eda_cells_new ());
}

/* Blank lines are news only when something comes behind them. */
static void
note_blank_lines (EdaRows *self)
{
  if (self->n_blank > 0)
    eda_row_notes_add_blank (&self->notes, self->blank_line, self->n_blank);
  self->n_blank = 0;
}

static void
take_header (EdaRows *self, guint64 line)
{
  self->header = g_ptr_array_new_with_free_func (g_free);
  self->header_line = line;
  for (guint i = 0; i < self->slices->len; i++)
    {
      gsize       length;
      const char *text = get_slice (self, i, &length);

      g_ptr_array_add (self->header, g_strndup (text, length));
    }
}

/* The width of the table: as its header says, unless most rows are longer. */
static void
start_columns (EdaRows *self)
{
  guint n_named = self->slices->len;

  self->first_done = TRUE;
  self->n_expected = MAX (n_named, self->dialect->n_fields);
  if (!self->dialect->header)
    self->n_expected = MAX (1, self->dialect->n_fields);
  add_columns (self, self->n_expected);
}

static char *
join_surplus (const EdaRows *self)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = self->n_expected; i < self->slices->len; i++)
    {
      gsize       length;
      const char *text = get_slice (self, i, &length);

      if (joined->len > 0)
        g_string_append (joined, ", ");
      g_string_append_len (joined, text, (gssize)length);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* How many fields the row has when empty ones at its end don't count. */
static guint
count_filled (const EdaRows *self)
{
  guint n = self->slices->len;

  while (n > self->n_expected && g_array_index (self->slices, Slice, n - 1).length == 0)
    n--;
  return n;
}

static void
note_length (EdaRows *self, guint64 line, guint n_filled)
{
  guint            n = self->slices->len;
  guint            expected = self->n_expected;
  g_autofree char *surplus = NULL;

  if (n < expected)
    eda_row_notes_add_short (&self->notes, line, n, expected);
  else if (n_filled > expected)
    {
      surplus = join_surplus (self);
      eda_row_notes_add_long (&self->notes, line, n, expected, surplus);
    }
  else if (n > expected)
    eda_row_notes_add_surplus (&self->notes, line, n, expected);
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
trace_row (EdaRows *self, guint64 line)
{
  if (self->n_seen != self->n_traced + 1 || self->n_apart > 0)
    eda_trace_break (self->trace);
  self->n_apart -= self->n_apart > 0;
  self->n_traced = self->n_seen;
  eda_trace_add_row (self->trace, self->n_rows, self->offset, line);
}

static void
take_row (EdaRows *self, guint64 line)
{
  guint n = count_filled (self);

  note_length (self, line, n);
  add_columns (self, n);
  for (guint i = 0; i < n; i++)
    {
      gsize       length;
      const char *text = get_slice (self, i, &length);

      eda_cells_set (g_ptr_array_index (self->columns, i), self->n_rows, text, length);
    }
  remember_line (self, line);
  trace_row (self, line);
  self->n_rows++;
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  EdaRows *self = data;

  note_blank_lines (self);
  if (!self->first_done)
    start_columns (self);
  if (self->dialect->header && self->header == NULL)
    take_header (self, line);
  else
    take_row (self, line);
  clear_row (self);
  return TRUE;
}

static void
blank_cb (guint64 line, gpointer data)
{
  EdaRows *self = data;

  if (self->n_blank++ == 0)
    self->blank_line = line;
}

static void
unclosed_cb (guint64 line, gboolean rest, gpointer data)
{
  EdaRows *self = data;

  clear_row (self);
  self->n_apart = 2;
  if (rest)
    eda_trace_set_dense (self->trace);
  eda_row_notes_add_quote (&self->notes, line, rest);
}

static void
place_cb (gsize offset, gpointer data)
{
  EdaRows *self = data;

  self->offset = offset;
  self->n_seen++;
}

static gboolean
tick_cb (gsize done, gpointer data)
{
  EdaRows *self = data;

  self->reporter->progress.bytes_done = done;
  self->reporter->progress.rows = self->n_rows;
  return eda_reporter_tick (self->reporter, self->error);
}

/* R's write.table() names all columns but the first, which holds the row labels: then
 * every row has just one field more than the header, and no label comes twice. */
static gboolean
are_labels_first (const EdaRows *self)
{
  g_autoptr (GHashTable) seen = NULL;
  EdaCellsIter iter;

  if (self->header == NULL || self->header->len + 1 != self->dialect->n_fields
      || self->columns->len != self->dialect->n_fields || self->n_rows == 0
      || self->notes.counts[EDA_ROW_SHORT] > 0)
    return FALSE;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  eda_cells_iter_init (&iter, g_ptr_array_index (self->columns, 0));
  for (gsize row = 0; row < self->n_rows; row++)
    {
      const char *text;
      gsize       length;

      eda_cells_iter_next (&iter, &text, &length);
      if (length == 0 || !g_hash_table_add (seen, g_strndup (text, length)))
        return FALSE;
    }
  return TRUE;
}

static void
make_names (EdaRows *self)
{
  if (are_labels_first (self))
    {
      g_ptr_array_insert (self->header, 0, g_strdup ("row"));
      eda_load_note_add (
          self->notes.repairs,
          self->header_line,
          1,
          "one name less than columns: the first column holds labels, called “row”");
    }
  self->names = eda_header_make_names (
      self->header, self->columns->len, self->header_line, self->notes.repairs);
}

/* A last column that has no name and no value comes from a delimiter at the end of each
 * line. */
static void
drop_nameless_empty_end (EdaRows *self)
{
  guint last = self->columns->len;

  if (self->header == NULL || last != self->header->len + 1 || self->n_rows == 0
      || !eda_cells_is_empty (g_ptr_array_index (self->columns, last - 1)))
    return;
  g_ptr_array_set_size (self->columns, (int)last - 1);
  eda_load_note_add (self->notes.repairs,
                     self->header_line,
                     last,
                     "rows end with a delimiter: the empty column behind it is dropped");
}

/* As the file has it; the names may be others. */
static void
keep_header (EdaRows *self)
{
  if (self->header == NULL)
    return;
  self->header_cells = g_new0 (char *, self->header->len + 1);
  for (guint i = 0; i < self->header->len; i++)
    self->header_cells[i] = g_strdup (g_ptr_array_index (self->header, i));
}

EdaRows *
eda_rows_read (const char       *text,
               gsize             length,
               const EdaDialect *dialect,
               GPtrArray        *repairs,
               GPtrArray        *rejected,
               EdaReporter      *reporter,
               GError          **error)
{
  static const EdaCsvHandler handler
      = { cell_cb, row_cb, blank_cb, unclosed_cb, tick_cb, place_cb };
  g_autoptr (EdaRows) self = g_new0 (EdaRows, 1);
  GError *problem = NULL;

  self->dialect = dialect;
  self->notes.repairs = repairs;
  self->notes.rejected = rejected;
  self->reporter = reporter;
  self->error = &problem;
  self->text = g_string_new (NULL);
  self->slices = g_array_new (FALSE, FALSE, sizeof (Slice));
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_cells_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (LineStep));
  self->trace = eda_trace_new (&dialect->syntax);
  if (!eda_csv_scan (text, length, 1, &dialect->syntax, &handler, self))
    {
      if (problem == NULL)
        eda_error_set (&problem,
                       EDA_ERROR_LIMIT_MEMORY,
                       NULL,
                       "Close other programs or take a part of the file.",
                       "There is not enough memory for a cell of this file");
      g_propagate_error (error, problem);
      return NULL;
    }
  drop_nameless_empty_end (self);
  keep_header (self);
  make_names (self);
  eda_row_notes_sum_up (&self->notes);
  return g_steal_pointer (&self);
}

void
eda_rows_free (EdaRows *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->slices);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_array_unref (self->lines);
  g_strfreev (self->header_cells);
  eda_trace_free (self->trace);
  g_free (self);
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
