/* One file from bytes to its reports. */
#pragma once

#include "app/batch-plan.h"
#include "app/batch-talk.h"

/* FALSE with @error; what was written before the error stays. Nothing is said about it. */
gboolean eda_batch_run (const EdaBatchJob     *job,
                        const EdaBatchOptions *options,
                        GCancellable          *cancellable,
                        GError               **error);
