/* A word of the command line becomes a table: a file, or "-" for standard input, with the changes that
 * were asked for. */
#pragma once

#include "app/batch/batch-options.h"

/* With --redact: without the values that are not to be seen. */
EdaTable *eda_batch_load (const char            *input,
                          const EdaBatchOptions *options,
                          const EdaContext      *context,
                          GError               **error);
