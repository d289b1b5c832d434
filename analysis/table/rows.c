/* EdaRows: collects one row at a time, because only its end tells whether it counts, asks
 * what it is, and hands the cells of data to their columns. Short rows get missing cells;
 * surplus cells get a column of their own when they hold something. Rows that may be a
 * footer or another table wait until the rows behind them tell. Every change and every
 * row set aside is noted. */

#include "analysis/table/rows.h"

#include "analysis/core/error.h"
#include "analysis/table/judge.h"
#include "analysis/table/names.h"
#include "analysis/table/row-notes.h"

#include <string.h>

#define MAX_WAITING 64 /* longer footers are rows */

typedef struct
{
  gsize   row;
  guint64 line;
} LineStep; /* from this row on, each row is one line further */

struct _EdaRows
{
  const EdaDialect *dialect;
  EdaRowNotes       notes;
  EdaReporter      *reporter;
  GError          **error;

  EdaJudge   judge;
  EdaRow    *row;         /* in work */
  EdaRow    *first_data;  /* (nullable) */
  GPtrArray *waiting;     /* EdaRow */
  gboolean   start_waits; /* the last of these looks like the header of another table */
  guint64    repeat_line; /* the last row was the header again; 0 = it wasn't */
  guint64    closed_line; /* another table begins here; 0 = none */
  gsize      n_closed;    /* rows from there on */

  GPtrArray *header; /* char*: cells of the header; NULL until it came, or for ever */
  guint64    header_line;
  guint      n_expected; /* fields of a good row */

  GPtrArray *columns; /* EdaCells */
  GPtrArray *names;
  GArray    *lines; /* LineStep */
  gsize      n_rows;

  char    **header_cells; /* the same, untouched by the making of names */
  EdaTrace *trace;
  gsize     n_seen, n_traced; /* rows of the scan: all, up to the last one taken */
  guint     n_apart;          /* so many of the next rows were read in their own way */

  guint64 blank_line; /* the first of a group, not noted yet */
  guint   n_blank;
};

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  EdaRows *self = data;

  eda_row_add (self->row, text, length);
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

/* The width of the table: as its header says, unless most rows are longer. */
static void
start_columns (EdaRows *self)
{
  guint n_named = self->header != NULL ? self->header->len : 1;

  self->n_expected = MAX (n_named, self->dialect->n_fields);
  add_columns (self, self->n_expected);
}

static void
take_names (EdaRows *self)
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

static void
take_data (EdaRows *self, const EdaRow *row)
{
  guint n;

  if (self->columns->len == 0)
    start_columns (self);
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
  if (self->n_rows++ == 0)
    self->first_data = eda_row_copy (row);
  self->judge.n_data = self->n_rows;
}

static void
note_aside (EdaRows *self, const EdaRow *row, EdaRowNote kind)
{
  g_autofree char *text = eda_row_join (row, 0);

  eda_row_notes_add_aside (&self->notes, kind, row->line, text);
}

