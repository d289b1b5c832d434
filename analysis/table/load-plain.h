/* The plain way from text to columns: row by row with libcsv, whatever the text looks like. */
#pragma once

#include "analysis/table/load-private.h"

/* Adds notes, the header's cells and the trace to the info; the source's text is let go. Returns:
 * EdaColumn; NULL with @error. */
GPtrArray *eda_load_plainly (const EdaLoading *self, gsize *n_rows, GError **error);
