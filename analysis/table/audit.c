/* One pass over the source. A column of numbers is judged under both readings of its
 * marks, decimal point and decimal comma, and must stand under one of them as a whole:
 * so 0.9 read as 900 comes to light. */

#include "analysis/table/audit.h"

#include "analysis/core/error.h"
#include "analysis/table/missing.h"
#include "analysis/table/parse.h"
#include "analysis/table/round-trip.h"

#include <string.h>

#define EXAMPLE_BYTES 60

typedef struct
{
  const EdaTable   *table;
  char *const      *own_missing;
  const EdaContext *context;
  EdaAuditColumn   *columns;
  EdaAuditColumn   *commas; /* the same for columns of numbers with decimal commas */
  GError          **error;
  gboolean          failed;
} Pass;

static void
clear_examples (EdaAuditExample examples[])
{
  for (guint i = 0; i < EDA_AUDIT_EXAMPLES; i++)
    {
      g_free (examples[i].source);
      g_free (examples[i].written);
    }
}

static void
free_columns (EdaAuditColumn *columns, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      clear_examples (columns[i].text);
      clear_examples (columns[i].loss);
    }
  g_free (columns);
}

void
eda_audit_free (EdaAudit *self)
{
  if (self == NULL)
    return;
  free_columns (self->columns, self->n_columns);
  g_free (self);
}

static char *
shorten (const char *text, gsize length)
{
  g_autofree char *part = NULL;
  const char      *end;

  if (length <= EXAMPLE_BYTES)
    return g_strndup (text, length);
  end = g_utf8_find_prev_char (text, text + EXAMPLE_BYTES);
  part = g_strndup (text, end != NULL ? (gsize)(end - text) : 0);
  return g_strconcat (part, "…", NULL);
}

static void
count (EdaAuditColumn     *self,
       EdaRoundTrip        outcome,
       guint64             line,
       const EdaTraceCell *cell,
       const char         *written)
{
  EdaAuditExample *examples = outcome == EDA_ROUND_TRIP_LOSS ? self->loss : self->text;
  gsize            n = outcome == EDA_ROUND_TRIP_LOSS ? self->n_loss : self->n_text;

  if (outcome == EDA_ROUND_TRIP_SAME)
    {
      self->n_same++;
      return;
    }
  self->n_loss += outcome == EDA_ROUND_TRIP_LOSS;
  self->n_text += outcome == EDA_ROUND_TRIP_TEXT;
  if (n < EDA_AUDIT_EXAMPLES)
    examples[n] = (EdaAuditExample){ line,
                                     shorten (cell->text, cell->length),
                                     shorten (written, strlen (written)) };
}

/* Both are trimmed; blanks around a text are no other meaning. */
static EdaRoundTrip
compare_texts (const EdaTraceCell *cell, const char *written)
{
  const char *source = cell->text;
  gsize       length = cell->length;
  gsize       n = strlen (written);

  if (length == n && memcmp (source, written, n) == 0)
    return EDA_ROUND_TRIP_SAME;
  eda_parse_trim (&source, &length);
  eda_parse_trim (&written, &n);
  if (length == n && memcmp (source, written, n) == 0)
    return EDA_ROUND_TRIP_TEXT;
  return EDA_ROUND_TRIP_LOSS;
}

/* Digits and at most one point, few enough that they say exactly one double: 0 = not so,
 * 1 = the value is this and its shortest text is the cell, 2 = but for zeros at the end.
 */
static guint
compare_plainly (const EdaTraceCell *cell, double value)
{
  static const double tens[]
      = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14 };
  const char *text = cell->text;
  gsize       start = cell->length > 0 && text[0] == '-';
  gint64      digits = 0;
  gsize       point = 0; /* its offset + 1 */
  double      read;

  if (cell->length - start == 0 || cell->length - start > 15)
    return 0;
  for (gsize i = start; i < cell->length; i++)
    if (text[i] == '.' && point == 0 && i > start && i + 1 < cell->length)
      point = i + 1;
    else if (g_ascii_isdigit (text[i]))
      digits = 10 * digits + (text[i] - '0');
    else
      return 0;
  if (text[start] == '0' && (point != start + 2) && cell->length > start + 1)
    return 0;
  read = (double)digits / (point > 0 ? tens[cell->length - point] : 1);
  read = start > 0 ? -read : read;
  if (read != value || (read == 0 && start > 0) || (read != 0 && ABS (read) < 1e-4))
    return 0;
  return point > 0 && text[cell->length - 1] == '0' ? 2 : 1;
}

