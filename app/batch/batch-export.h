/* eda-batch export: the table as loaded, as a clean CSV. */
#pragma once

#include "app/batch/batch-options.h"

/**
 * eda_batch_export:
 * @input: as typed; "-" = standard input
 *
 * Writes RFC 4180 in UTF-8 with LF to the options' output ("-" or none = standard output): cells
 * with the text of the file, a header row only if the file has one; with the option typed the
 * values instead: ISO 8601 dates, plain numbers, nothing where missing.
 */
gboolean eda_batch_export (const char            *input,
                           const EdaBatchOptions *options,
                           GCancellable          *cancellable,
                           GError               **error);
