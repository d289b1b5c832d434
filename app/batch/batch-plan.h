/* Which file gets which reports: every name is settled before the first file is opened. */
#pragma once

#include "app/batch/batch-options.h"

typedef struct
{
  char      *input;   /* as typed; "-" = standard input */
  GPtrArray *outputs; /* char*, one for each format, in their order; "-" = standard output */
} EdaBatchJob;

/* (element-type EdaBatchJob): NULL with EDA_ERROR_OPTION or EDA_ERROR_OUTPUT_WRITE. No two outputs
 * share a name, and none is an input. Does not touch the disk. */
GPtrArray *eda_batch_plan_new (const EdaBatchOptions *options, GError **error);
