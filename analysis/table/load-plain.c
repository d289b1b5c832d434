/* Cells that don't fit the type that the user chose are missing, and noted. */

#include "analysis/table/load-plain.h"

#include "analysis/result/format.h"
#include "analysis/table/infer.h"
#include "analysis/table/reporter.h"
#include "analysis/table/rows.h"

#define MAX_REFUSED_NOTES 1000

/* Where cells that don't fit the user's type are noted. */
typedef struct
{
  EdaSourceInfo *info;
  const EdaRows *rows;
  guint          column; /* from 0 */
  EdaStorage     storage;
  gsize          n;
} Refusal;

static void
note_refused (gsize row, const char *text, gpointer data)
{
  Refusal *self = data;

  if (self->n++ < MAX_REFUSED_NOTES)
    eda_load_note_add (self->info->repairs,
                       eda_rows_get_line (self->rows, row),
                       self->column + 1,
                       "“%s” does not fit the chosen type (%s): missing",
                       text,
                       eda_storage_get_name (self->storage));
}

static void
note_refused_rest (const Refusal *self)
{
  g_autofree char *rest = NULL;

  if (self->n <= MAX_REFUSED_NOTES)
    return;
  rest = eda_format_count (self->n - MAX_REFUSED_NOTES, "more cell", "more cells");
  eda_load_note_add (self->info->repairs,
                     0,
                     self->column + 1,
                     "%s without fit to the chosen type: missing",
                     rest);
}

static int
get_wished_storage (const EdaLoadOptions *options, const char *name)
{
  gpointer storage;

  if (options->types == NULL
      || !g_hash_table_lookup_extended (options->types, name, NULL, &storage))
    return -1;
  return GPOINTER_TO_INT (storage);
}

static EdaColumn *
make_column (const EdaLoading *self, EdaRows *rows, guint i, GError **error)
{
  EdaSourceInfo  *info = self->info;
  Refusal         refusal = { .info = info, .rows = rows, .column = i };
  EdaInferRequest request = { .name = eda_rows_get_name (rows, i),
                              .position = i + 1,
                              .n_rows = eda_rows_get_n_rows (rows),
                              .cells = eda_rows_get_cells (rows, i),
                              .decimal = info->decimal,
                              .missing = self->options->missing,
                              .context = self->context,
                              .refused = note_refused,
                              .refused_data = &refusal };
  EdaColumn      *column;

  request.storage = get_wished_storage (self->options, request.name);
  refusal.storage = (EdaStorage)MAX (request.storage, 0);
  column = eda_infer_column (&request, error);
  note_refused_rest (&refusal);
  info->n_refused[i] = refusal.n;
  return column;
}

static GPtrArray *
make_columns (const EdaLoading *self, EdaRows *rows, GError **error)
{
  guint       n = eda_rows_get_n_columns (rows);
  EdaReporter reporter = EDA_REPORTER_INIT (self->context, "Recognising types", 0);
  g_autoptr (GPtrArray) columns
      = g_ptr_array_new_full (n, (GDestroyNotify)eda_column_unref);

  reporter.progress.rows = eda_rows_get_n_rows (rows);
  self->info->n_refused = g_new0 (gsize, n);
  for (guint i = 0; i < n; i++)
    {
      EdaColumn *column;

      if (!eda_reporter_tick (&reporter, error))
        return NULL;
      column = make_column (self, rows, i, error);
      if (column == NULL)
        return NULL;
      g_ptr_array_add (columns, column);
      eda_rows_drop_cells (rows, i);
    }
  eda_reporter_finish (&reporter);
  return g_steal_pointer (&columns);
}

static EdaRows *
read_rows (const EdaLoading *self, GError **error)
{
  EdaSourceInfo *info = self->info;
  gsize          length;
  const char    *text = eda_source_get_text (self->source, &length);
  EdaReporter    reporter
      = EDA_REPORTER_INIT (self->context, "Splitting into cells", length);
  EdaRows *rows = eda_rows_read (
      text, length, self->dialect, info->repairs, info->rejected, &reporter, error);

  if (rows == NULL)
    return NULL;
  reporter.progress.bytes_done = length;
  reporter.progress.rows = eda_rows_get_n_rows (rows);
  eda_reporter_finish (&reporter);
  return rows;
}

GPtrArray *
eda_load_plainly (const EdaLoading *self, gsize *n_rows, GError **error)
{
  g_autoptr (EdaRows) rows = read_rows (self, error);

  if (rows == NULL)
    return NULL;
  self->info->header_cells = eda_rows_steal_header (rows);
  self->info->tags = eda_rows_steal_tags (rows);
  self->info->n_ragged = eda_rows_get_n_ragged (rows);
  self->info->trace = eda_rows_steal_trace (rows);
  eda_source_hand_over (self->source, self->info->trace);
  *n_rows = eda_rows_get_n_rows (rows);
  return make_columns (self, rows, error);
}
