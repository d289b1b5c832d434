/* The storage that the user chose: its best reader, and a word for every cell that
 * doesn't fit. */

#include "analysis/table/infer-private.h"

#include "analysis/result/format.h"

#include <math.h>

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

EdaColumn *
eda_infer_as_told (const EdaInferRequest *request,
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
    return eda_infer_build_text (
        request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, "text by choice", NULL, error);
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
  reason = eda_infer_compose (clause, &outcome.missing, request->missing, told);
  spec = eda_infer_make_spec (request, (EdaStorage)request->storage, type, reason);
  spec.reading = eda_infer_take_reading (request, &reader, &outcome);
  *taken = TRUE;
  return eda_column_new_numbers (&spec, numbers);
}
