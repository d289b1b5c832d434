/* The states of a script, one after the other: undo and redo are steps between them. A
 * state is what the user made, never what came out of it. */
#pragma once

#include <gio/gio.h>

#include "notebook/script.h"

typedef struct _EdaHistory EdaHistory;

/* One state, at position 0. */
EdaHistory *eda_history_new (EdaScript *script);
void        eda_history_free (EdaHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaHistory, eda_history_free)

/* A new state after the present one; those that could be redone are forgotten. @name: of
 * what changes, "note added". @merge: (nullable): a change that goes on where the one
 * before it with the same word ended takes its place: typing is one step. */
void eda_history_push (EdaHistory  *self,
                       EdaScript *script,
                       const char  *name,
                       const char  *merge);
/* The data file that the present state is about, and those that are pushed after it. */
void eda_history_set_data (EdaHistory *self, GFile *file);
/* The next change is a step of its own, whatever its word. */
void eda_history_end_merging (EdaHistory *self);

guint eda_history_get_position (const EdaHistory *self);
guint eda_history_get_n_states (const EdaHistory *self);
void  eda_history_set_position (EdaHistory *self, guint position);

EdaScript *eda_history_get_script (const EdaHistory *self, guint position);
EdaScript *eda_history_get_current (const EdaHistory *self); /* at the position */
GFile     *eda_history_get_data (const EdaHistory *self, guint position); /* (nullable) */
/* Of the change that led to the state; NULL for the first. */
const char *eda_history_get_name (const EdaHistory *self, guint position);
