/* Far values within groups, and along the rows: what a column as a whole does not show. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* Blocks, and "within_groups" within the facts "outliers"; FALSE when cancelled. */
gboolean eda_add_outlier_groups (EdaProfile       *profile,
                                 const EdaContext *context,
                                 EdaResult        *result,
                                 GError          **error);
/* A block of the farthest impulses; FALSE when cancelled. */
gboolean eda_add_outlier_impulses (EdaProfile       *profile,
                                   const EdaContext *context,
                                   EdaResult        *result,
                                   GError          **error);
