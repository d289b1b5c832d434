/* The numeric columns all at once: components and collinearity for step 4, rows that are
 * far as a combination for step 6. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* Blocks, and "multivariate" within the facts "relationships". */
gboolean eda_multivariate_add_blocks (EdaProfile       *profile,
                                      const EdaContext *context,
                                      EdaResult        *result,
                                      GError          **error);

/* Blocks, and "multivariate" and "robust" within the facts "outliers". */
gboolean eda_multivariate_add_far_rows (EdaProfile       *profile,
                                        const EdaContext *context,
                                        EdaResult        *result,
                                        GError          **error);
