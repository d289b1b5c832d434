/* Text cells → one typed column, with the evidence. Every cell is looked at. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/cells.h"
#include "analysis/table/column.h"

typedef struct
{
  const char       *name;
  guint             position; /* from 1 */
  gsize             n_rows;
  const EdaCells   *cells;
  char              decimal; /* of the file, '.' or ',' */
  char *const      *missing; /* (nullable): the user's list */
  int               storage; /* the user's EdaStorage, or -1 */
  const EdaContext *context;
  /* (nullable): the user's storage doesn't fit this cell; it is missing in the column. */
  void (*refused) (gsize row, const char *text, gpointer data);
  gpointer refused_data;
} EdaInferRequest;

/* NULL with EDA_ERROR_CANCELLED or EDA_ERROR_LIMIT_MEMORY. */
EdaColumn *eda_infer_column (const EdaInferRequest *request, GError **error);
