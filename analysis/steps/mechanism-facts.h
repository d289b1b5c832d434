/* What is known of how cells came to be missing, for the JSON report. */
#pragma once

#include "analysis/profile/mechanism.h"
#include "analysis/result/result.h"

/* @columns: EdaColumnProfile. Adds to "missingness", and to the coverage what did not run. */
void eda_add_mechanism_facts (EdaResult          *result,
                              const EdaMechanism *found,
                              const GPtrArray    *columns);
