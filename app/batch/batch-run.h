/* One file from bytes to its reports. */
#pragma once

#include "app/batch/batch-plan.h"
#include "app/batch/batch-talk.h"

/* FALSE with @error; what was written before the error stays. Nothing is said about it. @grave: (out):
 * set to TRUE when a finding is what --fail-on waits for, else left alone */
gboolean eda_batch_run (const EdaBatchJob     *job,
                        const EdaBatchOptions *options,
                        GCancellable          *cancellable,
                        gboolean              *grave,
                        GError               **error);
