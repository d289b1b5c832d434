/* The numbers of one column in the words of the JSON contract. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/grid.h"

/* Numeric: moments, quantiles, bins; text: lengths; dates: first and last. */
void eda_distribution_add_facts (EdaFacts *object, const EdaColumnProfile *column);

/* The full description of a numeric column as a grid of three topics side by side. */
EdaGrid *eda_distribution_new_grid (const EdaColumnProfile *column);
