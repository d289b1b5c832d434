/* From a decided reader, or from texts, to the column and its evidence in words. */

#include "analysis/table/infer-private.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/column-private.h"
#include "analysis/table/dictionary.h"

#include <string.h>

#define MAX_EXAMPLE 40

char *
eda_infer_quote (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (copy, -1) <= MAX_EXAMPLE)
    return g_strdup_printf ("“%s”", copy);
  cut = g_utf8_substring (copy, 0, MAX_EXAMPLE);
  return g_strdup_printf ("“%s…”", cut);
}

/* "<main>; 7 missing: 2 empty, 5 “NA”; <extra>." */
char *
eda_infer_compose (const char             *main_clause,
                   const EdaMissingCounts *missing,
                   char *const            *own,
                   const char             *extra)
{
  g_autofree char *gaps = eda_missing_describe (missing, own);

  return g_strconcat (main_clause,
                      gaps != NULL ? "; " : "",
                      gaps != NULL ? gaps : "",
                      extra != NULL ? "; " : "",
                      extra != NULL ? extra : "",
                      ".",
                      NULL);
}

gsize
eda_infer_count_words (const EdaMissingCounts *missing)
{
  gsize n = 0;

  for (guint i = 1; i < EDA_MISSING_MAX; i++) /* 0 is the empty cell */
    n += missing->counts[i];
  return n;
}

EdaColumnSpec
eda_infer_make_spec (const EdaInferRequest *request,
                     EdaStorage             storage,
                     EdaType                type,
                     char                  *reason)
{
  return (EdaColumnSpec){ .name = (char *)request->name,
                          .position = request->position,
                          .storage = storage,
                          .type = type,
                          .type_reason = reason,
                          .n_rows = request->n_rows };
}

static EdaStorage
find_storage (const EdaReader *reader, const EdaReaderOutcome *outcome)
{
  if (reader->storage == EDA_STORAGE_REAL && outcome->n_whole == outcome->n_present)
    return EDA_STORAGE_INTEGER;
  return reader->storage;
}

EdaType
eda_infer_conclude_numbers (const EdaInferRequest  *request,
                            const EdaReader        *reader,
                            const EdaReaderOutcome *outcome,
                            const EdaNumberRange   *range,
                            EdaStorage             *storage,
                            char                  **reason)
{
  g_autofree char *clause = NULL;
  g_autofree char *layout = eda_infer_describe_layout (request, reader, outcome);
  EdaType          type;

  *storage = find_storage (reader, outcome);
  type = eda_meaning_of_range (
      request->name, *storage, range, request->n_rows, outcome->n_present, &clause);
  *reason = eda_infer_compose (clause, &outcome->missing, request->missing, layout);
  return type;
}

/* @reason with one more clause before its final stop. */
static char *
add_to_reason (char *take_reason, const char *clause)
{
  g_autofree char *reason = take_reason;

  reason[strlen (reason) - 1] = '\0';
  return g_strconcat (reason, "; ", clause, ".", NULL);
}

EdaColumn *
eda_infer_build_numbers (const EdaInferRequest  *request,
                         const EdaReader        *reader,
                         const EdaReaderOutcome *outcome,
                         double                 *take_numbers)
{
  g_autofree char *reason = NULL;
  g_autofree char *sentinel = NULL;
  EdaNumberRange   range;
  EdaColumnSpec    spec;
  EdaStorage       storage;
  EdaType          type;

  eda_meaning_find_range (request->name,
                          find_storage (reader, outcome),
                          take_numbers,
                          request->n_rows,
                          outcome->n_present,
                          &range);
  type = eda_infer_conclude_numbers (request, reader, outcome, &range, &storage, &reason);
  if (reader->storage == EDA_STORAGE_REAL)
    sentinel = eda_infer_describe_sentinel (take_numbers, request->n_rows);
  if (sentinel != NULL)
    reason = add_to_reason (g_steal_pointer (&reason), sentinel);
  spec = eda_infer_make_spec (request, storage, type, reason);
  spec.reading = eda_infer_take_reading (request, reader, outcome);
  return eda_column_new_numbers (&spec, take_numbers);
}

