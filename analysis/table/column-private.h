/* For the loader only: a text column whose levels lie in one block of memory. */
#pragma once

#include "analysis/table/column.h"

/**
 * eda_column_new_level_block:
 * @take_levels: pointers into @take_block, without a free function
 * @take_block: (nullable): freed with g_free
 *
 * Like eda_column_new_levels; a million levels cost one allocation.
 */
EdaColumn *eda_column_new_level_block (const EdaColumnSpec *spec,
                                       gint32              *take_codes,
                                       GPtrArray           *take_levels,
                                       char                *take_block);
