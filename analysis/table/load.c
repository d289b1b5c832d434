/* The way in, end to end: source → dialect → rows → columns. */

#include "analysis/table/load-private.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/dialect.h"
#include "analysis/table/estimate.h"
#include "analysis/table/limits.h"
#include "analysis/table/load-plain.h"

#include <string.h>

#define LARGE_BYTES (16 * 1024 * 1024) /* the same as what a trace keeps in memory */

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

static EdaExcerpt
get_excerpt (const EdaSource *source, const EdaContext *context)
{
  gsize       length, tail_length;
  const char *text, *tail;

  if (source->text != NULL)
    {
      text = eda_source_get_text (source, &length);
      return eda_excerpt_new (text, length, text + length, 0, context);
    }
  text = g_bytes_get_data (source->head, &length);
  tail = g_bytes_get_data (source->tail, &tail_length);
  return eda_excerpt_new (text, length, tail, tail_length, context);
}

static EdaDialect *
guess_dialect (const EdaLoading *self, GError **error)
{
  const EdaLoadOptions *options = self->options;
  EdaDialectWish        wish = { options->delimiter,
                                 options->quote,
                                 options->decimal,
                                 options->header,
                                 options->all_lines };
  EdaExcerpt            excerpt = get_excerpt (self->source, self->context);

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

      info->n_bad_bytes += fault->n_bad + fault->n_nuls;
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

static EdaFastResult
load_fast (EdaLoading *self, GPtrArray **columns, gsize *n_rows, GError **error)
{
  EdaSource     *source = self->source;
  EdaFastRequest request = { .dialect = self->dialect,
                             .missing = self->options->missing,
                             .types = self->options->types,
                             .reached = &self->reached,
                             .tuning = self->way->tuning,
                             .context = self->context };
  EdaFastResult  result;
  gboolean       in_file = source->text == NULL;

  if (self->way->plain)
    return EDA_FAST_DECLINED;
  if (!in_file)
    request.bytes.text = eda_source_get_text (source, &request.bytes.length);
  else
    request.bytes = (EdaFastBytes){
      NULL, (gsize)(source->bytes - source->skip), self->fd, source->skip
    };
  result = eda_fast_load (&request, self->info, columns, n_rows, error);
  if (result == EDA_FAST_DONE)
    eda_source_hand_over (source, self->info->trace);
  if (self->way->was_fast != NULL)
    *self->way->was_fast = result == EDA_FAST_DONE;
  if (self->way->was_in_file != NULL)
    *self->way->was_in_file = result == EDA_FAST_DONE && in_file;
  return result;
}

static void
loading_clear (EdaLoading *self)
{
  g_clear_pointer (&self->source, eda_source_free);
  g_clear_pointer (&self->dialect, eda_dialect_free);
  g_clear_pointer (&self->info, eda_source_info_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaLoading, loading_clear)

/* All that is done before cells are read. */
static gboolean
prepare (EdaLoading *self, GError **error)
{
  if (eda_estimate_check_lines (self->source, self->options->max_memory, error))
    self->dialect = guess_dialect (self, error);
  if (self->dialect == NULL || !check_not_empty (self->source, self->dialect, error)
      || !eda_estimate_check (
          self->source, self->dialect, self->options->max_memory, error))
    return FALSE;
  self->info = take_source_info (self->source, self->dialect);
  note_source (self->info, self->source);
  self->info->partial |= self->way->is_head;
  note_faults (self->info, self->source->faults);
  return TRUE;
}

static EdaTable *
make_table (EdaLoading *self, GPtrArray *take_columns, gsize n_rows)
{
  g_ptr_array_sort (self->info->repairs, compare_notes);
  return eda_table_new (g_steal_pointer (&self->info), take_columns, n_rows);
}

/* The cancel was for the reading. */
static void
calm_down (EdaLoading *self)
{
  if (self->context == NULL)
    return;
  self->calm = *self->context;
  self->calm.cancellable = NULL;
  self->context = &self->calm;
}

/* With the text in memory. */
static EdaTable *
load_text (EdaLoading *self, GError **error)
{
  GPtrArray *columns = NULL;
  gsize      n_rows;

  if (self->source != NULL && self->source->partial)
    calm_down (self);
  if (self->source == NULL || !eda_context_check (self->context, error)
      || !prepare (self, error))
    return NULL;
  if (load_fast (self, &columns, &n_rows, error) == EDA_FAST_DECLINED)
    columns = eda_load_plainly (self, &n_rows, error);
  return columns != NULL ? make_table (self, columns, n_rows) : NULL;
}

/* With the text left in its file. NULL without @error: it must be in memory. @plain:
 * (out): it must be read the plain way. */
static EdaTable *
load_in_file (EdaLoading *self, EdaInput *input, gboolean *plain, GError **error)
{
  GPtrArray    *columns = NULL;
  gsize         n_rows;
  EdaFastResult result;

  if (!prepare (self, error))
    return NULL;
  result = load_fast (self, &columns, &n_rows, error);
  *plain = result == EDA_FAST_DECLINED;
  if (result != EDA_FAST_DONE)
    return NULL;
  eda_input_note_read (input);
  if (eda_input_check_unchanged (input, error))
    return make_table (self, columns, n_rows);
  g_ptr_array_unref (columns);
  return NULL;
}

/* The rows of the first @max_bytes, after a cancel. */
static EdaTable *
load_part (const EdaLoading *cancelled, GFile *file, GError **error)
{
  g_auto (EdaLoading) self = { .way = cancelled->way, .options = cancelled->options };
  EdaSourceLimits  limits = get_limits (self.options);
  g_autofree char *name = eda_source_name_file (file);
  g_autoptr (EdaInput) input = eda_input_open (file, name, NULL, error);

  if (input == NULL)
    return NULL;
  limits.max_bytes = cancelled->reached;
  self.source = eda_source_read_input (input, file, &limits, NULL, error);
  return load_text (&self, error);
}

static const EdaLoadWay best_way = { .plain = FALSE };

/* A large file, as far as it can stay where it is. NULL without @error: it must be read
 * as a whole, and @plain says whether the fast way is out of the question then. */
static EdaTable *
load_large (const EdaLoading *file_loading,
            EdaInput         *input,
            GFile            *file,
            gboolean         *plain,
            GError          **error)
{
  g_auto (EdaLoading) self = *file_loading;
  const EdaLoadWay *way = self.way;
  EdaSourceLimits   limits = get_limits (self.options);
  g_autoptr (GError) problem = NULL;
  EdaTable *table;

  if (way->plain)
    return NULL;
  self.fd = eda_input_get_fd (input);
  self.source = eda_source_leave_in_file (
      input, file, &limits, way->file_bytes > 0 ? way->file_bytes : LARGE_BYTES);
  if (self.source == NULL)
    return NULL;
  table = load_in_file (&self, input, plain, &problem);
  if (g_error_matches (problem, EDA_ERROR, EDA_ERROR_CANCELLED) && self.reached > 0
      && self.options->keep_on_cancel)
    return load_part (&self, file, error);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return table;
}

EdaTable *
eda_load_file_by (const EdaLoadWay     *way,
                  GFile                *file,
                  const EdaLoadOptions *options,
                  const EdaContext     *context,
                  GError              **error)
{
  g_auto (EdaLoading) self = { .way = way, .context = context };
  EdaSourceLimits  limits;
  g_autofree char *name = eda_source_name_file (file);
  g_autoptr (EdaInput) input = NULL;
  g_autoptr (GError) problem = NULL;
  EdaLoadWay rest = *way;
  EdaTable  *table;

  self.options = options != NULL ? options : &default_options;
  limits = get_limits (self.options);
  if (eda_context_check (context, error))
    input = eda_input_open (file, name, context, error);
  if (input == NULL)
    return NULL;
  table = load_large (&self, input, file, &rest.plain, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (table == NULL)
    {
      self.way = &rest;
      self.source = eda_source_read_input (input, file, &limits, context, error);
      table = load_text (&self, error);
    }
  return table;
}

EdaTable *
eda_load_file (GFile                *file,
               const EdaLoadOptions *options,
               const EdaContext     *context,
               GError              **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return eda_load_file_by (&best_way, file, options, context, error);
}

EdaTable *
eda_load_stream (GInputStream         *stream,
                 const char           *name,
                 const EdaLoadOptions *options,
                 const EdaContext     *context,
                 GError              **error)
{
  g_auto (EdaLoading) self = { .way = &best_way, .context = context };
  EdaSourceLimits limits;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self.options = options != NULL ? options : &default_options;
  limits = get_limits (self.options);
  self.source = eda_source_read_stream (stream, name, &limits, context, error);
  return load_text (&self, error);
}

EdaTable *
eda_load_bytes_by (const EdaLoadWay     *way,
                   GBytes               *bytes,
                   const char           *name,
                   const EdaLoadOptions *options,
                   const EdaContext     *context,
                   GError              **error)
{
  g_auto (EdaLoading) self = { .way = way, .context = context };
  EdaSourceLimits limits;

  g_return_val_if_fail (bytes != NULL, NULL);

  self.options = options != NULL ? options : &default_options;
  limits = get_limits (self.options);
  self.source = eda_source_read_bytes (bytes, name, &limits, context, error);
  return load_text (&self, error);
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
