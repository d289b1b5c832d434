/* How sure a line says its learner is, found and changed while the line is still being typed. */
#pragma once

#include <glib.h>

/* (nullable): where "@" stands, for nothing but reasons may stand behind it. */
const char *eda_claim_line_find_confidence (const char *line);
/* The line with "@85" in the place of what it said, or behind it. */
char *eda_claim_line_with_confidence (const char *line, int percent);
