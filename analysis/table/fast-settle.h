/* The end of one run over the text, for one column. */
#pragma once

#include "analysis/table/fast-column.h"

/* May the column be finished as it is, or must it be read again in a more general form?
 * Sets the outcome, the range and @settled. */
void eda_fast_column_settle (EdaFastColumn *self, gsize n_rows);

/* Numbers whose least or largest may mean "no value": all else about them is plain. */
gboolean eda_fast_column_may_have_sentinel (const EdaFastColumn *self);
