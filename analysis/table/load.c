/* The way in, end to end: source → dialect → rows → columns. */

#include "analysis/table/load-private.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/dialect.h"
#include "analysis/table/infer.h"
#include "analysis/table/limits.h"
#include "analysis/table/reporter.h"
#include "analysis/table/rows.h"
#include "analysis/table/source.h"

#include <string.h>

#define MAX_REFUSED_NOTES 1000

static const EdaLoadOptions default_options = EDA_LOAD_OPTIONS_INIT;

static EdaSourceLimits
get_limits (const EdaLoadOptions *options)
{
  return (
      EdaSourceLimits){ options->encoding, options->max_memory, options->keep_on_cancel };
}

static EdaSourceInfo *
take_source_info (EdaSource *source, const EdaDialect *dialect)
{
  EdaSourceInfo *info = eda_source_info_new ();
  char           delimiter = dialect->syntax.delimiter;

  info->name = g_strdup (source->name);
  info->path = g_strdup (source->path);
  info->sha256 = g_strdup (source->sha256);
  info->hashing = g_steal_pointer (&source->hashing);
  info->bytes = source->bytes;
  info->encoding = g_strdup (source->encoding);
  info->delimiter = delimiter == EDA_DELIMITER_NONE ? ',' : delimiter;
  info->quote = dialect->syntax.quote;
  info->decimal = dialect->decimal;
  info->header = dialect->header;
  info->dialect_reason = g_strdup (dialect->reason);
  info->dialect_score = dialect->score;
  info->runner_up = dialect->runner_up;
  info->runner_up_score = dialect->runner_up_score;
  return info;
}

static const char *
get_text (const EdaSource *source, gsize *length)
{
  const char *text = g_bytes_get_data (source->text, length);

  return text != NULL ? text : ""; /* nothing but a byte order mark */
}

static gsize
count_lines (const char *text, gsize length)
{
  gsize       n = 1;
  const char *end = text + length;

  for (const char *p = text; (p = memchr (p, '\n', (gsize)(end - p))) != NULL; p++)
    n++;
  return n;
}

/* Bytes, text, cells and a number for each cell at the same time: a little more than it
 * takes. */
static gboolean
check_memory (const EdaSource      *source,
              const EdaDialect     *dialect,
              const EdaLoadOptions *options,
              GError              **error)
{
  gsize       length;
  const char *text = get_text (source, &length);
  guint64     ceiling = eda_limits_get_ceiling (options->max_memory);
  double      need;

  /* a row takes a byte for each field at least, so most tables need no count */
  if (10.0 * (double)length <= (double)ceiling)
    return TRUE;
  need = 2.0 * (double)length
         + (double)count_lines (text, length) * MAX (dialect->n_fields, 1)
               * sizeof (double);
  if (need <= (double)ceiling)
    return TRUE;
  return eda_limits_refuse (source->name, (guint64)need, ceiling, error);
}

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
make_column (EdaRows              *rows,
             guint                 i,
             EdaSourceInfo        *info,
             const EdaLoadOptions *options,
             const EdaContext     *context,
             GError              **error)
{
  Refusal         refusal = { .info = info, .rows = rows, .column = i };
  EdaInferRequest request = { .name = eda_rows_get_name (rows, i),
                              .position = i + 1,
                              .n_rows = eda_rows_get_n_rows (rows),
                              .cells = eda_rows_get_cells (rows, i),
                              .decimal = info->decimal,
                              .missing = options->missing,
                              .context = context,
                              .refused = note_refused,
                              .refused_data = &refusal };
  EdaColumn      *column;

  request.storage = get_wished_storage (options, request.name);
  refusal.storage = (EdaStorage)MAX (request.storage, 0);
  column = eda_infer_column (&request, error);
  note_refused_rest (&refusal);
  info->n_refused[i] = refusal.n;
  return column;
}

