/* Rows that are equal in every column. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

typedef struct
{
  gsize  excess;   /* rows beyond the first of each group */
  gsize  groups;   /* groups of two or more equal rows */
  gsize  rows;     /* rows involved: excess + groups */
  gsize *examples; /* rows from 0 that repeat an earlier one, at most 100, ascending */
  guint  n_examples;
} EdaDuplicates;

/* Hash, then compare. Missing equals missing. */
EdaDuplicates      *
eda_duplicates_new (EdaTable *table, const EdaContext *context, GError **error);
void eda_duplicates_free (EdaDuplicates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDuplicates, eda_duplicates_free)
