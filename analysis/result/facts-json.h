/* Facts as JSON text: the machine contract. */
#pragma once

#include "analysis/result/facts.h"

/* UTF-8, 2-space indent, a final line break; numbers in the shortest form that reads back,
 * non-finite ones as null. Lists of numbers and rows of matrices stand on one line. */
GBytes *eda_facts_to_json (const EdaFacts *facts);

/* One object on one line without a line break: for status lines and logs. */
char *eda_facts_to_json_line (const EdaFacts *facts);
