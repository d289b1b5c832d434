/* The readers are tried in turn over all cells; the first that reads every cell wins.
 * Most fail at the first cell, so a column costs about one pass. What no reader reads is
 * text.
 *
 * Three doubts speak for text although a reader succeeds: leading zeros (codes), whole
 * numbers that a double can't hold, and dates that can be read with the day first or the
 * month first. */

#include "analysis/table/infer.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/column-private.h"
#include "analysis/table/dictionary.h"
#include "analysis/table/meaning.h"
#include "analysis/table/reader.h"

#include <math.h>
#include <string.h>

#define NEARLY 0.5 /* from this share on, cells that spoil a number column are named */
#define MAX_EXAMPLE 40

static char *
quote_example (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (copy, -1) <= MAX_EXAMPLE)
    return g_strdup_printf ("“%s”", copy);
  cut = g_utf8_substring (copy, 0, MAX_EXAMPLE);
  return g_strdup_printf ("“%s…”", cut);
}

/* "<main>; 7 missing: 2 empty, 5 “NA”; <extra>." */
static char *
compose_reason (const char             *main_clause,
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

static EdaColumnSpec
make_spec (const EdaInferRequest *request, EdaStorage storage, EdaType type, char *reason)
{
  return (EdaColumnSpec){ .name = (char *)request->name,
                          .position = request->position,
                          .storage = storage,
                          .type = type,
                          .type_reason = reason,
                          .n_rows = request->n_rows };
}

/* What a reader of the evidence should know about how the digits were read. */
static char *
describe_layout (const EdaReader *reader, const EdaReaderOutcome *outcome)
{
  const char *mark = reader->layout.thousands == ',' ? "commas" : "points";

  if (outcome->n_grouped > 0)
    return g_strdup_printf ("%s are read as thousands marks", mark);
  if (reader->layout.decimal == ',' && outcome->n_whole < outcome->n_present)
    return g_strdup ("with decimal commas");
  if (reader->storage != EDA_STORAGE_DATE && reader->storage != EDA_STORAGE_DATETIME)
    return NULL;
  if (reader->order == EDA_DATE_DMY)
    return g_strdup ("written with the day first");
  return reader->order == EDA_DATE_MDY ? g_strdup ("written with the month first") : NULL;
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
  g_autofree char *layout = describe_layout (reader, outcome);
  EdaType          type;

  *storage = find_storage (reader, outcome);
  type = eda_meaning_of_range (
      request->name, *storage, range, request->n_rows, outcome->n_present, &clause);
  *reason = compose_reason (clause, &outcome->missing, request->missing, layout);
  return type;
}

static EdaColumn *
build_numbers (const EdaInferRequest  *request,
               const EdaReader        *reader,
               const EdaReaderOutcome *outcome,
               double                 *take_numbers)
{
  g_autofree char *reason = NULL;
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
  spec = make_spec (request, storage, type, reason);
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

  *reason = compose_reason (clause, missing, request->missing, why);
  return type;
}

/* @scope: which texts are missing; @why: (nullable): why it isn't something else. */
static EdaColumn *
build_text (const EdaInferRequest *request,
            EdaStorage             storage,
            EdaMissingScope        scope,
            const char            *why,
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
  spec = make_spec (request, storage, type, reason);
  levels = eda_dictionary_free_to_levels (g_steal_pointer (&dictionary), &block);
  return eda_column_new_level_block (&spec, g_steal_pointer (&codes), levels, block);
}

/* Both orders read every date, with different days. */
static gboolean
is_order_ambiguous (const EdaInferRequest *request,
                    const EdaReader       *reader,
                    const double           numbers[])
{
  EdaReader    other = *reader;
  EdaCellsIter iter;
  gboolean     differs = FALSE;

  if (reader->order != EDA_DATE_DMY
      || (reader->storage != EDA_STORAGE_DATE && reader->storage != EDA_STORAGE_DATETIME))
    return FALSE;
  other.order = EDA_DATE_MDY;
  eda_cells_iter_init (&iter, request->cells);
  for (gsize row = 0; row < request->n_rows; row++)
    {
      EdaNumberFlags flags;
      const char    *text;
      gsize          length;
      double         value;

      eda_cells_iter_next (&iter, &text, &length);
      eda_parse_trim (&text, &length);
      if (isnan (numbers[row]))
        continue;
      if (!eda_reader_parse (&other, text, length, &value, &flags))
        return FALSE;
      differs |= value != numbers[row];
    }
  return differs;
}

/* Why a column that a reader reads is text all the same; NULL = no doubt. */
static char *
find_doubt (const EdaInferRequest  *request,
            const EdaReader        *reader,
            const EdaReaderOutcome *outcome,
            const double            numbers[])
{
  g_autofree char *example = NULL;
  g_autofree char *n = NULL;

  if (is_order_ambiguous (request, reader, numbers))
    return g_strdup (
        "kept as text: the dates can be read with the day first or the month first");
  if (outcome->n_padded == 0
      && (outcome->n_huge == 0 || outcome->n_whole < outcome->n_present))
    return NULL;
  example = quote_example (outcome->example, outcome->example_length);
  if (outcome->n_padded == 0)
    return g_strdup_printf (
        "kept as text: whole numbers such as %s are too long to be kept "
        "exactly as numbers (beyond 2^53)",
        example);
  n = eda_format_count (outcome->n_padded, "value has", "values have");
  return g_strdup_printf ("kept as text: %s leading zeros, such as %s", n, example);
}

/* For a column that is text: were it numbers but for a few cells? */
static char *
describe_spoilers (const EdaInferRequest *request, double numbers[], GError **error)
{
  guint            n_readers;
  const EdaReader *reader = eda_readers (request->decimal, &n_readers);
  EdaReaderOutcome outcome;
  g_autofree char *read = NULL;
  g_autofree char *spoilers = NULL;
  g_autofree char *example = NULL;

  if (!eda_reader_read (reader,
                        request->cells,
                        request->n_rows,
                        request->missing,
                        FALSE,
                        request->context,
                        numbers,
                        &outcome,
                        error))
    return NULL;
  if (outcome.n_refused == 0
      || (double)outcome.n_present
             < NEARLY * (double)(outcome.n_present + outcome.n_refused))
    return NULL;
  read = eda_format_count (outcome.n_present, "value is a number", "values are numbers");
  spoilers = eda_format_count (outcome.n_refused, "is not", "are not");
  example = quote_example (outcome.example, outcome.example_length);
  return g_strdup_printf ("%s, but %s, such as %s", read, spoilers, example);
}

static EdaColumn *
infer_text (const EdaInferRequest *request, double numbers[], GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *why = describe_spoilers (request, numbers, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return build_text (request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, why, error);
}

static EdaColumn *
infer_freely (const EdaInferRequest *request,
              double                *numbers,
              gboolean              *taken,
              GError               **error)
{
  guint            n_readers;
  const EdaReader *readers = eda_readers (request->decimal, &n_readers);

  for (guint i = 0; i < n_readers; i++)
    {
      EdaReaderOutcome outcome;
      g_autofree char *doubt = NULL;

      if (!eda_reader_read (&readers[i],
                            request->cells,
                            request->n_rows,
                            request->missing,
                            TRUE,
                            request->context,
                            numbers,
                            &outcome,
                            error))
        return NULL;
      if (outcome.n_refused > 0)
        continue;
      if (outcome.n_present == 0)
        break;
      if (readers[i].storage == EDA_STORAGE_BOOLEAN)
        return build_text (request, EDA_STORAGE_BOOLEAN, EDA_MISSING_NUMBER, NULL, error);
      doubt = find_doubt (request, &readers[i], &outcome, numbers);
      if (doubt != NULL)
        return build_text (request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, doubt, error);
      *taken = TRUE;
      return build_numbers (request, &readers[i], &outcome, numbers);
    }
  return infer_text (request, numbers, error);
}

static gboolean
is_of_storage (const EdaReader *reader, EdaStorage storage)
{
  return reader->storage == storage
         || (reader->storage == EDA_STORAGE_REAL && storage == EDA_STORAGE_INTEGER);
}

/* The user's storage: the reader that refuses the fewest cells. */
static gboolean
find_best_reader (const EdaInferRequest *request,
                  double                 numbers[],
                  EdaReader             *best,
                  EdaReaderOutcome      *best_outcome,
                  GError               **error)
{
  guint            n_readers;
  const EdaReader *readers = eda_readers (request->decimal, &n_readers);
  gboolean         any = FALSE;

  for (guint i = 0; i < n_readers; i++)
    {
      EdaReaderOutcome outcome;

      if (!is_of_storage (&readers[i], (EdaStorage)request->storage))
        continue;
      if (!eda_reader_read (&readers[i],
                            request->cells,
                            request->n_rows,
                            request->missing,
                            FALSE,
                            request->context,
                            numbers,
                            &outcome,
                            error))
        return FALSE;
      if (any && outcome.n_refused >= best_outcome->n_refused)
        continue;
      any = TRUE;
      *best = readers[i];
      *best_outcome = outcome;
    }
  return TRUE;
}

/* Tells of every cell that the user's storage can't hold; it is missing from now on. */
static void
refuse_misfits (const EdaInferRequest *request,
                const EdaReader       *reader,
                double                 numbers[],
                EdaReaderOutcome      *outcome)
{
  gboolean     whole = request->storage == EDA_STORAGE_INTEGER;
  EdaCellsIter iter;

  eda_cells_iter_init (&iter, request->cells);
  for (gsize row = 0; row < request->n_rows; row++)
    {
      g_autofree char *copy = NULL;
      const char      *text;
      gsize            length;

      eda_cells_iter_next (&iter, &text, &length);
      eda_parse_trim (&text, &length);
      if (!isnan (numbers[row]) && whole
          && (isinf (numbers[row]) || numbers[row] != floor (numbers[row])))
        {
          numbers[row] = NAN;
          outcome->n_present--;
          outcome->n_refused++;
        }
      else if (!isnan (numbers[row])
               || eda_missing_find (text, length, EDA_MISSING_NUMBER, request->missing)
                      >= 0)
        continue;
      copy = g_strndup (text, length);
      if (request->refused != NULL)
        request->refused (row, copy, request->refused_data);
    }
}

static EdaColumn *
infer_as_told (const EdaInferRequest *request,
               double                *numbers,
               gboolean              *taken,
               GError               **error)
{
  EdaReader        reader;
  EdaReaderOutcome outcome;
  g_autofree char *clause = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *told = NULL;
  g_autofree char *reason = NULL;
  EdaColumnSpec    spec;
  EdaType          type;

  if (request->storage == EDA_STORAGE_TEXT)
    return build_text (
        request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, "text by choice", error);
  if (!find_best_reader (request, numbers, &reader, &outcome, error)
      || !eda_reader_read (&reader,
                           request->cells,
                           request->n_rows,
                           request->missing,
                           FALSE,
                           request->context,
                           numbers,
                           &outcome,
                           error))
    return NULL;
  refuse_misfits (request, &reader, numbers, &outcome);
  type = eda_meaning_of_numbers (request->name,
                                 (EdaStorage)request->storage,
                                 numbers,
                                 request->n_rows,
                                 outcome.n_present,
                                 &clause);
  refused = eda_format_count (outcome.n_refused, "cell does not fit", "cells do not fit");
  told = outcome.n_refused > 0
             ? g_strdup_printf ("%s by choice; %s and count as missing",
                                eda_storage_get_name ((EdaStorage)request->storage),
                                refused)
             : g_strdup_printf ("%s by choice",
                                eda_storage_get_name ((EdaStorage)request->storage));
  reason = compose_reason (clause, &outcome.missing, request->missing, told);
  spec = make_spec (request, (EdaStorage)request->storage, type, reason);
  *taken = TRUE;
  return eda_column_new_numbers (&spec, numbers);
}

EdaColumn *
eda_infer_column (const EdaInferRequest *request, GError **error)
{
  double    *numbers = g_try_new (double, MAX (request->n_rows, 1));
  gboolean   taken = FALSE;
  EdaColumn *column;

  if (numbers == NULL)
    {
      eda_error_set (
          error, EDA_ERROR_LIMIT_MEMORY, NULL, NULL, "There is not enough memory");
      return NULL;
    }
  column = request->storage >= 0 ? infer_as_told (request, numbers, &taken, error)
                                 : infer_freely (request, numbers, &taken, error);
  if (!taken)
    g_free (numbers);
  return column;
}
