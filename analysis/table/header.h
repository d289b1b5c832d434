/* The first row: does it hold names, and which names do the columns get? */
#pragma once

#include "analysis/table/sample.h"

/* TRUE when the row (from 0) looks like names; the rows above it don't count. */
gboolean eda_header_guess (const EdaSample *sample, guint first, char decimal);

/**
 * eda_header_make_names:
 * @cells: (element-type utf8): the first row; may be shorter than @n_columns
 * @repairs: (element-type EdaLoadNote): what had to be changed, on @line
 *
 * Empty names become "column 3", later ones of the same name "x (2)".
 *
 * Returns: (transfer full) (element-type utf8): @n_columns different names
 */
GPtrArray *eda_header_make_names (const GPtrArray *cells,
                                  guint            n_columns,
                                  guint64          line,
                                  GPtrArray       *repairs);
