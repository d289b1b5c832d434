/* The ledger of false discoveries as a table. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* "ledger" within the facts "relationships", and a grid when there is a test. FALSE: cancelled. */
gboolean eda_ledger_add_blocks (EdaProfile       *profile,
                                const EdaContext *context,
                                EdaResult        *result,
                                GError          **error);
