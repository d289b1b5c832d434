/* The number behind a finding, taken when it is logged: enough to make it again without a window. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"

/**
 * eda_snapshot_new:
 * @columns: NULL-terminated; of two what goes together, of one its median or its levels, of none the rows
 * @panel: key of the block that it was taken from
 *
 * {name, value, ci, level, n, missing_dropped, p, panel, params: {claim}, dataset_sha256, core}: by the
 * measures that claims are judged with. Where nothing can be measured value is NaN, n the number of rows.
 */
EdaFacts *eda_snapshot_new (const char *const *columns, const char *panel, EdaProfile *profile, const EdaContext *context);
/* Which way the two columns of a snapshot go together, −1 or 1; 0: no way, or none that is a sign. */
int eda_snapshot_get_direction (const EdaFacts *self);
