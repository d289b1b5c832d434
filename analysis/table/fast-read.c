/* One tight loop for each kind. A cell in its plain form is taken by fast-number.h; every
 * other goes through the reader that the plain path would use, so both agree on it. */

#include "analysis/table/fast-column.h"

#include "analysis/table/fast-number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EdaFastColumn       *column;
  EdaFastPart         *part;
  const EdaFastBlock  *block;
  const EdaFastFormat *format;
  guint                index;
  gsize                n_present, n_whole, n_mille, n_empty; /* plain ones */
} Reading;

/* Must the cells themselves be looked at? */
static gboolean
has_doubts (const EdaReaderOutcome *outcome)
{
  return outcome->n_padded + outcome->n_huge + outcome->n_grouped + outcome->n_unit
             + outcome->n_short_year + outcome->n_zone
         > 0;
}

/* A cell that is not in its plain form. FALSE: the column's reader is not the right one.
 */
static gboolean
read_other (Reading *self, gsize i, const char *text, gsize length, double *value)
{
  EdaReaderOutcome *outcome = &self->part->outcome;
  g_autofree char  *copy = NULL;
  gboolean          fine;

  if (text[0] == self->format->quote)
    text = copy = eda_fast_dup_cell (text, &length, self->format->quote);
  fine = eda_reader_read_cell (&self->column->reader,
                               text,
                               length,
                               self->format->missing,
                               self->block->first_row + i,
                               value,
                               outcome);
  self->part->odd |= !isnan (*value);
  return fine && !has_doubts (outcome);
}

static inline gboolean
fit_number (const EdaFastNumber *number, guint scale, gint32 *stored)
{
  guint64 m = number->mantissa;

  if (number->decimals > scale || m > G_MAXINT32)
    return FALSE;
  m *= eda_fast_whole_powers[scale - number->decimals];
  if (m > G_MAXINT32 || (number->negative && m == 0))
    return FALSE;
  *stored = number->negative ? -(gint32)m : (gint32)m;
  return TRUE;
}

static void
count_plain (Reading *self)
{
  EdaReaderOutcome *outcome = &self->part->outcome;

  outcome->n_present += self->n_present;
  outcome->n_whole += self->n_whole;
  outcome->n_mille += self->n_mille;
  outcome->missing.counts[0] += self->n_empty;
}

/* A value that an INT32 layout may not hold. FALSE ends the column. */
static gboolean
keep_aside (Reading *self, gsize i, double value, guint decimals)
{
  EdaFastColumn *column = self->column;

  ((gint32 *)column->values.data)[self->block->first_row + i] = G_MININT32;
  if (eda_fast_asides_add (&self->part->asides,
                           column->n_rows,
                           self->block->first_row + i,
                           value,
                           decimals))
    return TRUE;
  g_atomic_int_set (&column->misfit, TRUE);
  return FALSE;
}

/* A cell for an INT32 layout; FALSE ends the column. */
static gboolean
read_other_int (Reading *self, gsize i, const char *text, gsize length)
{
  double value;

  if (!read_other (self, i, text, length, &value))
    {
      g_atomic_int_set (&self->column->refused, TRUE);
      return FALSE;
    }
  return eda_values_try_set (&self->column->values, self->block->first_row + i, value)
         || keep_aside (self, i, value, EDA_FAST_UNKNOWN_DECIMALS);
}

/* The column's cells, one after the other. */
typedef struct
{
  const char    *text;
  const guint32 *end; /* of the next cell */
  guint          n_columns;
  gboolean       is_last; /* of its row: the line may end in CR LF */
} Cells;

static Cells
get_cells (const Reading *self)
{
  guint n_columns = self->format->n_columns;

  return (Cells){ self->block->text,
                  self->block->ends + self->index,
                  n_columns,
                  self->index == n_columns - 1 };
}

EDA_INLINE const char *
next_cell (Cells *self, gsize *length)
{
  const guint32 *end = self->end;

  self->end += self->n_columns;
  return eda_fast_cell (self->text, end, self->is_last, length);
}

static gboolean
put_number (Reading *self, gsize i, const EdaFastNumber *number)
{
  guint   scale = self->column->values.scale;
  gint32 *out = (gint32 *)self->column->values.data + self->block->first_row;
  double  value;

  return fit_number (number, scale, &out[i])
         || (eda_fast_number_to_double (number, &value)
             && keep_aside (self, i, value, number->decimals));
}

