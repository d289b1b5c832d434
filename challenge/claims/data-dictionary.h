/* What the columns of a file mean, as a page beside it says: a Markdown table whose first two heads are
 * "column" and "meaning", and which may have "unit" and "allowed" behind them. */
#pragma once

#include "challenge/claims/claim-schema.h"

/* Gives each column of @schema that the table names its meaning: "age of the patient · years · 0 to 110".
 * Several columns may share a row: "`name`, `genus`". Cells that are empty or "?" say nothing. */
void eda_data_dictionary_read (EdaClaimSchema *schema, const char *page);