static GPtrArray *
make_columns (EdaRows              *rows,
              EdaSourceInfo        *info,
              const EdaLoadOptions *options,
              const EdaContext     *context,
              GError              **error)
{
  guint       n = eda_rows_get_n_columns (rows);
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Recognising types", 0);
  g_autoptr (GPtrArray) columns
      = g_ptr_array_new_full (n, (GDestroyNotify)eda_column_unref);

  reporter.progress.rows = eda_rows_get_n_rows (rows);
  info->n_refused = g_new0 (gsize, n);
  for (guint i = 0; i < n; i++)
    {
      EdaColumn *column;

      if (!eda_reporter_tick (&reporter, error))
        return NULL;
      column = make_column (rows, i, info, options, context, error);
      if (column == NULL)
        return NULL;
      g_ptr_array_add (columns, column);
      eda_rows_drop_cells (rows, i);
    }
  eda_reporter_finish (&reporter);
  return g_steal_pointer (&columns);
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const EdaLoadNote *x = *(const EdaLoadNote *const *)a;
  const EdaLoadNote *y = *(const EdaLoadNote *const *)b;

  return (x->line > y->line) - (x->line < y->line);
}

static gboolean
check_not_empty (const EdaSource *source, const EdaDialect *dialect, GError **error)
{
  EdaPlace place = { source->name, 0, 0 };

  if (dialect->n_fields > 0)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_CSV_EMPTY,
                 &place,
                 "Choose a file with a header line and rows.",
                 "The file has nothing but blank lines");
  return FALSE;
}

static EdaRows *
read_rows (const EdaSource  *source,
           const EdaDialect *dialect,
           EdaSourceInfo    *info,
           const EdaContext *context,
           GError          **error)
{
  gsize       length;
  const char *text = get_text (source, &length);
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Splitting into cells", length);
  EdaRows    *rows = eda_rows_read (
      text, length, dialect, info->repairs, info->rejected, &reporter, error);

  if (rows == NULL)
    return NULL;
  reporter.progress.bytes_done = length;
  reporter.progress.rows = eda_rows_get_n_rows (rows);
  eda_reporter_finish (&reporter);
  return rows;
}

static EdaDialect *
guess_dialect (const EdaSource      *source,
               const EdaLoadOptions *options,
               const EdaContext     *context,
               GError              **error)
{
  EdaDialectWish wish
      = { options->delimiter, options->quote, options->decimal, options->header };
  gsize       length;
  const char *text = get_text (source, &length);
  EdaExcerpt  excerpt = eda_excerpt_new (text, length, text + length, 0, context);

  return eda_dialect_guess (&excerpt, &wish, error);
}

/* Bytes that are no text as they stand. */
static void
note_faults (EdaSourceInfo *info, const GArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const EdaEncodingFault *fault = &g_array_index (faults, EdaEncodingFault, i);
      g_autofree char *bad = eda_format_count (fault->n_bad, "byte is", "bytes are");
      g_autofree char *nuls = eda_format_count (fault->n_nuls, "NUL byte", NULL);
      const char      *where = fault->line > 0 ? "" : "further lines: ";

      if (fault->n_bad > 0)
        eda_load_note_add (info->repairs,
                           fault->line,
                           0,
                           "%s%s not valid %s, shown as “�”",
                           where,
                           bad,
                           info->encoding);
      if (fault->n_nuls > 0)
        eda_load_note_add (
            info->repairs, fault->line, 0, "%s%s, shown as “␀”", where, nuls);
    }
}

/* What was left unread. */
static void
note_source (EdaSourceInfo *info, const EdaSource *source)
{
  g_autofree char *left = eda_limits_format (source->bytes_total - source->bytes);
  g_autofree char *total = eda_limits_format (source->bytes_total);

  info->partial = source->partial;
  if (source->note != NULL)
    eda_load_note_add (info->rejected, 0, 0, "%s", source->note);
  if (source->partial && source->bytes_total > source->bytes)
    eda_load_note_add (info->rejected,
                       0,
                       0,
                       "reading was cancelled: %s of %s were not read",
                       left,
                       total);
  else if (source->partial)
    eda_load_note_add (info->rejected, 0, 0, "reading was cancelled before the end");
}

/* Row by row with libcsv, whatever the text looks like. */
static GPtrArray *
load_plainly (EdaSource            *source,
              const EdaDialect     *dialect,
              EdaSourceInfo        *info,
              const EdaLoadOptions *options,
              const EdaContext     *context,
              gsize                *n_rows,
              GError              **error)
{
  g_autoptr (EdaRows) rows = read_rows (source, dialect, info, context, error);

  if (rows == NULL)
    return NULL;
  info->header_cells = eda_rows_steal_header (rows);
  info->trace = eda_rows_steal_trace (rows);
  eda_source_hand_over (source, info->trace);
  *n_rows = eda_rows_get_n_rows (rows);
  return make_columns (rows, info, options, context, error);
}

