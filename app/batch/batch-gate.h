/* "eda-batch gate": findings as an exit code, without a report. */
#pragma once

#include "app/batch/batch-plan.h"

/* Prints the findings that are as grave as --fail-on says (a warning, unless it says), worst first; @grave
 * as in eda_batch_run(). FALSE with @error. */
gboolean eda_batch_gate (const EdaBatchJob     *job,
                         const EdaBatchOptions *options,
                         GCancellable          *cancellable,
                         gboolean              *grave,
                         GError               **error);
