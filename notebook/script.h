/* The script of a notebook: its whole state as the user made it: of which file, how it is read, and the
 * entries in the order of the page. An immutable value; a change makes a new one that shares
 * the entries which stay, so undo is: take the one before. */
#pragma once

#include "notebook/entry.h"
#include "notebook/load-settings.h"

#define EDA_SCRIPT_VERSION 1

typedef struct _EdaScript EdaScript;

/* @entries: (element-type EdaEntry); ids are unique. @header: (nullable): see below. @load:
 * (nullable): NULL = everything is found automatically */
EdaScript *eda_script_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *entries);
/* A block without params for each analysis that needs none, in step order. */
EdaScript *eda_script_new_skeleton (void);
EdaScript *eda_script_ref (EdaScript *self);
void         eda_script_unref (EdaScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaScript, eda_script_unref)

/* What is said of the script as a whole: "data" (a path relative to the script's folder),
 * "data-sha256", "seed", and keys of a newer version. */
EdaParams       *eda_script_get_header (const EdaScript *self);
EdaLoadSettings *eda_script_get_load (const EdaScript *self);
guint64          eda_script_get_seed (const EdaScript *self);

guint     eda_script_get_n_entries (const EdaScript *self);
EdaEntry *eda_script_get_entry (const EdaScript *self, guint position);
/* The position of the entry, or -1. */
int eda_script_find (const EdaScript *self, const char *id);
/* An id that no entry has: @stem itself, or with a number behind it. */
char *eda_script_make_id (const EdaScript *self, const char *stem);

/* (transfer full), each: */
EdaScript *eda_script_with_header (const EdaScript *self, const char *key, const char *value);
EdaScript *eda_script_with_load (const EdaScript *self, EdaLoadSettings *load);
EdaScript *eda_script_insert (const EdaScript *self, guint position, EdaEntry *entry);
EdaScript *eda_script_remove (const EdaScript *self, guint position);
EdaScript *eda_script_move (const EdaScript *self, guint from, guint to);
/* @entry takes the place of what is there. */
EdaScript *eda_script_replace (const EdaScript *self, guint position, EdaEntry *entry);

gboolean eda_script_equal (const EdaScript *a, const EdaScript *b);
