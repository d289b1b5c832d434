/* Text cells → one typed column, with the evidence. Every cell is looked at. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/cells.h"
#include "analysis/table/column.h"
#include "analysis/table/meaning.h"
#include "analysis/table/reader.h"

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

/* The last step alone, for a loader that has read every cell of a column by itself, with
 * the readers of reader.h: what the column is, in the words of eda_infer_column(). Only for
 * columns that eda_infer_is_plain(); for all others, and those told by the user, the cells
 * themselves are looked at. */
gboolean eda_infer_is_plain (const EdaReader        *reader,
                             const EdaReaderOutcome *outcome,
                             const EdaNumberRange   *range);
EdaType eda_infer_conclude_numbers (const EdaInferRequest  *request,
                                    const EdaReader        *reader,
                                    const EdaReaderOutcome *outcome,
                                    const EdaNumberRange   *range,
                                    EdaStorage             *storage,
                                    char                  **reason);
/* Of texts, or of booleans, that no reader of numbers reads. */
EdaType eda_infer_conclude_levels (const EdaInferRequest  *request,
                                   EdaStorage              storage,
                                   const EdaLevelFacts    *facts,
                                   const EdaMissingCounts *missing,
                                   const char             *why,
                                   char                  **reason);
