/* What far values and single rows do to the numbers: mean and SD, r and slope, with and
 * without them. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

typedef struct
{
  const EdaColumnProfile *column;
  const EdaOutliers      *found;
  const EdaColumnShape   *shape; /* (nullable) */
  guint                   index; /* in the table */
} EdaCheckedColumn;

/* @checked: (element-type EdaCheckedColumn): the measures. Blocks, and "effects" within
 * the facts "outliers"; FALSE when cancelled. */
gboolean eda_add_outlier_effects (EdaProfile       *profile,
                                  const GArray     *checked,
                                  const EdaContext *context,
                                  EdaResult        *result,
                                  GError          **error);