/* A number that is not written like the others. FALSE ends the column. */
static gboolean
read_unusual_int (Reading *self, gsize i, const char *text, gsize length)
{
  guint         scale = self->column->values.scale;
  char          mark = self->format->decimal;
  EdaFastNumber number;

  if (self->format->missing != NULL
      || (!(scale > 1
            && eda_fast_number_read_usual (text, length, mark, scale - 1, &number))
          && !eda_fast_number_read (text, length, mark, scale, &number)))
    return read_other_int (self, i, text, length);
  if (!put_number (self, i, &number))
    return self->column->misfit ? FALSE : read_other_int (self, i, text, length);
  self->n_present++;
  self->n_whole += number.decimals == 0;
  self->n_mille += number.decimals == 3;
  return TRUE;
}

/* Any cell, also an empty one. FALSE ends the column. */
static gboolean
read_int (Reading *self, gsize i, const char *text, gsize length)
{
  gint32 *out = (gint32 *)self->column->values.data + self->block->first_row;

  if (length > 0)
    return read_unusual_int (self, i, text, length);
  out[i] = G_MININT32;
  self->n_empty++;
  return TRUE;
}

/* The loop that most cells of most files go through: usual numbers without a call. @mark:
 * 0 = whole numbers, which makes a loop of its own. */
EDA_INLINE void
read_usual_ints (Reading *self, char mark, guint scale)
{
  gint32       *out = (gint32 *)self->column->values.data + self->block->first_row;
  gsize         n_rows = self->block->n_rows;
  Cells         cells = get_cells (self);
  gsize         n_others = 0; /* not usual */
  gint32        low = self->part->low;
  gint32        high = self->part->high;
  EdaFastNumber number;

  for (gsize i = 0; i < n_rows; i++)
    {
      gsize       length;
      const char *text = next_cell (&cells, &length);
      gint32      value;

      if (G_LIKELY (eda_fast_number_read_usual (text, length, mark, scale, &number)))
        {
          value = (gint32)number.mantissa;
          value = number.negative ? -value : value;
          out[i] = value;
        }
      else
        {
          n_others++;
          if (!read_int (self, i, text, length))
            return;
          value = out[i];
          if (value == G_MININT32)
            continue;
        }
      low = MIN (low, value);
      high = MAX (high, value);
    }
  self->part->low = low;
  self->part->high = high;
  self->n_present += n_rows - n_others;
  self->n_whole += scale == 0 ? n_rows - n_others : 0;
  self->n_mille += scale == 3 ? n_rows - n_others : 0;
}

EDA_WITH_BITS static void
read_usual_ints_with_bits (Reading *self, char mark, guint scale)
{
  if (scale == 0)
    read_usual_ints (self, 0, 0);
  else
    read_usual_ints (self, mark, scale);
}

/* With words of the user's every cell may be one. */
static void
read_own_words (Reading *self)
{
  Cells cells = get_cells (self);

  for (gsize i = 0; i < self->block->n_rows; i++)
    {
      gsize       length;
      const char *text = next_cell (&cells, &length);

      if (!read_int (self, i, text, length))
        return;
    }
}

static void
read_scaled_numbers (Reading *self)
{
  guint scale = self->column->values.scale;

  if (self->format->missing != NULL)
    read_own_words (self);
  else if (EDA_HAS_BITS ())
    read_usual_ints_with_bits (self, self->format->decimal, scale);
  else if (scale == 0)
    read_usual_ints (self, 0, 0);
  else
    read_usual_ints (self, self->format->decimal, scale);
}

static void
read_doubles (Reading *self)
{
  double       *out = (double *)self->column->values.data + self->block->first_row;
  guint         guess = self->column->values.scale;
  guint         most = self->part->max_decimals;
  char          mark = self->format->decimal;
  gboolean      own = self->format->missing != NULL;
  Cells         cells = get_cells (self);
  EdaFastNumber number;

  for (gsize i = 0; i < self->block->n_rows; i++)
    {
      gsize       length;
      const char *text = next_cell (&cells, &length);

      if (length == 0)
        {
          out[i] = NAN;
          self->n_empty++;
        }
      else if (!own && eda_fast_number_read (text, length, mark, guess, &number)
               && eda_fast_number_to_double (&number, &out[i]))
        {
          self->n_present++;
          self->n_whole += number.decimals == 0;
          self->n_mille += number.decimals == 3;
          most = MAX (most, number.decimals);
        }
      else if (!read_other (self, i, text, length, &out[i]))
        {
          g_atomic_int_set (&self->column->refused, TRUE);
          return;
        }
    }
  self->part->max_decimals = most;
}

