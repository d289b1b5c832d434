/* Facts as a template sees them; private to template.c. */
#pragma once

#include "analysis/result/facts.h"

/* The first part of a dotted name is looked for from the innermost facts outwards (@stack: innermost
 * last); the others only within it. (nullable). */
const EdaFacts *eda_template_look_up (const GPtrArray *stack, const char *name);

/* The text of one fact; nothing of null, lists and objects. */
char *eda_template_to_text (const EdaFacts *facts);

/* Whether it opens a section; @facts: (nullable). */
gboolean eda_template_is_true (const EdaFacts *facts);
