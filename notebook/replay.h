/* The same fold as the runner's, synchronous: for batch and tests. */
#pragma once

#include "analysis/steps/step.h"

/* (element-type EdaResult): one per analysis of the registry, in order; NULL with @error.
 */
GPtrArray *eda_replay (EdaProfile *profile, const EdaContext *context, GError **error);
