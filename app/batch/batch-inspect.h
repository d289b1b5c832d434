/* eda-batch inspect: what the loader saw in a file, and why it reads it so. */
#pragma once

#include "app/batch/batch-options.h"

/* Writes to standard output: lines for people, or one JSON object with the option json; with the
 * option audit also how the values differ from the texts of the file. */
gboolean eda_batch_inspect (const char            *input,
                            const EdaBatchOptions *options,
                            GCancellable          *cancellable,
                            GError               **error);
