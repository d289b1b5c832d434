/* Readers: decimal point or comma, dates by their order, times, booleans, amounts, and at
 * last dates of two layouts. */

#include "analysis/table/reader.h"

#include <math.h>
#include <string.h>

#define NUMBER(decimal, thousands)                                                       \
  {                                                                                      \
    EDA_STORAGE_REAL, { decimal, thousands }, 0, FALSE                                   \
  }
#define AMOUNT(decimal, thousands)                                                       \
  {                                                                                      \
    EDA_STORAGE_REAL, { decimal, thousands }, 0, TRUE                                    \
  }
#define OTHER(storage, order)                                                            \
  {                                                                                      \
    storage, { 0, 0 }, order, FALSE                                                      \
  }
#define OTHERS                                                                           \
  OTHER (EDA_STORAGE_DATE, EDA_DATE_YMD), OTHER (EDA_STORAGE_DATE, EDA_DATE_DMY),        \
      OTHER (EDA_STORAGE_DATE, EDA_DATE_MDY),                                            \
      OTHER (EDA_STORAGE_DATETIME, EDA_DATE_YMD),                                        \
      OTHER (EDA_STORAGE_DATETIME, EDA_DATE_DMY),                                        \
      OTHER (EDA_STORAGE_DATETIME, EDA_DATE_MDY), OTHER (EDA_STORAGE_TIME, 0),           \
      OTHER (EDA_STORAGE_BOOLEAN, 0)
#define MIXED                                                                            \
  OTHER (EDA_STORAGE_DATE, EDA_DATE_YMD_DMY),                                            \
      OTHER (EDA_STORAGE_DATE, EDA_DATE_YMD_MDY),                                        \
      OTHER (EDA_STORAGE_DATETIME, EDA_DATE_YMD_DMY),                                    \
      OTHER (EDA_STORAGE_DATETIME, EDA_DATE_YMD_MDY),                                    \
      OTHER (EDA_STORAGE_DATE, EDA_DATE_COMPACT)

static const EdaReader point_readers[] = { NUMBER ('.', ','), NUMBER (',', '.'), OTHERS,
                                           AMOUNT ('.', ','), AMOUNT (',', '.'), MIXED };
static const EdaReader comma_readers[] = { NUMBER (',', '.'), NUMBER ('.', ','), OTHERS,
                                           AMOUNT (',', '.'), AMOUNT ('.', ','), MIXED };

const EdaReader *
eda_readers (char decimal, guint *n)
{
  *n = G_N_ELEMENTS (point_readers);
  return decimal == ',' ? comma_readers : point_readers;
}

gboolean
eda_reader_parse (const EdaReader *self,
                  const char      *text,
                  gsize            length,
                  double          *value,
                  EdaNumberFlags  *flags)
{
  *flags = 0;
  switch (self->storage)
    {
    case EDA_STORAGE_INTEGER:
    case EDA_STORAGE_REAL:
      if (self->amounts)
        return eda_parse_amount (text, length, self->layout, value, flags, NULL);
      return eda_parse_number (text, length, self->layout, value, flags);
    case EDA_STORAGE_DATE:
      return eda_parse_date_flags (text, length, self->order, value, flags);
    case EDA_STORAGE_DATETIME:
      return eda_parse_datetime_flags (text, length, self->order, value, flags);
    case EDA_STORAGE_TIME:
      return eda_parse_time (text, length, value);
    case EDA_STORAGE_BOOLEAN:
      return eda_parse_boolean (text, length, value);
    case EDA_STORAGE_TEXT:
      break;
    }
  return FALSE;
}

static void
remember (EdaReaderOutcome *outcome, const char *text, gsize length, gsize row)
{
  outcome->example = text;
  outcome->example_length = length;
  outcome->example_row = row;
}

static void
count_value (EdaReaderOutcome *outcome,
             EdaNumberFlags    flags,
             const char       *text,
             gsize             length,
             gsize             row)
{
  outcome->n_present++;
  if (flags == 0)
    return;
  if ((flags & (EDA_NUMBER_PADDED | EDA_NUMBER_HUGE)) != 0
      && outcome->n_padded + outcome->n_huge + outcome->n_refused == 0)
    remember (outcome, text, length, row);
  outcome->n_whole += (flags & EDA_NUMBER_INTEGER) != 0;
  outcome->n_padded += (flags & EDA_NUMBER_PADDED) != 0;
  outcome->n_huge += (flags & EDA_NUMBER_HUGE) != 0;
  outcome->n_grouped += (flags & EDA_NUMBER_GROUPED) != 0;
  outcome->n_mille += (flags & EDA_NUMBER_MILLE) != 0;
  outcome->n_unit += (flags & EDA_NUMBER_UNIT) != 0;
  outcome->n_short_year += (flags & EDA_NUMBER_SHORT_YEAR) != 0;
  outcome->n_zone += (flags & EDA_NUMBER_ZONE) != 0;
}

/* Amounts of a column have one unit: dollars and euros are no numbers of one kind. */
static gboolean
is_unit_consistent (const EdaReader  *self,
                    const char       *text,
                    gsize             length,
                    EdaReaderOutcome *outcome)
{
  EdaNumberFlags flags;
  const char    *unit;
  double         value;

  if (!eda_parse_amount (text, length, self->layout, &value, &flags, &unit)
      || unit == NULL)
    return TRUE;
  if (outcome->unit == NULL)
    outcome->unit = unit;
  return g_str_equal (outcome->unit, unit);
}

gboolean
eda_reader_read_cell (const EdaReader  *self,
                      const char       *text,
                      gsize             length,
                      char *const      *own_missing,
                      gsize             row,
                      double           *value,
                      EdaReaderOutcome *outcome)
{
  EdaNumberFlags flags;
  int            token = -1;

  eda_parse_trim (&text, &length);
  if (own_missing != NULL || length == 0)
    token = eda_missing_find (text, length, EDA_MISSING_NUMBER, own_missing);
  if (token < 0 && eda_reader_parse (self, text, length, value, &flags)
      && ((flags & EDA_NUMBER_UNIT) == 0
          || is_unit_consistent (self, text, length, outcome)))
    {
      count_value (outcome, flags, text, length, row);
      return TRUE;
    }
  *value = NAN;
  if (token < 0 && own_missing == NULL)
    token = eda_missing_find (text, length, EDA_MISSING_NUMBER, NULL);
  if (token >= 0)
    {
      outcome->missing.counts[token]++;
      return TRUE;
    }
  if (outcome->n_refused++ == 0)
    remember (outcome, text, length, row);
  return FALSE;
}

gboolean
eda_reader_read (const EdaReader  *self,
                 const EdaCells   *cells,
                 gsize             n_rows,
                 char *const      *own_missing,
                 gboolean          stop,
                 const EdaContext *context,
                 double            numbers[],
                 EdaReaderOutcome *outcome,
                 GError          **error)
{
  EdaCellsIter iter;

  memset (outcome, 0, sizeof *outcome);
  eda_cells_iter_init (&iter, cells);
  for (gsize row = 0; row < n_rows; row++)
    {
      const char *text;
      gsize       length;

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      eda_cells_iter_next (&iter, &text, &length);
      if (!eda_reader_read_cell (
              self, text, length, own_missing, row, &numbers[row], outcome)
          && stop)
        return TRUE;
    }
  return TRUE;
}
