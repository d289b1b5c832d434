/* The text is cut into chunks of a megabyte or so. A first run over all of them counts
 * quotes and line feeds; then each chunk knows whether it begins inside quotes, and which
 * row is its first. A second run reads the cells, straight to their places in the
 * columns. Columns whose cells turned out to be something else are read once more. */

#include "analysis/table/fast-load.h"

#include "analysis/table/fast-blocks.h"
#include "analysis/table/fast-finish.h"
#include "analysis/table/fast-sample.h"
#include "analysis/table/fast-settle.h"
#include "analysis/table/header.h"
#include "analysis/table/memory.h"
#include "analysis/table/workers.h"

#include <string.h>

#define MAX_PIECE                                                                        \
  (4 * 1024 * 1024) /* bytes; a larger array has large pages of its own                  \
                     */

typedef struct
{
  const EdaFastRequest *request;
  EdaFastChunks         chunks;
  EdaFastFormat         format;
  EdaFastColumn        *columns;
  GPtrArray            *runs;    /* EdaFastOwner[n_chunks], one for each run */
  EdaFastOwner         *owners;  /* of the last one */
  EdaFastReader       **readers; /* of each thread */
  guint                 n_workers;
  gboolean              first_run;
  gint                  bad; /* atomic: a row that isn't like the others */
  gint                  no_memory;

  char     **header; /* (nullable) */
  GPtrArray *names;
  guint     *order; /* in which they are finished */
  GPtrArray *done;  /* EdaColumn or NULL */
  gboolean  *may_be_header;
  GMutex     lock; /* of the first error */
  GError    *error;
} Load;

