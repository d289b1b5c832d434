/* Rows of two tables that belong together by a key, and the cells in which they differ. */
#pragma once

#include "analysis/profile/profile.h"

#define EDA_KEYS_EXAMPLES 20

typedef struct
{
  char *key, *column, *old, *new; /* texts; a missing cell is "" */
} EdaCellChange;

typedef struct
{
  char      *column;          /* the key */
  gsize      kept, only_old, only_new;
  gsize      changed_rows, changed_cells;
  gsize     *changes_of;      /* per column of the new table */
  GPtrArray *examples;        /* EdaCellChange, the first EDA_KEYS_EXAMPLES */
} EdaKeys;

/* The first column that both tables have, complete and never the same twice; (nullable) */
const char *eda_keys_find (EdaTable *old, EdaTable *new);

/* NULL with @error: no such column in both, or it is not unique and complete; or cancelled. */
EdaKeys *eda_keys_new (
    EdaTable *old, EdaTable *new, const char *column, const EdaContext *context, GError **error);
void     eda_keys_free (EdaKeys *self);
