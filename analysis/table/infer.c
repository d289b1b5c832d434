/* The readers are tried in turn over all cells; the first that reads every cell wins.
 * Most fail at the first cell, so a column costs about one pass. What no reader reads is
 * text.
 *
 * Three doubts speak for text although a reader succeeds: leading zeros (codes), whole
 * numbers that a double can't hold, and dates that can be read with the day first or the
 * month first. */

#include "analysis/table/infer-private.h"

#include "analysis/core/error.h"

gboolean
eda_infer_is_plain (const EdaReader        *reader,
                    const EdaReaderOutcome *outcome,
                    const EdaNumberRange   *range)
{
  if (outcome->n_padded + outcome->n_huge + outcome->n_grouped + outcome->n_unit
          + outcome->n_short_year + outcome->n_zone
      > 0)
    return FALSE;
  if (outcome->n_mille > 0 && outcome->n_mille + outcome->n_whole == outcome->n_present)
    return FALSE;
  if (reader->storage == EDA_STORAGE_REAL)
    return !reader->amounts && !eda_infer_may_be_sentinel (range->min, range->max)
           && !eda_infer_may_be_compact (range->min, range->max);
  return reader->order == EDA_DATE_YMD;
}

static EdaColumn *
infer_text (const EdaInferRequest *request, double numbers[], GError **error)
{
  g_autoptr (GError) problem = NULL;
  EdaReading       reading = { 0 };
  g_autofree char *why
      = eda_infer_describe_spoilers (request, numbers, &reading, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return eda_infer_build_text (
      request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, why, &reading, error);
}

static EdaColumn *
infer_compact (const EdaInferRequest *request,
               double                *numbers,
               gboolean              *taken,
               GError               **error)
{
  const EdaReader  compact = { EDA_STORAGE_DATE, { 0, 0 }, EDA_DATE_COMPACT, FALSE };
  EdaReaderOutcome outcome;

  if (!eda_reader_read (&compact,
                        request->cells,
                        request->n_rows,
                        request->missing,
                        FALSE,
                        request->context,
                        numbers,
                        &outcome,
                        error))
    return NULL;
  *taken = TRUE;
  return eda_infer_build_numbers (request, &compact, &outcome, numbers);
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
      EdaReading       reading = { 0 };
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
        return eda_infer_build_text (
            request, EDA_STORAGE_BOOLEAN, EDA_MISSING_NUMBER, NULL, NULL, error);
      doubt = eda_infer_find_doubt (request, &readers[i], &outcome, &reading);
      if (doubt != NULL)
        return eda_infer_build_text (
            request, EDA_STORAGE_TEXT, EDA_MISSING_TEXT, doubt, &reading, error);
      if (eda_infer_are_compact_dates (request, &outcome, numbers))
        return infer_compact (request, numbers, taken, error);
      *taken = TRUE;
      return eda_infer_build_numbers (request, &readers[i], &outcome, numbers);
    }
  return infer_text (request, numbers, error);
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
  column = request->storage >= 0 ? eda_infer_as_told (request, numbers, &taken, error)
                                 : infer_freely (request, numbers, &taken, error);
  if (!taken)
    g_free (numbers);
  return column;
}