static void
load_clear (Load *self)
{
  for (guint i = 0; self->columns != NULL && i < self->format.n_columns; i++)
    eda_fast_column_clear (&self->columns[i]);
  for (guint i = 0; self->readers != NULL && i < self->n_workers; i++)
    eda_fast_reader_free (self->readers[i]);
  g_free (self->columns);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_free (self->readers);
  g_strfreev (self->header);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_free (self->order);
  g_free (self->may_be_header);
  g_clear_error (&self->error);
  g_mutex_clear (&self->lock);
  eda_fast_chunks_clear (&self->chunks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Load, load_clear)

static void
read_block (const EdaFastBlock *block, guint worker, gpointer data)
{
  Load *self = data;

  for (guint i = 0; i < self->format.n_columns; i++)
    eda_fast_column_read (&self->columns[i], i, block, &self->format, worker);
}

static gboolean
read_chunk (gsize chunk, guint worker, gpointer data)
{
  Load *self = data;

  self->owners[chunk] = (EdaFastOwner){ self->chunks.chunks[chunk].row,
                                        self->chunks.chunks[chunk + 1].row,
                                        worker };
  if (eda_fast_reader_run (
          self->readers[worker], chunk, self->first_run, read_block, worker, self))
    return TRUE;
  g_atomic_int_set (&self->bad, TRUE);
  return FALSE;
}

/* Is it too small for large pages of its own? */
static gboolean
suits_arena (const Load *self, const EdaFastColumn *column)
{
  gsize width = eda_layout_get_width (column->values.layout);

  return !column->settled && column->kind != EDA_FAST_LEVELS
         && self->chunks.n_rows < MAX_PIECE / width;
}

/* (nullable): it isn't worth it. */
static EdaArena *
make_arena (const Load *self)
{
  gsize size = 0;

  for (guint i = 0; i < self->format.n_columns; i++)
    if (suits_arena (self, &self->columns[i]))
      size += eda_arena_round (self->chunks.n_rows
                               * eda_layout_get_width (self->columns[i].values.layout));
  return size >= MAX_PIECE ? eda_arena_new (size) : NULL;
}

static gboolean
start_columns (Load *self)
{
  g_autoptr (EdaArena) arena = make_arena (self);

  for (guint i = 0; i < self->format.n_columns; i++)
    if (!self->columns[i].settled
        && !eda_fast_column_start (&self->columns[i],
                                   self->chunks.n_rows,
                                   self->n_workers,
                                   suits_arena (self, &self->columns[i]) ? arena : NULL))
      return FALSE;
  return TRUE;
}

static gboolean
settle_column (gsize index, guint worker, gpointer data)
{
  Load *self = data;

  if (!self->columns[index].settled)
    {
      eda_fast_column_settle (&self->columns[index], self->chunks.n_rows);
      self->columns[index].owners = self->owners;
      self->columns[index].n_owners = self->chunks.n_chunks;
    }
  return TRUE;
}

/* Those that must be read again get a more general form. Returns how many there are. */
static guint
generalise_columns (Load *self)
{
  guint n_again = 0;

  for (guint i = 0; i < self->format.n_columns; i++)
    {
      EdaFastColumn *column = &self->columns[i];

      if (column->settled)
        continue;
      n_again++;
      self->no_memory |= column->no_memory;
      eda_fast_column_generalise (column);
    }
  return n_again;
}

static EdaFastResult
refuse_memory (GError **error)
{
  eda_memory_refuse (error);
  return EDA_FAST_FAILED;
}

/* One run over all chunks, for the columns that are not settled yet. */
static EdaFastResult
read_once (Load *self, EdaReporter *reporter, GError **error)
{
  GError *problem = NULL;

  self->owners = g_new0 (EdaFastOwner, self->chunks.n_chunks + 1);
  g_ptr_array_add (self->runs, self->owners);
  if (!start_columns (self))
    return refuse_memory (error);
  if (eda_workers_run (self->n_workers,
                       self->chunks.n_chunks,
                       read_chunk,
                       self,
                       reporter,
                       self->chunks.n_rows,
                       &problem)
      && eda_workers_run (self->n_workers,
                          self->format.n_columns,
                          settle_column,
                          self,
                          reporter,
                          self->chunks.n_rows,
                          &problem))
    return EDA_FAST_DONE;
  if (self->request->reached != NULL)
    *self->request->reached = (gsize)reporter->progress.bytes_done;
  if (problem == NULL)
    return EDA_FAST_DECLINED;
  g_propagate_error (error, problem);
  return EDA_FAST_FAILED;
}

static EdaFastResult
read_cells (Load *self, EdaReporter *reporter, GError **error)
{
  EdaFastResult result;

  self->first_run = TRUE;
  do
    {
      result = read_once (self, reporter, error);
      self->first_run = FALSE;
    }
  while (result == EDA_FAST_DONE && generalise_columns (self) > 0 && !self->no_memory);
  return self->no_memory ? refuse_memory (error) : result;
}

static int
get_told_storage (const Load *self, const char *name)
{
  GHashTable *types = self->request->types;
  gpointer    storage;

  if (types == NULL || !g_hash_table_lookup_extended (types, name, NULL, &storage))
    return -1;
  return GPOINTER_TO_INT (storage);
}

/* Those with many texts take longest, so they come first. */
static int
compare_effort (gconstpointer a, gconstpointer b, gpointer data)
{
  const Load *self = data;
  gsize       x = eda_fast_column_get_n_texts (&self->columns[*(const guint *)a]);
  gsize       y = eda_fast_column_get_n_texts (&self->columns[*(const guint *)b]);

  return (x < y) - (x > y);
}

static void
order_columns (Load *self)
{
  guint n = self->format.n_columns;

  self->order = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, (gint)n, sizeof self->order[0], compare_effort, self);
}

static gboolean
finish_column (gsize item, guint worker, gpointer data)
{
  Load           *self = data;
  guint           index = self->order[item];
  const char     *name = g_ptr_array_index (self->names, index);
  EdaContext      quiet = EDA_CONTEXT_INIT;
  EdaInferRequest request = { .name = name,
                              .position = index + 1,
                              .n_rows = self->chunks.n_rows,
                              .decimal = self->format.decimal,
                              .missing = self->format.missing,
                              .storage = -1,
                              .context = &quiet };
  EdaFastFinish   finish
      = { &self->format, self->header != NULL ? self->header[index] : NULL };
  GError    *problem = NULL;
  EdaColumn *column;

  if (self->request->context != NULL)
    quiet.cancellable = self->request->context->cancellable;
  column = eda_fast_column_finish (
      &self->columns[index], &finish, &request, &self->may_be_header[index], &problem);
  g_ptr_array_index (self->done, index) = column;
  eda_fast_column_clear (&self->columns[index]);
  if (problem == NULL)
    return TRUE;
  g_mutex_lock (&self->lock);
  if (self->error == NULL)
    self->error = g_steal_pointer (&problem);
  g_mutex_unlock (&self->lock);
  g_clear_error (&problem);
  return FALSE;
}

/* A row that repeats the header is no row of the table. */
static gboolean
may_repeat_header (const Load *self)
{
  for (guint i = 0; i < self->format.n_columns; i++)
    if (!self->may_be_header[i])
      return FALSE;
  return self->header != NULL;
}

