/* The whole state of a notebook as the user made it: of which file, how it is read, and the
 * entries in the order of the page. An immutable value; a change makes a new one that shares
 * the entries which stay, so undo is: take the one before. */
#pragma once

#include "notebook/entry.h"
#include "notebook/load-settings.h"

#define EDA_DOCUMENT_VERSION 1

typedef struct _EdaDocument EdaDocument;

/* @entries: (element-type EdaEntry); ids are unique. @header: (nullable): see below. @load:
 * (nullable): NULL = everything is found automatically */
EdaDocument *eda_document_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *entries);
/* A block without params for each analysis that needs none, in step order. */
EdaDocument *eda_document_new_skeleton (void);
EdaDocument *eda_document_ref (EdaDocument *self);
void         eda_document_unref (EdaDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDocument, eda_document_unref)

/* What is said of the document as a whole: "data" (a path relative to the document's folder),
 * "data-sha256", "seed", and keys of a newer version. */
EdaParams       *eda_document_get_header (const EdaDocument *self);
EdaLoadSettings *eda_document_get_load (const EdaDocument *self);
guint64          eda_document_get_seed (const EdaDocument *self);

guint     eda_document_get_n_entries (const EdaDocument *self);
EdaEntry *eda_document_get_entry (const EdaDocument *self, guint position);
/* The position of the entry, or -1. */
int eda_document_find (const EdaDocument *self, const char *id);
/* An id that no entry has: @stem itself, or with a number behind it. */
char *eda_document_make_id (const EdaDocument *self, const char *stem);

/* (transfer full), each: */
EdaDocument *eda_document_with_header (const EdaDocument *self, const char *key, const char *value);
EdaDocument *eda_document_with_load (const EdaDocument *self, EdaLoadSettings *load);
EdaDocument *eda_document_insert (const EdaDocument *self, guint position, EdaEntry *entry);
EdaDocument *eda_document_remove (const EdaDocument *self, guint position);
EdaDocument *eda_document_move (const EdaDocument *self, guint from, guint to);
/* @entry takes the place of what is there. */
EdaDocument *eda_document_replace (const EdaDocument *self, guint position, EdaEntry *entry);

gboolean eda_document_equal (const EdaDocument *a, const EdaDocument *b);
