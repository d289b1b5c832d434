/* What matches is settled once for each level of a column of texts, so a row costs a look
 * at its code.
 */

#include "notebook/row-seek.h"

#include "analysis/core/context.h"

#include <string.h>

typedef struct
{
  EdaSeek   seek;
  EdaTable *table;
  GBytes   *order;   /* (nullable) */
  gsize     n_rows;  /* that are looked at */
  char     *text;    /* (nullable): case folded */
  gboolean  numeric; /* it may be a part of a number or a date */
  guint    *columns;
  guint8 **matches; /* (nullable) of each column of the table: whether its levels match */
} Job;

typedef struct
{
  gsize position;
  guint column;
} Place;

static void
job_free (gpointer data)
{
  Job *job = data;

  for (guint i = 0; i < eda_table_get_n_columns (job->table); i++)
    g_free (job->matches[i]);
  g_free (job->matches);
  eda_table_unref (job->table);
  g_clear_pointer (&job->order, g_bytes_unref);
  g_clear_pointer (&job->seek.set, eda_row_set_unref);
  g_free (job->text);
  g_free (job->columns);
  g_free (job);
}

static gsize
get_row (const Job *job, gsize position)
{
  const guint32 *order = job->order != NULL ? g_bytes_get_data (job->order, NULL) : NULL;

  return order != NULL ? order[position] : position;
}

/* --- What matches --- */

static gboolean
holds (const Job *job, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, job->text) != NULL;
}

static const guint8 *
match_levels (Job *job, guint index, const EdaColumn *column)
{
  guint n = eda_column_get_n_levels (column);

  if (job->matches[index] != NULL)
    return job->matches[index];
  job->matches[index] = g_new0 (guint8, n + 1);
  for (guint code = 0; code < n; code++)
    job->matches[index][code] = holds (job, eda_column_get_level (column, code));
  return job->matches[index];
}

static gboolean
cell_holds (Job *job, gsize row, guint index)
{
  EdaColumn       *column = eda_table_get_column (job->table, index);
  g_autofree char *text = NULL;

  if (eda_column_has_levels (column))
    {
      const guint8 *matches = match_levels (job, index, column);
      gint32        code = eda_column_get_code (column, row);

      return code >= 0 && matches[code];
    }
  text = job->numeric ? eda_column_dup_text (column, row) : NULL;
  return text != NULL && holds (job, text);
}

static gboolean
is_other (const EdaColumn *column, gsize a, gsize b)
{
  gboolean missing = eda_column_is_missing (column, a);

  if (missing || eda_column_is_missing (column, b))
    return missing != eda_column_is_missing (column, b);
  if (eda_column_has_levels (column))
    return eda_column_get_code (column, a) != eda_column_get_code (column, b);
  return eda_column_get_number (column, a) != eda_column_get_number (column, b);
}

static gboolean
is_wanted (Job *job, Place place)
{
  EdaColumn *column = eda_table_get_column (job->table, place.column);
  gsize      row = get_row (job, place.position);

  switch (job->seek.kind)
    {
    case EDA_SEEK_TEXT:
      return cell_holds (job, row, place.column);
    case EDA_SEEK_OTHER:
      return is_other (column, row, get_row (job, job->seek.position));
    case EDA_SEEK_MISSING:
      return eda_column_is_missing (column, row);
    case EDA_SEEK_READ:
      return eda_table_get_row_read (job->table, row) == job->seek.row;
    case EDA_SEEK_MARKED:
    default:
      return eda_row_set_contains (job->seek.set, row);
    }
}

/* --- From cell to cell --- */

/* The place of the column among those that are searched; the first one when it is not
 * there. */
static guint
find_start (const Job *job)
{
  for (guint i = 0; i < job->seek.n_columns; i++)
    if (job->columns[i] == job->seek.column)
      return i;
  return 0;
}

/* One turn over all cells, from the one behind the start to the start itself. */
static gboolean
seek (Job *job, const EdaContext *context, Place *found)
{
  guint64 width = job->seek.n_columns, n = job->n_rows * width;
  guint64 start = job->seek.position * width + find_start (job);
  guint64 first = job->seek.here ? 0 : 1;

  for (guint64 i = first; i < n + first; i++)
    {
      guint64 at = job->seek.backward ? (start + n - i % n) % n : (start + i) % n;
      Place   place = { at / width, job->columns[at % width] };

      if (i % EDA_CANCEL_ROWS == 0 && eda_context_is_cancelled (context))
        return FALSE;
      if (!is_wanted (job, place))
        continue;
      *found = place;
      return TRUE;
    }
  return FALSE;
}

static void
work_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EdaContext context = EDA_CONTEXT_INIT;
  Place      found;

  context.cancellable = cancellable;
  if (seek (data, &context, &found))
    g_task_return_pointer (task, g_memdup2 (&found, sizeof found), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* Whether a number or a date could hold it: then its digits need not be written at all.
 */
static gboolean
may_be_numeric (const char *folded)
{
  return strspn (folded, "0123456789.-+:etinfruyalsh ") == strlen (folded);
}

static Job *
job_new (EdaRowView *rows, const EdaSeek *seek)
{
  Job *job = g_new0 (Job, 1);

  job->seek = *seek;
  job->table = eda_table_ref (eda_row_view_get_table (rows));
  job->order = eda_row_view_dup_order (rows);
  job->n_rows = eda_row_view_get_n_rows (rows);
  job->seek.set = seek->set != NULL ? eda_row_set_ref (seek->set) : NULL;
  job->text = seek->text != NULL ? g_utf8_casefold (seek->text, -1) : NULL;
  job->numeric = job->text != NULL && may_be_numeric (job->text);
  if (seek->kind == EDA_SEEK_TEXT)
    job->columns = g_memdup2 (seek->columns, seek->n_columns * sizeof *seek->columns);
  else
    {
      job->columns = g_memdup2 (&seek->column, sizeof seek->column);
      job->seek.n_columns = 1;
    }
  job->matches = g_new0 (guint8 *, eda_table_get_n_columns (job->table) + 1);
  return job;
}

void
eda_row_seek (EdaRowView         *rows,
              const EdaSeek      *seek,
              GCancellable       *cancellable,
              GAsyncReadyCallback done,
              gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (EDA_IS_ROW_VIEW (rows));
  g_return_if_fail (eda_row_view_get_n_rows (rows) > 0);
  task = g_task_new (rows, cancellable, done, data);
  g_task_set_task_data (task, job_new (rows, seek), job_free);
  g_task_run_in_thread (task, work_cb);
}

gboolean
eda_row_seek_finish (EdaRowView   *rows,
                     GAsyncResult *result,
                     gsize        *position,
                     guint        *column,
                     GError      **error)
{
  g_autofree Place *place = g_task_propagate_pointer (G_TASK (result), error);

  if (place == NULL)
    return FALSE;
  *position = place->position;
  *column = place->column;
  return TRUE;
}
