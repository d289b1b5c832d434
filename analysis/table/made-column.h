/* Columns that a transform makes: their type is concluded from the values, as for those of a file. */
#pragma once

#include "analysis/table/column.h"

typedef struct
{
  const char *name;
  guint       position; /* see eda_column_get_position() */
  gsize       n_rows;
  const char *how; /* "Computed as “log(price)”": begins the evidence of the type */
} EdaMadeColumn;

/* NaN = missing. */
EdaColumn *eda_made_column_numbers (const EdaMadeColumn *made, EdaStorage storage, double *take_numbers);
/* @levels: (element-type utf8): copied, those that a code has, in their order; -1 = missing */
EdaColumn *eda_made_column_texts (const EdaMadeColumn *made, gint32 *take_codes, const GPtrArray *levels);