/* All cells into @dictionary and @codes; FALSE when cancelled. */
static gboolean
encode_texts (const EdaInferRequest *request,
              EdaMissingScope        scope,
              EdaDictionary         *dictionary,
              gint32                 codes[],
              EdaMissingCounts      *missing,
              GError               **error)
{
  EdaCellsIter iter;

  eda_cells_iter_init (&iter, request->cells);
  for (gsize row = 0; row < request->n_rows; row++)
    {
      const char *text, *inner;
      gsize       length, inner_length;
      int         token;

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (request->context, error))
        return FALSE;
      eda_cells_iter_next (&iter, &text, &length);
      inner = text;
      inner_length = length;
      eda_parse_trim (&inner, &inner_length);
      token = eda_missing_find (inner, inner_length, scope, request->missing);
      if (token >= 0)
        missing->counts[token]++;
      codes[row] = token < 0 ? eda_dictionary_add (dictionary, text, length) : -1;
    }
  return TRUE;
}

static EdaLevelFacts
collect_facts (const EdaInferRequest  *request,
               const EdaDictionary    *dictionary,
               const EdaMissingCounts *missing)
{
  EdaLevelFacts facts = { .name = request->name,
                          .n_rows = request->n_rows,
                          .n_present = request->n_rows,
                          .n_levels = eda_dictionary_get_size (dictionary),
                          .n_bytes = eda_dictionary_get_n_bytes (dictionary) };

  for (guint i = 0; i < EDA_MISSING_MAX; i++)
    facts.n_present -= missing->counts[i];
  if (facts.n_levels > 0)
    facts.first_level = eda_dictionary_get (dictionary, 0);
  return facts;
}

static EdaType
find_meaning (EdaStorage storage, const EdaLevelFacts *facts, char **clause)
{
  g_autofree char *n = NULL;

  if (storage != EDA_STORAGE_BOOLEAN || facts->n_levels < 2)
    return eda_meaning_of_levels (facts, clause);
  n = eda_format (EDA_ROLE_COUNT, (double)facts->n_present);
  *clause = g_strdup_printf ("All %s values are true or false", n);
  return EDA_TYPE_BOOLEAN;
}

EdaType
eda_infer_conclude_levels (const EdaInferRequest  *request,
                           EdaStorage              storage,
                           const EdaLevelFacts    *facts,
                           const EdaMissingCounts *missing,
                           const char             *why,
                           char                  **reason)
{
  g_autofree char *clause = NULL;
  EdaType          type = find_meaning (storage, facts, &clause);

  *reason = eda_infer_compose (clause, missing, request->missing, why);
  return type;
}

EdaColumn *
eda_infer_build_text (const EdaInferRequest *request,
                      EdaStorage             storage,
                      EdaMissingScope        scope,
                      const char            *why,
                      const EdaReading      *reading,
                      GError               **error)
{
  g_autoptr (EdaDictionary) dictionary = eda_dictionary_new ();
  g_autofree gint32 *codes = g_try_new (gint32, MAX (request->n_rows, 1));
  g_autofree char   *reason = NULL;
  EdaMissingCounts   missing = { { 0 } };
  EdaLevelFacts      facts;
  EdaColumnSpec      spec;
  EdaType            type;
  GPtrArray         *levels;
  char              *block;

  if (codes == NULL)
    {
      eda_error_set (
          error, EDA_ERROR_LIMIT_MEMORY, NULL, NULL, "There is not enough memory");
      return NULL;
    }
  if (!encode_texts (request, scope, dictionary, codes, &missing, error))
    return NULL;
  facts = collect_facts (request, dictionary, &missing);
  type = eda_infer_conclude_levels (request, storage, &facts, &missing, why, &reason);
  spec = eda_infer_make_spec (request, storage, type, reason);
  if (reading != NULL)
    spec.reading = *reading;
  spec.reading.n_words = eda_infer_count_words (&missing);
  levels = eda_dictionary_free_to_levels (g_steal_pointer (&dictionary), &block);
  return eda_column_new_level_block (&spec, g_steal_pointer (&codes), levels, block);
}
