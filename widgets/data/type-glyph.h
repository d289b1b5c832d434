/* What a column holds, in three signs at most; the word stands in the tooltip and the description. */
#pragma once

#include "analysis/table/column.h"

const char *eda_type_glyph (EdaType type);
