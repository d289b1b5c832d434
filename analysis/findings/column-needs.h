/* What rules ask of a column, who meets it, and the list of the checks that could not run. */
#pragma once

#include "analysis/findings/column-use.h"
#include "analysis/findings/finding-rule.h"
#include "analysis/result/result.h"

gboolean eda_column_meets (const EdaColumnProfile *self, const EdaColumnNeeds *needs);

/* Lists under "coverage" the columns that a rule of @step is about and could not look at, with
 * what they lack: one entry for each rule and each lack. */
void eda_rules_add_coverage (EdaProfile       *profile,
                             guint             step,
                             const EdaContext *context,
                             EdaResult        *result);
