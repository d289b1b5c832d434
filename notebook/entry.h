/* One entry of a script: what the user put there, never what came out of it. An
 * immutable value, shared by reference by all states of the script that hold it.
 *
 * A block names what is to be done ("distributions", "filter") and the params for it; what a
 * name means is looked up when it is run, so that a name nobody knows survives. A note is
 * Markdown. Torn lines are a block that could not be understood, kept as they stand. */
#pragma once

#include "analysis/core/params.h"

typedef enum
{
  EDA_ENTRY_BLOCK,
  EDA_ENTRY_NOTE,
  EDA_ENTRY_TORN,
} EdaEntryKind;

typedef struct _EdaEntry EdaEntry;

/* @id: unique in the script, a short slug; @params: (nullable) */
EdaEntry *eda_entry_new_block (const char *id, const char *what, EdaParams *params);
/* The text without blank lines around it and with plain line ends. */
EdaEntry *eda_entry_new_note (const char *id, const char *markdown);
EdaEntry *eda_entry_new_torn (const char *id, const char *lines);
EdaEntry *eda_entry_ref (EdaEntry *self);
void      eda_entry_unref (EdaEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaEntry, eda_entry_unref)

EdaEntryKind eda_entry_get_kind (const EdaEntry *self);
const char  *eda_entry_get_id (const EdaEntry *self);
const char  *eda_entry_get_what (const EdaEntry *self);   /* (nullable): of a block */
EdaParams   *eda_entry_get_params (const EdaEntry *self); /* (nullable): of a block */
const char  *eda_entry_get_text (const EdaEntry *self);   /* (nullable): of the others */

/* The same with other params, or another text; the id stays. */
EdaEntry *eda_entry_with_params (const EdaEntry *self, EdaParams *params);
EdaEntry *eda_entry_with_text (const EdaEntry *self, const char *text);

/* By content; only of blocks is the id a part of it: that of others is not saved. */
gboolean eda_entry_equal (const EdaEntry *a, const EdaEntry *b);