/* Data came behind them after all. */
static void
take_waiting (EdaRows *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    take_data (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
  self->start_waits = FALSE;
}

/* From @line on, the file has another table. */
static void
close_table (EdaRows *self, guint64 line, gsize n_rows)
{
  if (self->waiting->len > 0)
    {
      const EdaRow *first = g_ptr_array_index (self->waiting, 0);

      line = first->line;
      n_rows += self->waiting->len;
      g_ptr_array_set_size (self->waiting, 0);
    }
  self->closed_line = line;
  self->n_closed = n_rows;
}

static void
wait (EdaRows *self, gboolean start)
{
  if (self->waiting->len >= MAX_WAITING || (start && self->start_waits))
    take_waiting (self);
  g_ptr_array_add (self->waiting, eda_row_copy (self->row));
  self->start_waits = start;
}

/* The row behind one that looks like the header of another table. */
static gboolean
confirms_start (const EdaRows *self)
{
  const EdaRow *start;

  if (!self->start_waits)
    return FALSE;
  start = g_ptr_array_index (self->waiting, self->waiting->len - 1);
  return eda_row_get_n_cells (start) == eda_row_get_n_cells (self->row);
}

static void
take_row (EdaRows *self)
{
  if (self->repeat_line > 0)
    {
      guint64 line = self->repeat_line;

      self->repeat_line = 0;
      if (self->first_data != NULL && eda_row_equal (self->first_data, self->row))
        {
          close_table (self, line, 2);
          return;
        }
      eda_row_notes_add_aside (&self->notes, EDA_ROW_REPEAT, line, NULL);
    }
  if (confirms_start (self))
    {
      close_table (self, self->row->line, 1);
      return;
    }
  take_waiting (self);
  take_data (self, self->row);
}

static void
follow_verdict (EdaRows *self, EdaVerdict verdict)
{
  switch (verdict)
    {
    case EDA_VERDICT_PREAMBLE:
      note_aside (self, self->row, EDA_ROW_PREAMBLE);
      break;
    case EDA_VERDICT_COMMENT:
      note_aside (self, self->row, EDA_ROW_COMMENT);
      break;
    case EDA_VERDICT_NAMES:
      take_names (self);
      break;
    case EDA_VERDICT_REPEAT:
      if (self->repeat_line > 0)
        eda_row_notes_add_aside (&self->notes, EDA_ROW_REPEAT, self->repeat_line, NULL);
      self->repeat_line = self->row->line;
      break;
    case EDA_VERDICT_OTHER:
      close_table (self, self->row->line, 1);
      break;
    case EDA_VERDICT_REMARK:
      wait (self, FALSE);
      break;
    case EDA_VERDICT_START:
      wait (self, TRUE);
      break;
    case EDA_VERDICT_DATA:
      take_row (self);
      break;
    }
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  EdaRows *self = data;

  if (self->closed_line > 0)
    self->n_closed++;
  else
    {
      self->row->line = line;
      self->row->after_blank = self->n_blank > 0;
      self->row->apart = self->n_apart > 0;
      self->n_apart -= self->n_apart > 0;
      note_blank_lines (self);
      follow_verdict (self, eda_judge_row (&self->judge, self->row));
    }
  eda_row_clear (self->row);
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

  self->n_apart = 2;
  if (rest)
    eda_trace_set_dense (self->trace);
  eda_row_notes_add_quote (&self->notes, line, rest);
}

static void
place_cb (gsize offset, gpointer data)
{
  EdaRows *self = data;

  self->row->offset = offset;
  self->row->number = ++self->n_seen;
}

static gboolean
tick_cb (gsize done, gpointer data)
{
  EdaRows *self = data;

  self->reporter->progress.bytes_done = done;
  self->reporter->progress.rows = self->n_rows;
  return eda_reporter_tick (self->reporter, self->error);
}

/* What waits at the end of the file is a footer, unless it looks like rows. */
static void
finish_rows (EdaRows *self)
{
  if (self->start_waits)
    take_waiting (self);
  for (guint i = 0; i < self->waiting->len; i++)
    note_aside (self, g_ptr_array_index (self->waiting, i), EDA_ROW_FOOTER);
  if (self->repeat_line > 0)
    eda_row_notes_add_aside (&self->notes, EDA_ROW_REPEAT, self->repeat_line, NULL);
  if (self->closed_line > 0)
    eda_row_notes_add_table (&self->notes, self->closed_line, self->n_closed);
  if (self->columns->len == 0)
    start_columns (self);
}

/* R's write.table() names all columns but the first, which holds the row labels: then
 * every row has just one field more than the header, and no label comes twice. */
static gboolean
are_labels_first (const EdaRows *self)
{
  if (self->header == NULL || self->header->len + 1 != self->dialect->n_fields
      || self->columns->len != self->dialect->n_fields || self->n_rows == 0
      || self->notes.counts[EDA_ROW_SHORT] > 0)
    return FALSE;
  return eda_names_are_labels (g_ptr_array_index (self->columns, 0), self->n_rows);
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

static EdaRows *
rows_new (const EdaDialect *dialect,
          GPtrArray        *repairs,
          GPtrArray        *rejected,
          EdaReporter      *reporter)
{
  EdaRows *self = g_new0 (EdaRows, 1);

  self->dialect = self->judge.dialect = dialect;
  self->notes.repairs = repairs;
  self->notes.rejected = rejected;
  self->reporter = reporter;
  self->row = eda_row_new ();
  self->trace = eda_trace_new (&dialect->syntax);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_row_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_cells_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (LineStep));
  return self;
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
  g_autoptr (EdaRows) self = rows_new (dialect, repairs, rejected, reporter);
  GError *problem = NULL;

  self->error = &problem;
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
  finish_rows (self);
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
  eda_row_free (self->row);
  eda_row_free (self->first_data);
  eda_row_free (self->judge.header);
  g_ptr_array_unref (self->waiting);
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
