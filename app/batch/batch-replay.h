/* A saved notebook without its window. */
#pragma once

#include "app/batch/batch-options.h"
#include "notebook/script.h"

/* @path: of the notebook. The table that it is about, read as it says, or the one of --data; EDA_ERROR_NOTEBOOK
 * when it can't be understood. What is kept without being understood is told on standard error. */
EdaTable *eda_batch_replay_load (const char            *path,
                                 const EdaBatchOptions *options,
                                 const EdaContext      *context,
                                 EdaScript            **script,
                                 GError               **error);

/* @profile: (inout): of the table as read, then of the one behind the last transform. NULL with
 * EDA_ERROR_NOTEBOOK when a block can't be run on this table. @chosen: (out) (nullable): of what was
 * chosen for the report */
GPtrArray *eda_batch_replay_run (const char       *path,
                                 EdaProfile      **profile,
                                 const EdaScript  *script,
                                 const EdaContext *context,
                                 GPtrArray       **chosen,
                                 GError          **error);
