/* Every distinct text is shown to the readers once, which says of a column what showing
 * them all its cells would say. Texts and booleans are built from the codes at hand;
 * everything else (amounts, dates in other orders, doubts, nearly numbers) goes to
 * eda_infer_column(), with the codes as its cells. */

#include "analysis/table/fast-texts.h"

#include "analysis/table/column-private.h"
#include "analysis/table/infer-private.h"
#include "analysis/table/memory.h"

#include <string.h>

#define FEW 20 /* less than one cell in so many */
#define MANY 1000

/* Levels on their way to a column. */
typedef struct
{
  EdaFastColumn         *column;
  const EdaFastFinish   *finish;
  const EdaInferRequest *request;
  EdaFastLevels         *levels;
  EdaCellText           *texts; /* of each level, without quotes */
  GPtrArray             *owned; /* char*: those that differ from the file's */
  guint32              **maps;  /* for each thread: its codes → levels */
  guint32               *codes; /* of each row: the level */
} Leveling;

static void
leveling_clear (Leveling *self)
{
  for (guint i = 0; self->maps != NULL && i < self->column->n_parts; i++)
    g_free (self->maps[i]);
  g_clear_pointer (&self->maps, g_free);
  g_clear_pointer (&self->levels, eda_fast_levels_free);
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->owned, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leveling, leveling_clear)

static gboolean
merge_levels (Leveling *self)
{
  EdaFastColumn             *column = self->column;
  g_autofree EdaFastLevels **parts = g_new0 (EdaFastLevels *, column->n_parts + 1);

  self->maps = g_new0 (guint32 *, column->n_parts + 1);
  for (guint i = 0; i < column->n_parts; i++)
    parts[i] = g_steal_pointer (&column->parts[i].levels);
  self->levels = eda_fast_levels_merge (parts, column->n_parts, self->maps);
  for (guint i = 0; i < column->n_parts; i++)
    eda_fast_levels_free (parts[i]);
  return self->levels != NULL;
}

static gboolean
take_texts (Leveling *self)
{
  guint n = eda_fast_levels_get_size (self->levels);
  char  quote = self->finish->format->quote;

  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_try_new (EdaCellText, n + 1);
  if (self->texts == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const EdaFastLevel *level = eda_fast_levels_get (self->levels, i);
      EdaCellText        *text = &self->texts[i];

      *text = (EdaCellText){ level->text, level->length };
      if (quote != 0 && memchr (text->text, quote, text->length) != NULL)
        {
          char *single = eda_fast_dup_single_quotes (text->text, &text->length, quote);

          g_ptr_array_add (self->owned, single);
          text->text = single;
        }
    }
  return TRUE;
}

/* Codes of threads become @map[level]. */
static void
recode (Leveling *self, const gint32 map[])
{
  for (gsize k = 0; k < self->column->n_owners; k++)
    {
      const EdaFastOwner *owner = &self->column->owners[k];
      const guint32      *own = self->maps[owner->worker];

      for (gsize row = owner->first; row < owner->end; row++)
        {
          guint32 level = own[self->codes[row]];

          self->codes[row] = map != NULL ? (guint32)map[level] : level;
        }
    }
}

static gsize
get_count (const Leveling *self, guint level)
{
  return eda_fast_levels_get (self->levels, level)->count;
}

static gboolean
read_level (const Leveling   *self,
            const EdaReader  *reader,
            guint             i,
            EdaReaderOutcome *outcome)
{
  double value;

  return eda_reader_read_cell (reader,
                               self->texts[i].text,
                               self->texts[i].length,
                               self->request->missing,
                               0,
                               &value,
                               outcome);
}

/* The first reader that reads every level; NULL = none does. */
static const EdaReader *
find_reader (const Leveling *self, gsize *n_present)
{
  guint            n = eda_fast_levels_get_size (self->levels);
  guint            n_readers;
  const EdaReader *readers = eda_readers (self->request->decimal, &n_readers);

  for (guint k = 0; k < n_readers; k++)
    {
      EdaReaderOutcome outcome = { .n_present = 0 };
      guint            i = 0;

      while (i < n && read_level (self, &readers[k], i, &outcome))
        i++;
      *n_present = outcome.n_present;
      if (i == n)
        return &readers[k];
    }
  return NULL;
}

/* Are there but few values that the reader reads? Levels behind the first @n_levels don't
 * count. */
static gboolean
reads_few (const Leveling *self, const EdaReader *reader, guint n_levels)
{
  gsize n_rows = self->request->n_rows;
  gsize n_read = 0;
  gsize n_refused = 0;

  for (guint i = 0; i < n_levels && n_refused <= n_rows - n_rows / FEW; i++)
    {
      EdaReaderOutcome outcome = { .n_present = 0 };

      read_level (self, reader, i, &outcome);
      n_read += outcome.n_present > 0 ? get_count (self, i) : 0;
      n_refused += outcome.n_refused > 0 ? get_count (self, i) : 0;
    }
  return n_read <= n_refused / FEW;
}

/* Is it a text column without a word to say about numbers in it? The first reader is
 * asked about all texts, the others about enough of them. */
