/* What the reader has made of each of the six steps: whether it has been looked at, and one line of
 * what follows from it. Both stand in the header of the script, under keys of their own for each step,
 * so that edits of two steps can be merged. */
#pragma once

#include "notebook/script.h"

/* @step: 1..6 */
gboolean    eda_checklist_is_looked_at (const EdaScript *script, guint step);
const char *eda_checklist_get_so_what (const EdaScript *script, guint step); /* "" when there is none */
guint       eda_checklist_count_looked_at (const EdaScript *script);

/* (transfer full), each: */
EdaScript *eda_checklist_with_looked_at (const EdaScript *script, guint step, gboolean looked_at);
EdaScript *eda_checklist_with_so_what (const EdaScript *script, guint step, const char *text);
