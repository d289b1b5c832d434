/* eda-batch compare OLD NEW: what changed, as a document. */
#pragma once

#include "app/batch/batch-options.h"

gboolean eda_batch_compare (const EdaBatchOptions *options, GCancellable *cancellable, GError **error);
