/* Texts on their way into a spreadsheet, which runs what looks like a formula. */
#pragma once

#include <glib.h>

/* Whether a spreadsheet would calculate @text instead of showing it: it begins with = + - @ (also
 * the wide forms), a tab or a carriage return, and is no plain number. */
gboolean eda_is_formula (const char *text, gsize length);

/* A cell of a table with tabs between its cells: on one line, an apostrophe before a formula. */
void eda_append_tsv_cell (GString *out, const char *text);
