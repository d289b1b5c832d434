/* What must hold for any line at all that the claims language is given. */
#pragma once

#include "challenge/claims/claim-schema.h"

/* (transfer full) (nullable): what does not hold, with the line; NULL: everything does. @line: any
 * bytes. */
char *claims_case_check (const char *line, const EdaClaimSchema *schema);
/* A line of up to @most words of the language, or nearly, from @state. */
char *claims_case_generate (guint64 *state, guint most);
