/* A column in two plain-English sentences. */
#pragma once

#include "analysis/profile/profile.h"

/**
 * eda_describe_column:
 * @outliers: (nullable): of a numeric column
 * @shape: (nullable): of a numeric column
 *
 * Where the values lie and how they spread, with n; no units, no jargon beyond the names
 * of the numbers. Says so when there is nothing to describe.
 *
 * Returns: (transfer full)
 */
char *eda_describe_column (const EdaColumnProfile *column,
                           const EdaOutliers      *outliers,
                           const EdaColumnShape   *shape);
