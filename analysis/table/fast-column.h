/* One column on the fast path: its cells of one block after the other become numbers or
 * codes.
 *
 * What a column holds is guessed from a sample; a cell that speaks against it marks the
 * column, which is then read once more in a more general form, at last as levels, which
 * hold everything. */
#pragma once

#include "analysis/table/fast-asides.h"
#include "analysis/table/fast-levels.h"
#include "analysis/table/meaning.h"
#include "analysis/table/reader.h"
#include "analysis/table/values.h"

typedef enum
{
  EDA_FAST_NUMBER,
  EDA_FAST_DATE,
  EDA_FAST_DATETIME,
  EDA_FAST_LEVELS,
} EdaFastKind;

/* What one thread saw of a column. */
typedef struct
{
  EdaReaderOutcome outcome;
  guint            max_decimals;
  gboolean         odd; /* values that were not written plainly */
  EdaFastLevels   *levels;
  EdaFastAsides    asides;
  gint32           low, high; /* of those stored in INT32, without the asides */
} EdaFastPart;

/* Rows @first to @end were read by thread @worker. */
typedef struct
{
  gsize first, end;
  guint worker;
} EdaFastOwner;

typedef struct
{
  EdaFastKind  kind;
  EdaReader    reader;
  EdaValues    values; /* INT32 or DOUBLE; of levels: INT32, each thread's own codes */
  EdaFastPart *parts;  /* one for each thread */
  guint        n_parts;
  gsize        n_rows;
  gboolean     settled; /* no longer read */

  /* once settled, of numbers and dates */
  EdaReaderOutcome outcome;
  EdaNumberRange   range;
  gsize            n_missing;

  const EdaFastOwner *owners; /* of all rows, in the run that settled it */
  gsize               n_owners;
  /* atomic: why the column must be read again */
  gint refused; /* a cell that its reader does not read, or reads with a doubt */
  gint misfit;  /* too many values that its layout does not hold */
  gint no_memory;
} EdaFastColumn;

/* What all columns of a file share. */
typedef struct
{
  char         quote;   /* 0 = none */
  char         decimal; /* '.' or ',' */
  char *const *missing; /* (nullable): the user's */
  guint        n_columns;
} EdaFastFormat;

/* Whole rows. */
typedef struct
{
  const char    *text;
  const guint32 *ends; /* of cells, row by row; ends[-1] + 1 == 0 */
  gsize          n_rows;
  gsize          first_row;
} EdaFastBlock;

/* (inline) The bytes of the cell that ends at @end[0], with its quotes. @is_last: of its row, so that
 * the line may end in CR LF. */
static inline const char *
eda_fast_cell (const char *block, const guint32 *end, gboolean is_last, gsize *length)
{
  const char *text = block + (guint32)(end[-1] + 1);
  const char *behind = block + end[0];

  if (is_last && behind > text && behind[-1] == '\r')
    behind--;
  *length = (gsize)(behind - text);
  return text;
}

/* (inline) The same of cell @at of a block, row by row. */
static inline const char *
eda_fast_block_get_cell (const EdaFastBlock *block,
                         guint               n_columns,
                         gsize               at,
                         gsize              *length)
{
  return eda_fast_cell (
      block->text, block->ends + at, at % n_columns == n_columns - 1, length);
}

/* A copy with doubled quotes made single. */
char *eda_fast_dup_single_quotes (const char *text, gsize *length, char quote);
/* A copy without quotes around it, and as above inside. */
char *eda_fast_dup_cell (const char *text, gsize *length, char quote);

/* Ready for @n_rows rows, with @values.layout, scale and base set. @arena: (nullable): for
 * the values of numbers, as long as it has room. FALSE: not enough memory. */
gboolean eda_fast_column_start (EdaFastColumn *self,
                                gsize          n_rows,
                                guint          n_workers,
                                EdaArena      *arena);
void     eda_fast_column_clear (EdaFastColumn *self);
/* How many different texts the threads hold. */
gsize eda_fast_column_get_n_texts (const EdaFastColumn *self);
/* It was not what was guessed: the next more general form. */
void eda_fast_column_generalise (EdaFastColumn *self);

void eda_fast_column_read (EdaFastColumn       *self,
                           guint                index,
                           const EdaFastBlock  *block,
                           const EdaFastFormat *format,
                           guint                worker);
