/* The condition that tells some rows by what stands in one column. */
#pragma once

#include "analysis/table/column.h"
#include "analysis/table/row-set.h"

/* From the least to the greatest value of @rows: "price between 10 and 19.5"; of a column with levels those that
 * they hold: "region in ('North', 'South')". Reads back as an expression; NULL where none can tell it: no row of
 * them has a value, one is infinite, or there are more than a hundred levels. */
char *eda_expression_of_rows (const EdaColumn *column, const EdaRowSet *rows);
