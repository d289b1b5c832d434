/* Findings that would say one thing again: one speaks for all and names the others. */
#pragma once

#include "analysis/findings/rule-parts.h"

/* (nullable): what each column that nearly repeats another stands for, by name; none when the table
 * has no such columns. Made once for each profile. */
GHashTable *eda_get_twins (EdaProfile *profile, const EdaContext *context);

/* Of the findings from @first on, which are of one rule, those that differ in columns that nearly
 * repeat each other only. */
void eda_join_twins (GPtrArray *out, guint first, GHashTable *twins);

/* Of the findings from @first on, which are of one rule and of two columns each: where a column takes
 * part in four or more. */
void eda_join_hubs (GPtrArray *out, guint first);

/* What a finding says of its own columns, without the others that it speaks for. */
char *eda_join_dup_own (const char *text);