static EdaFastResult
load_fast (const EdaLoadWay     *way,
           EdaSource            *source,
           const EdaDialect     *dialect,
           EdaSourceInfo        *info,
           const EdaLoadOptions *options,
           const EdaContext     *context,
           GPtrArray           **columns,
           gsize                *n_rows,
           GError              **error)
{
  EdaFastRequest request = { .dialect = dialect,
                             .missing = options->missing,
                             .types = options->types,
                             .tuning = way->tuning,
                             .context = context };
  EdaFastResult  result;

  if (way->plain)
    return EDA_FAST_DECLINED;
  request.bytes.text = get_text (source, &request.bytes.length);
  result = eda_fast_load (&request, info, columns, n_rows, error);
  if (result == EDA_FAST_DONE)
    eda_source_hand_over (source, info->trace);
  if (way->was_fast != NULL)
    *way->was_fast = result == EDA_FAST_DONE;
  return result;
}

static EdaTable *
load_dialect (const EdaLoadWay     *way,
              EdaSource            *source,
              const EdaDialect     *dialect,
              const EdaLoadOptions *options,
              const EdaContext     *context,
              GError              **error)
{
  g_autoptr (EdaSourceInfo) info = take_source_info (source, dialect);
  GPtrArray *columns = NULL;
  gsize      n_rows;

  note_source (info, source);
  note_faults (info, source->faults);
  if (load_fast (way, source, dialect, info, options, context, &columns, &n_rows, error)
      == EDA_FAST_DECLINED)
    columns = load_plainly (source, dialect, info, options, context, &n_rows, error);
  if (columns == NULL)
    return NULL;
  g_ptr_array_sort (info->repairs, compare_notes);
  if (info->hashing != NULL)
    eda_hashing_start (info->hashing);
  return eda_table_new (g_steal_pointer (&info), columns, n_rows);
}

static EdaTable *
load_source (const EdaLoadWay     *way,
             EdaSource            *take_source,
             const EdaLoadOptions *options,
             const EdaContext     *context,
             GError              **error)
{
  g_autoptr (EdaSource) source = take_source;
  g_autoptr (EdaDialect) dialect = NULL;
  EdaContext calm = EDA_CONTEXT_INIT;

  if (context != NULL)
    calm = *context;
  calm.cancellable = NULL;
  if (source != NULL && source->partial)
    context = &calm; /* the cancel was for the reading */
  if (source == NULL || !eda_context_check (context, error))
    return NULL;
  dialect = guess_dialect (source, options, context, error);
  if (dialect == NULL || !check_not_empty (source, dialect, error)
      || !check_memory (source, dialect, options, error))
    return NULL;
  return load_dialect (way, source, dialect, options, context, error);
}

static const EdaLoadWay best_way = { .plain = FALSE };

EdaTable *
eda_load_file (GFile                *file,
               const EdaLoadOptions *options,
               const EdaContext     *context,
               GError              **error)
{
  EdaSourceLimits limits;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  options = options != NULL ? options : &default_options;
  limits = get_limits (options);
  return load_source (&best_way,
                      eda_source_read_file (file, &limits, context, error),
                      options,
                      context,
                      error);
}

EdaTable *
eda_load_stream (GInputStream         *stream,
                 const char           *name,
                 const EdaLoadOptions *options,
                 const EdaContext     *context,
                 GError              **error)
{
  EdaSourceLimits limits;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  options = options != NULL ? options : &default_options;
  limits = get_limits (options);
  return load_source (&best_way,
                      eda_source_read_stream (stream, name, &limits, context, error),
                      options,
                      context,
                      error);
}

EdaTable *
eda_load_bytes_by (const EdaLoadWay     *way,
                   GBytes               *bytes,
                   const char           *name,
                   const EdaLoadOptions *options,
                   const EdaContext     *context,
                   GError              **error)
{
  EdaSourceLimits limits;

  g_return_val_if_fail (bytes != NULL, NULL);

  options = options != NULL ? options : &default_options;
  limits = get_limits (options);
  return load_source (way,
                      eda_source_read_bytes (bytes, name, &limits, context, error),
                      options,
                      context,
                      error);
}

EdaTable *
eda_load_bytes (GBytes               *bytes,
                const char           *name,
                const EdaLoadOptions *options,
                const EdaContext     *context,
                GError              **error)
{
  return eda_load_bytes_by (&best_way, bytes, name, options, context, error);
}
