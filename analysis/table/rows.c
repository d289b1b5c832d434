/* EdaRows: collects one row at a time, because only its end tells whether it counts, asks
 * what it is, and hands the cells of data to their columns. Short rows get missing cells;
 * surplus cells get a column of their own when they hold something. Rows that may be a
 * footer or another table wait until the rows behind them tell. Every change and every
 * row set aside is noted. */

#include "analysis/table/rows.h"

#include "analysis/core/error.h"
#include "analysis/table/names.h"
#include "analysis/table/rows-private.h"

#include <string.h>

#define MAX_WAITING 64 /* longer footers are rows */

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  EdaRows *self = data;

  eda_row_add (self->row, text, length);
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
    eda_rows_take_data (self, g_ptr_array_index (self->waiting, i));
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
  eda_rows_take_data (self, self->row);
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
      eda_rows_take_names (self);
      break;
    case EDA_VERDICT_TAGS:
      note_aside (self, self->row, EDA_ROW_TAGS);
      eda_rows_take_tags (self);
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
    eda_rows_start_columns (self);
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

/* As the file has it; the names may be others. Columns behind the named ones get empty
 * cells; row labels get none, which is how R and others know them. */
static void
keep_header (EdaRows *self, gboolean labels)
{
  guint n = self->columns->len - labels;

  if (self->header == NULL)
    return;
  self->header_cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    self->header_cells[i]
        = g_strdup (i < self->header->len ? g_ptr_array_index (self->header, i) : "");
}

static void
make_names (EdaRows *self)
{
  gboolean labels = are_labels_first (self);

  keep_header (self, labels);
  if (labels)
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
  g_strfreev (self->tags);
  eda_trace_free (self->trace);
  g_free (self);
}
