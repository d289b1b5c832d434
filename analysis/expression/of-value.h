/* The condition that a cell's value stands for. */
#pragma once

#include "analysis/table/column.h"

/* "region = 'North'", "price != 10.5", "`day one` is missing". @other: of every other cell, those without
 * a value too. Reads back as an expression; NULL where no expression can tell the value: an infinite one. */
char *eda_expression_of_value (const EdaColumn *column, gsize row, gboolean other);
/* Its value alone: "'North'", "10.5"; NULL where no expression can tell it, and where there is none. */
char *eda_expression_say_value (const EdaColumn *column, gsize row);
