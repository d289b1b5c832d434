/* What a column's levels would look like if the rare ones were one, "Other". */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/grid.h"

/* A row for each limit that changes something; NULL where none lumps two levels or more. */
EdaGrid *eda_lumping_new_grid (const EdaColumnProfile *column);

/* "lumping" of a column with levels: [{share, kept, lumped, rows}], in the same order. */
void eda_lumping_add_facts (EdaFacts *object, const EdaColumnProfile *column);
