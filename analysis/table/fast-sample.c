/* The readers are tried in their order, each from the cell on that the one before
 * refused; the first that is left is the guess, as it would be for the whole column. */

#include "analysis/table/fast-sample.h"

#include "analysis/table/fast-number.h"

#include <math.h>
#include <string.h>

#define FIRST_ROWS 100
#define OTHER_ROWS 16
#define OTHER_CHUNKS 16
#define ROOM 4 /* values may grow so many times beyond those of the sample */

/* What the sample showed of a column. */
typedef struct
{
  guint  reader; /* the first that has not refused a cell yet */
  guint  decimals;
  double largest;
  gint64 time; /* one of its dates with time */
} Seen;

typedef struct
{
  const EdaFastFormat *format;
  const EdaReader     *readers;
  guint                n_readers;
  Seen                *columns;
} Sampling;

/* FALSE: it is none, or not written plainly. */
static gboolean
look_at_number (Seen *seen, const EdaFastFormat *format, const char *text, gsize length)
{
  EdaFastNumber number;

  if (seen->reader != 0 || format->missing != NULL
      || !eda_fast_number_read (text, length, format->decimal, 0, &number))
    return FALSE;
  seen->decimals = MAX (seen->decimals, number.decimals);
  seen->largest
      = MAX (seen->largest, (double)number.mantissa / eda_fast_powers[number.decimals]);
  return TRUE;
}

static void
look_at_cell (Sampling *self, Seen *seen, const char *text, gsize length)
{
  EdaReaderOutcome outcome = { .n_present = 0 };
  g_autofree char *copy = NULL;
  double           value;

  if (length == 0)
    return;
  if (text[0] == self->format->quote)
    text = copy = eda_fast_dup_cell (text, &length, self->format->quote);
  else if (look_at_number (seen, self->format, text, length))
    return;
  while (seen->reader < self->n_readers
         && !eda_reader_read_cell (&self->readers[seen->reader],
                                   text,
                                   length,
                                   self->format->missing,
                                   0,
                                   &value,
                                   &outcome))
    seen->reader++;
  if (copy == NULL)
    eda_fast_datetime_read (text, length, &seen->time);
}

static void
look_at_block (const EdaFastBlock *block, guint worker, gpointer data)
{
  Sampling *self = data;
  guint     n = self->format->n_columns;

  for (gsize i = 0; i < block->n_rows * n; i++)
    {
      gsize       length;
      const char *text = eda_fast_block_get_cell (block, n, i, &length);

      look_at_cell (self, &self->columns[i % n], text, length);
    }
}

static void
guess_number (EdaFastColumn *column, const Seen *seen)
{
  double most = ROOM * seen->largest;

  column->kind = EDA_FAST_NUMBER;
  column->values.scale = seen->decimals;
  if (seen->decimals > EDA_VALUES_MAX_SCALE
      || most * eda_fast_powers[seen->decimals] > G_MAXINT32)
    column->values.layout = EDA_LAYOUT_DOUBLE;
}

static void
guess_column (const Sampling *self, const Seen *seen, EdaFastColumn *column)
{
  guint k = seen->reader;

  column->kind = EDA_FAST_LEVELS;
  column->values.layout = EDA_LAYOUT_INT32;
  if (k == self->n_readers)
    return;
  column->reader = self->readers[k];
  if (k == 0)
    guess_number (column, seen);
  else if (column->reader.storage == EDA_STORAGE_DATE
           && column->reader.order == EDA_DATE_YMD)
    column->kind = EDA_FAST_DATE;
  else if (column->reader.storage == EDA_STORAGE_DATETIME
           && column->reader.order == EDA_DATE_YMD)
    {
      column->kind = EDA_FAST_DATETIME;
      column->values.base = (double)seen->time;
    }
}

EdaFastColumn *
eda_fast_sample_columns (EdaFastChunks *chunks, const EdaFastFormat *format)
{
  guint            n = format->n_columns;
  EdaFastColumn   *columns = g_new0 (EdaFastColumn, n);
  g_autofree Seen *seen = g_new0 (Seen, n);
  g_autoptr (EdaFastReader) reader = eda_fast_reader_new (chunks);
  Sampling sampling = { .format = format, .columns = seen };
  gsize    step = MAX (1, chunks->n_chunks / OTHER_CHUNKS);

  sampling.readers = eda_readers (format->decimal, &sampling.n_readers);
  for (gsize k = 0; k < chunks->n_chunks; k += step)
    eda_fast_reader_peek (
        reader, k, k == 0 ? FIRST_ROWS : OTHER_ROWS, look_at_block, &sampling);
  for (guint i = 0; i < n; i++)
    guess_column (&sampling, &seen[i], &columns[i]);
  return columns;
}
