/* All candidates for the dialect of a text, scored. */
#pragma once

#include "analysis/table/candidate.h"

/* Of a text with one column: the unit separator of ASCII, which splits nothing people write. */
#define EDA_DELIMITER_NONE '\x1f'

/**
 * eda_candidates_list:
 * @delimiter: the user's word; 0 = guess
 * @quote: the user's word; 0 = none, -1 = guess
 *
 * Returns: (transfer full) (element-type EdaCandidate): the best first; empty where nothing splits
 */
GArray *eda_candidates_list (const EdaExcerpt *excerpt, char delimiter, int quote);
/* For one column: a delimiter that stands only inside quotes, else EDA_DELIMITER_NONE. */
char    eda_candidates_find_harmless (const GArray *candidates);
