/* eda-batch check: claims about a file, judged; tests for data. */
#pragma once

#include "app/batch/batch-options.h"

/* The exit code: 0 nothing refuted, 3 at least one, 5 claims cannot be read, or that of loading. */
int eda_batch_check (const EdaBatchOptions *options);