static void
audit_number (Pass               *self,
              guint               i,
              const EdaColumn    *column,
              gsize               row,
              guint64             line,
              const EdaTraceCell *cell)
{
  g_autofree char *written = NULL;
  guint            plain = compare_plainly (cell, eda_column_get_number (column, row));

  if (plain == 1)
    {
      self->columns[i].n_same++;
      self->commas[i].n_same++;
      return;
    }
  written = eda_column_dup_text (column, row);
  count (&self->columns[i],
         plain == 2 ? EDA_ROUND_TRIP_TEXT
                    : eda_round_trip_number (cell->text, cell->length, written, '.'),
         line,
         cell,
         written);
  count (&self->commas[i],
         eda_round_trip_number (cell->text, cell->length, written, ','),
         line,
         cell,
         written);
}

static void
audit_missing (Pass *self, guint i, guint64 line, const EdaTraceCell *cell)
{
  const char  *text = cell->text;
  gsize        length = cell->length;
  EdaRoundTrip outcome = EDA_ROUND_TRIP_LOSS;

  eda_parse_trim (&text, &length);
  if (length == 0)
    outcome = cell->length == 0 ? EDA_ROUND_TRIP_SAME : EDA_ROUND_TRIP_TEXT;
  else if (eda_missing_find (text, length, EDA_MISSING_NUMBER, self->own_missing) >= 0)
    {
      self->columns[i].n_missing++;
      self->commas[i].n_missing++;
      return;
    }
  count (&self->columns[i], outcome, line, cell, "");
  count (&self->commas[i], outcome, line, cell, "");
}

static void
audit_cell (Pass *self, guint i, gsize row, guint64 line, const EdaTraceCell *cell)
{
  const EdaColumn *column = eda_table_get_column (self->table, i);
  g_autofree char *written = NULL;

  if (eda_column_is_missing (column, row))
    {
      audit_missing (self, i, line, cell);
      return;
    }
  if (eda_column_has_levels (column))
    {
      const char *level
          = eda_column_get_level (column, (guint)eda_column_get_code (column, row));

      count (&self->columns[i], compare_texts (cell, level), line, cell, level);
      return;
    }
  if (eda_column_is_numeric (column))
    {
      audit_number (self, i, column, row, line, cell);
      return;
    }
  written = eda_column_dup_text (column, row);
  count (&self->columns[i],
         eda_column_get_storage (column) == EDA_STORAGE_BOOLEAN
             ? EDA_ROUND_TRIP_TEXT
             : eda_round_trip_date (cell->text, cell->length, written),
         line,
         cell,
         written);
}

static gboolean
row_cb (gsize row, guint64 line, const EdaTraceCell *cells, guint n_cells, gpointer data)
{
  static const EdaTraceCell empty = { "", 0 };
  Pass                     *self = data;

  if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (self->context, self->error))
    {
      self->failed = TRUE;
      return FALSE;
    }
  for (guint i = 0; i < eda_table_get_n_columns (self->table); i++)
    audit_cell (self, i, row, line, i < n_cells ? &cells[i] : &empty);
  return TRUE;
}

/* Of the two readings of a column of numbers the one under which less is lost. */
static void
choose_readings (Pass *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EdaAuditColumn other = self->commas[i];

      if (!eda_column_is_numeric (eda_table_get_column (self->table, i))
          || other.n_loss >= self->columns[i].n_loss)
        continue;
      self->commas[i] = self->columns[i];
      self->columns[i] = other;
    }
}

EdaAudit *
eda_audit_new (const EdaTable   *table,
               char *const      *own_missing,
               const EdaContext *context,
               GError          **error)
{
  guint           n = eda_table_get_n_columns (table);
  Pass            self = { .table = table,
                           .own_missing = own_missing,
                           .context = context,
                           .columns = g_new0 (EdaAuditColumn, MAX (n, 1)),
                           .commas = g_new0 (EdaAuditColumn, MAX (n, 1)),
                           .error = error };
  const EdaTrace *trace = eda_table_get_source (table)->trace;
  EdaAudit       *audit = NULL;

  if (trace == NULL)
    eda_error_set (
        error, EDA_ERROR_FILE_READ, NULL, NULL, "The source text was not kept");
  else if (eda_trace_read (trace, 0, eda_table_get_n_rows (table), row_cb, &self, error)
           && !self.failed)
    {
      choose_readings (&self, n);
      audit = g_new (EdaAudit, 1);
      *audit = (EdaAudit){ n, g_steal_pointer (&self.columns) };
    }
  if (self.columns != NULL)
    free_columns (self.columns, n);
  free_columns (self.commas, n);
  return audit;
}
