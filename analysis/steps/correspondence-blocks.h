/* The levels of a two-way table as points: a map of what goes with what. */
#pragma once

#include "analysis/steps/crosstab-blocks.h"

/* "correspondence" of the table's facts; null below three levels on a side. */
void eda_correspondence_add_facts (EdaFacts *facts, const EdaCrosstab *tab);

/* (nullable) (transfer full): NULL below three levels on a side: then there is one axis only; and
 * where one side settles the other: then there is nothing to map. */
EdaFigure *eda_correspondence_new_figure (const EdaCrosstabView *view);
