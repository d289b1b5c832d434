/* When the rows were: counts along the calendar, with the gaps. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/figure.h"

/* Rows an hour, a day, a week or a month, whichever gives a readable number of bars, and the gaps
 * that are long beside the usual distance. (nullable) (transfer full): NULL for a column that is no
 * date, and for dates that no calendar knows. */
EdaFigure *eda_timeline_new_figure (const EdaColumnProfile *column);

/* The same as "timeline" of @facts: edges and counts, null where there is no figure. */
void eda_timeline_add_facts (EdaFacts *facts, const EdaColumnProfile *column);