static inline gboolean
read_plain_time (const Reading *self, const char *text, gsize length, gint64 *value)
{
  gint32 days;

  if (self->column->kind == EDA_FAST_DATETIME)
    return eda_fast_datetime_read (text, length, value);
  if (!eda_fast_date_read (text, length, &days))
    return FALSE;
  *value = days;
  return TRUE;
}

static void
read_times (Reading *self)
{
  gint32  *out = (gint32 *)self->column->values.data + self->block->first_row;
  gint64   base = (gint64)self->column->values.base;
  Cells    cells = get_cells (self);
  gboolean own = self->format->missing != NULL;

  for (gsize i = 0; i < self->block->n_rows; i++)
    {
      gsize       length;
      const char *text = next_cell (&cells, &length);
      gint64      value;

      if (length == 0)
        {
          out[i] = G_MININT32;
          self->n_empty++;
        }
      else if (!own && read_plain_time (self, text, length, &value)
               && ABS (value - base) <= G_MAXINT32)
        {
          out[i] = (gint32)(value - base);
          self->n_present++;
        }
      else if (!read_other_int (self, i, text, length))
        return;
    }
}

static void
read_time_doubles (Reading *self)
{
  double  *out = (double *)self->column->values.data + self->block->first_row;
  Cells    cells = get_cells (self);
  gboolean own = self->format->missing != NULL;

  for (gsize i = 0; i < self->block->n_rows; i++)
    {
      gsize       length;
      const char *text = next_cell (&cells, &length);
      gint64      value;

      if (!own && read_plain_time (self, text, length, &value))
        {
          out[i] = (double)value;
          self->n_present++;
        }
      else if (!read_other (self, i, text, length, &out[i]))
        {
          g_atomic_int_set (&self->column->refused, TRUE);
          return;
        }
    }
}

static void
read_levels (Reading *self)
{
  guint32     *out = (guint32 *)self->column->values.data + self->block->first_row;
  EdaFastText  batch[EDA_FAST_LEVELS_BATCH];
  Cells        cells = get_cells (self);
  char         quote = self->format->quote;
  EdaFastPart *part = self->part;

  if (part->levels == NULL)
    part->levels = eda_fast_levels_new ();
  for (gsize i = 0; i < self->block->n_rows; i += EDA_FAST_LEVELS_BATCH)
    {
      gsize n = MIN (self->block->n_rows - i, EDA_FAST_LEVELS_BATCH);

      for (gsize k = 0; k < n; k++)
        {
          gsize       length;
          const char *text = next_cell (&cells, &length);
          gboolean    quoted = quote != 0 && length >= 2 && text[0] == quote;

          batch[k] = (EdaFastText){ text + quoted, (guint32)(length - 2 * quoted) };
        }
      if (!eda_fast_levels_add (
              part->levels, batch, (guint)n, self->block->first_row + i, out + i))
        {
          g_atomic_int_set (&self->column->no_memory, TRUE);
          return;
        }
    }
}

void
eda_fast_column_read (EdaFastColumn       *self,
                      guint                index,
                      const EdaFastBlock  *block,
                      const EdaFastFormat *format,
                      guint                worker)
{
  Reading  reading = { .column = self,
                       .part = &self->parts[worker],
                       .block = block,
                       .format = format,
                       .index = index };
  gboolean ints = self->values.layout == EDA_LAYOUT_INT32;

  if (self->settled || g_atomic_int_get (&self->refused)
      || g_atomic_int_get (&self->misfit) || g_atomic_int_get (&self->no_memory))
    return;
  switch (self->kind)
    {
    case EDA_FAST_NUMBER:
      ints ? read_scaled_numbers (&reading) : read_doubles (&reading);
      break;
    case EDA_FAST_DATE:
    case EDA_FAST_DATETIME:
      ints ? read_times (&reading) : read_time_doubles (&reading);
      break;
    case EDA_FAST_LEVELS:
      read_levels (&reading);
      break;
    }
  count_plain (&reading);
}
