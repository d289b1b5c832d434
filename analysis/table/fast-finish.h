/* The end of the fast path: what all threads read of a column becomes an EdaColumn, with
 * the type and the words that eda_infer_column() would have found. */
#pragma once

#include "analysis/table/fast-column.h"
#include "analysis/table/infer.h"

typedef struct
{
  const EdaFastFormat *format;
  const char          *header; /* (nullable): the column's name as the file has it */
} EdaFastFinish;

/**
 * eda_fast_column_finish:
 * @self: settled; its values are gone afterwards
 * @request: without cells
 * @may_be_header: (out): does a cell have the text of @header, or can't that be told?
 *
 * Returns: NULL with EDA_ERROR_CANCELLED or EDA_ERROR_LIMIT_MEMORY
 */
EdaColumn *eda_fast_column_finish (EdaFastColumn         *self,
                                   const EdaFastFinish   *finish,
                                   const EdaInferRequest *request,
                                   gboolean              *may_be_header,
                                   GError               **error);
