/* Cells as numbers that can be compared and mixed: equal cells of a column have equal keys. */
#pragma once

#include "analysis/table/column.h"

/* -0 is 0, and a missing cell equals a missing cell. Of texts it is the code, which another
 * column gives to another text. */
guint64 eda_cell_key (const EdaColumn *column, gsize row);

guint64 eda_mix_keys (guint64 hash, guint64 key);
