/* What of a cell's result the reader wants in the report: the keys of its blocks, kept with the options
 * of the cell, where they change nothing that is computed. As long as nothing at all is chosen, a
 * report has everything. */
#pragma once

#include "analysis/result/result.h"
#include "notebook/script.h"

#define EDA_CHOSEN_PARAM "in-report"
#define EDA_CHOSEN_ALL "all" /* instead of keys */

/* The same without what is chosen: what a result depends on. (transfer full) */
EdaParams *eda_chosen_strip (EdaParams *params);

/* @key: of a block, or EDA_CHOSEN_ALL. Words stand with what is chosen beside them; they are never
 * chosen for themselves. */
gboolean eda_chosen_has (const EdaEntry *entry, const char *key);
/* @result: (nullable): what all is, when one of all is taken out. (transfer full) */
EdaEntry *eda_chosen_with (const EdaEntry  *entry,
                           const EdaResult *result,
                           const char      *key,
                           gboolean         chosen);
gboolean  eda_chosen_is_any (const EdaScript *script);

/* A new result of those blocks only, with the words of their groups. */
EdaResult *eda_chosen_filter (const EdaEntry *entry, const EdaResult *result);
/* Figures, tables and findings of the results, (element-type EdaResult). */
guint eda_chosen_count (GPtrArray *results);
