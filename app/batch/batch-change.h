/* --filter and --derive: what is done to a table between loading and looking at it. */
#pragma once

#include "app/batch/batch-options.h"

/* Options of a group whose user data is a list from eda_batch_changes_new(): the order in which they are
 * typed counts. */
extern const GOptionEntry eda_batch_change_entries[];

GPtrArray *eda_batch_changes_new (void);
/* As typed again, in front of the next option: " --filter='price > 3'" */
void eda_batch_changes_repeat (const GPtrArray *changes, GString *out);

/* The table with all changes made; NULL with EDA_ERROR_OPTION, the option named, and for people a
 * picture of the place on standard error. */
EdaTable *eda_batch_change (EdaTable              *take_table,
                            const EdaBatchOptions *options,
                            const EdaContext      *context,
                            GError               **error);
