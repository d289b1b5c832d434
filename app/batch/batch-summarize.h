/* eda-batch summarize: the main numbers of a table at once, without figures and findings. */
#pragma once

#include "app/batch/batch-options.h"

/* Writes to standard output: lines for people, or one JSON object with the option json. */
gboolean eda_batch_summarize (const char            *input,
                              const EdaBatchOptions *options,
                              GCancellable          *cancellable,
                              GError               **error);
