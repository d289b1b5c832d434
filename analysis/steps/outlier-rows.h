/* Rows by all methods: far values, distances from the centre, neighbours, isolation; where the
 * methods agree, and why they do not. */
#pragma once

#include "analysis/steps/outlier-effects.h"

/* @checked: (element-type EdaCheckedColumn): the measures. Blocks, and "rows" within the facts
 * "outliers"; FALSE when cancelled. */
gboolean eda_add_outlier_rows (EdaProfile       *profile,
                               const GArray     *checked,
                               const EdaContext *context,
                               EdaResult        *result,
                               GError          **error);
