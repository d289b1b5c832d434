/* How strongly two columns of levels go together, beyond V: what is defined for a table, as a
 * sentence, a grid and facts. */
#pragma once

#include "analysis/steps/crosstab-blocks.h"

/* What the table's own measures say and do not: effects of two by two levels, order of ordered ones,
 * guesses of the others. (transfer full) */
char *eda_table_measures_describe (const EdaCrosstabView *view);

EdaGrid *eda_table_measures_new_grid (const EdaCrosstabView *view);

void eda_table_measures_add_facts (EdaFacts *facts, const EdaCrosstab *tab);