static gboolean
is_clearly_text (const Leveling *self)
{
  guint            n = eda_fast_levels_get_size (self->levels);
  guint            n_readers;
  const EdaReader *readers = eda_readers (self->request->decimal, &n_readers);

  for (guint k = 0; k < n_readers; k++)
    if (!reads_few (self, &readers[k], k == 0 ? n : MIN (n, MANY)))
      return FALSE;
  return TRUE;
}

/* Missing levels get code -1, the others 0, 1, 2, ... */
static gint32 *
number_levels (const Leveling   *self,
               EdaMissingScope   scope,
               EdaMissingCounts *missing,
               EdaLevelFacts    *facts)
{
  guint   n = eda_fast_levels_get_size (self->levels);
  gint32 *map = g_try_new (gint32, n + 1);

  for (guint i = 0; map != NULL && i < n; i++)
    {
      const char *text = self->texts[i].text;
      gsize       length = self->texts[i].length;
      int         token;

      eda_parse_trim (&text, &length);
      token = eda_missing_find (text, length, scope, self->request->missing);
      if (token >= 0)
        {
          missing->counts[token] += get_count (self, i);
          facts->n_present -= get_count (self, i);
        }
      else
        facts->n_bytes += self->texts[i].length + 1;
      map[i] = token >= 0 ? -1 : (gint32)facts->n_levels++;
    }
  return map;
}

/* The texts of the levels that got a number, one behind the other. */
static GPtrArray *
pack_texts (const Leveling *self, const gint32 map[], gsize n_bytes, char **block)
{
  guint      n = eda_fast_levels_get_size (self->levels);
  GPtrArray *levels = g_ptr_array_sized_new (n);
  char      *at = eda_memory_try_big (n_bytes + 1);

  *block = at;
  for (guint i = 0; at != NULL && i < n; i++)
    {
      if (map[i] < 0)
        continue;
      memcpy (at, self->texts[i].text, self->texts[i].length);
      at[self->texts[i].length] = '\0';
      g_ptr_array_add (levels, at);
      at += self->texts[i].length + 1;
    }
  return levels;
}

static EdaColumn *
build_levels (Leveling *self, EdaStorage storage, EdaMissingScope scope, GError **error)
{
  const EdaInferRequest *request = self->request;
  EdaMissingCounts       missing = { { 0 } };
  EdaLevelFacts          facts
      = { request->name, .n_rows = request->n_rows, .n_present = request->n_rows };
  g_autofree gint32 *map = number_levels (self, scope, &missing, &facts);
  g_autofree char   *reason = NULL;
  EdaColumnSpec      spec
      = { (char *)request->name, request->position, storage, .n_rows = request->n_rows };
  GPtrArray *levels;
  char      *block = NULL;
  EdaLayout  layout;

  levels = map != NULL ? pack_texts (self, map, facts.n_bytes, &block) : NULL;
  if (block == NULL)
    {
      g_clear_pointer (&levels, g_ptr_array_unref);
      eda_memory_refuse (error);
      return NULL;
    }
  if (facts.n_levels > 0)
    facts.first_level = g_ptr_array_index (levels, 0);
  spec.type
      = eda_infer_conclude_levels (request, storage, &facts, &missing, NULL, &reason);
  spec.type_reason = reason;
  spec.reading.n_words = eda_infer_count_words (&missing);
  recode (self, map);
  layout = eda_codes_narrow (&self->column->values.data, request->n_rows, facts.n_levels);
  return eda_column_new_codes (&spec,
                               g_steal_pointer (&self->column->values.data),
                               layout,
                               request->n_rows - facts.n_present,
                               levels,
                               block);
}

static EdaColumn *
infer_plainly (Leveling *self, GError **error)
{
  EdaInferRequest all = *self->request;
  g_autoptr (EdaCells) cells = NULL;

  recode (self, NULL);
  cells = eda_cells_new_coded (self->codes, all.n_rows, self->texts);
  all.cells = cells;
  return eda_infer_column (&all, error);
}

static gboolean
has_text (const Leveling *self, const char *wanted)
{
  gsize length = strlen (wanted);

  for (guint i = 0; i < eda_fast_levels_get_size (self->levels); i++)
    if (self->texts[i].length == length
        && memcmp (self->texts[i].text, wanted, length) == 0)
      return TRUE;
  return FALSE;
}

EdaColumn *
eda_fast_texts_finish (EdaFastColumn         *column,
                       const EdaFastFinish   *finish,
                       const EdaInferRequest *request,
                       gboolean              *may_be_header,
                       GError               **error)
{
  g_auto (Leveling) self = { column, finish, request, .codes = column->values.data };
  const EdaReader *reader;
  gsize            n_present = 0;

  if (!merge_levels (&self) || !take_texts (&self))
    {
      eda_memory_refuse (error);
      return NULL;
    }
  *may_be_header = finish->header != NULL && has_text (&self, finish->header);
  if (request->storage >= 0)
    return infer_plainly (&self, error);
  reader = find_reader (&self, &n_present);
  if (reader != NULL && reader->storage == EDA_STORAGE_BOOLEAN && n_present > 0)
    return build_levels (&self, EDA_STORAGE_BOOLEAN, EDA_MISSING_NUMBER, error);
  if (reader == NULL && is_clearly_text (&self))
    return build_levels (&self, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, error);
  return infer_plainly (&self, error);
}
