/* Groups whose spread goes with their level, in words. */
#pragma once

#include "analysis/profile/group-comparisons.h"

/* (nullable) (transfer full): which power would make the groups spread alike; NULL where they do so as
 * they are, no power of the ladder would, or a value has no such power. */
char *eda_spread_level_describe (const EdaGroupComparison *found, const GPtrArray *columns);
