/* The states of a document, one after the other: undo and redo are steps between them. A
 * state is what the user said, never what came out of it. */
#pragma once

#include "notebook/load-settings.h"

typedef struct _EdaHistory EdaHistory;

/* One state, at position 0. */
EdaHistory *eda_history_new (EdaLoadSettings *settings);
void        eda_history_free (EdaHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaHistory, eda_history_free)

/* A new state after the present one, named after what changes; those that could be redone
 * are forgotten. */
void eda_history_push (EdaHistory *self, EdaLoadSettings *settings);

guint eda_history_get_position (const EdaHistory *self);
guint eda_history_get_n_states (const EdaHistory *self);
void  eda_history_set_position (EdaHistory *self, guint position);

EdaLoadSettings *eda_history_get_settings (const EdaHistory *self, guint position);
EdaLoadSettings *eda_history_get_current (const EdaHistory *self); /* at the position */
/* Of the change that led to the state; NULL for the first. */
const char *eda_history_get_name (const EdaHistory *self, guint position);
