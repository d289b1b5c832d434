/* The fast way from text to columns, on several threads, for texts whose structure leaves
 * no doubt: rows of equally many cells, quotes only where they belong. The table is the
 * one that rows.h and infer.h make of the same text, to the last word; what they would
 * have to mend or to set aside is declined. */
#pragma once

#include "analysis/table/dialect.h"
#include "analysis/table/fast-bytes.h"
#include "analysis/table/infer.h"
#include "analysis/table/table.h"

/* For tests; 0 = as it is best. */
typedef struct
{
  guint n_workers;
  gsize chunk_bytes; /* of one piece of work; a multiple of 64 */
  gsize block_bytes; /* read at a time */
} EdaFastTuning;

typedef struct
{
  EdaFastBytes      bytes;
  const EdaDialect *dialect;
  char *const      *missing; /* (nullable): the user's */
  GHashTable       *types;   /* (nullable): the user's, as in EdaLoadOptions */
  gsize            *reached; /* (nullable) (out): bytes read when it failed */
  EdaFastTuning     tuning;
  const EdaContext *context;
} EdaFastRequest;

typedef enum
{
  EDA_FAST_DONE,
  EDA_FAST_DECLINED, /* nothing was done; the text is one for the plain way */
  EDA_FAST_NO_TEXT,  /* nothing was done; the file is not plain UTF-8, or not readable, or may have a
                        line beyond EDA_LIMITS_LINE: it must be in memory */
  EDA_FAST_FAILED,   /* EDA_ERROR_CANCELLED or EDA_ERROR_LIMIT_MEMORY */
} EdaFastResult;

/* Adds notes, the header's cells and the trace to @info. @columns: (out): EdaColumn. */
EdaFastResult eda_fast_load (const EdaFastRequest *request,
                             EdaSourceInfo        *info,
                             GPtrArray           **columns,
                             gsize                *n_rows,
                             GError              **error);
