/* What kinds of columns a table has, in words. */
#pragma once

#include "analysis/table/table.h"

/* "3 categorical, 2 real and 1 date": the types that occur, in the order of the enum; "" without
 * columns. Lives as long as @pad. */
const char *eda_say_type_mix (GStringChunk *pad, const EdaTable *table);