static void
column_free (EdaColumn *column)
{
  if (column != NULL)
    eda_column_unref (column);
}

static EdaFastResult
finish_columns (Load *self, GError **error)
{
  guint       n = self->format.n_columns;
  EdaReporter reporter
      = EDA_REPORTER_INIT (self->request->context, "Recognising types", 0);
  GError *problem = NULL;

  self->done = g_ptr_array_new_full (n, (GDestroyNotify)column_free);
  g_ptr_array_set_size (self->done, (gint)n);
  self->may_be_header = g_new0 (gboolean, n);
  order_columns (self);
  if (!eda_workers_run (self->n_workers,
                        n,
                        finish_column,
                        self,
                        &reporter,
                        self->chunks.n_rows,
                        &problem))
    {
      g_propagate_error (error,
                         problem != NULL ? problem : g_steal_pointer (&self->error));
      return EDA_FAST_FAILED;
    }
  if (may_repeat_header (self))
    return EDA_FAST_DECLINED;
  reporter.progress.rows = self->chunks.n_rows;
  eda_reporter_finish (&reporter);
  return EDA_FAST_DONE;
}

/* Names, and the widths of types, are found with the same functions as on the plain way;
 * the notes go to a list of their own, in case that the text is declined in the end. */
static EdaFastResult
make_table (Load *self, GPtrArray *notes, GError **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (
      self->request->context, "Splitting into cells", self->request->bytes.length);
  EdaFastResult result;
  g_autoptr (GPtrArray) header = NULL;

  if (self->header != NULL)
    {
      header = g_ptr_array_new ();
      for (guint i = 0; self->header[i] != NULL; i++)
        g_ptr_array_add (header, self->header[i]);
    }
  self->names = eda_header_make_names (header, self->format.n_columns, 1, notes);
  for (guint i = 0; i < self->format.n_columns; i++)
    if (get_told_storage (self, g_ptr_array_index (self->names, i)) >= 0)
      return EDA_FAST_DECLINED;
  self->columns = eda_fast_sample_columns (&self->chunks, &self->format);
  result = read_cells (self, &reporter, error);
  if (result != EDA_FAST_DONE)
    return result;
  reporter.progress.rows = self->chunks.n_rows;
  eda_reporter_finish (&reporter);
  return finish_columns (self, error);
}

static void
set_up (Load *self, const EdaFastRequest *request)
{
  const EdaDialect *dialect = request->dialect;

  self->request = request;
  g_mutex_init (&self->lock);
  self->n_workers = request->tuning.n_workers > 0
                        ? request->tuning.n_workers
                        : eda_workers_count (request->bytes.length);
  self->format = (EdaFastFormat){
    dialect->syntax.quote, dialect->decimal, request->missing, dialect->n_fields
  };
}

static void
hand_over (Load *self, GPtrArray *notes, EdaSourceInfo *info, GPtrArray **columns)
{
  info->trace = eda_fast_chunks_make_trace (&self->chunks, self->request->dialect);
  info->header_cells = g_steal_pointer (&self->header);
  g_ptr_array_extend_and_steal (info->repairs, g_ptr_array_ref (notes));
  *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  for (guint i = 0; i < self->done->len; i++)
    g_ptr_array_add (*columns, g_steal_pointer (&g_ptr_array_index (self->done, i)));
}

EdaFastResult
eda_fast_load (const EdaFastRequest *request,
               EdaSourceInfo        *info,
               GPtrArray           **columns,
               gsize                *n_rows,
               GError              **error)
{
  g_auto (Load) self = { .request = NULL };
  g_autoptr (EdaSourceInfo) scratch = NULL;
  EdaFastResult result;

  if (!eda_fast_chunks_suit (request->dialect))
    return EDA_FAST_DECLINED;
  set_up (&self, request);
  result
      = eda_fast_chunks_find (&self.chunks, request, self.n_workers, &self.header, error);
  if (result != EDA_FAST_DONE)
    return result;
  self.runs = g_ptr_array_new_with_free_func (g_free);
  self.readers = g_new0 (EdaFastReader *, self.n_workers);
  for (guint i = 0; i < self.n_workers; i++)
    self.readers[i] = eda_fast_reader_new (&self.chunks);
  scratch = eda_source_info_new ();
  result = make_table (&self, scratch->repairs, error);
  if (result != EDA_FAST_DONE)
    return result;
  *n_rows = self.chunks.n_rows;
  hand_over (&self, scratch->repairs, info, columns);
  return EDA_FAST_DONE;
}
