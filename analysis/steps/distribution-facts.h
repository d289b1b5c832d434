/* The numbers of one column in the words of the JSON contract. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/facts.h"
#include "analysis/result/grid.h"

/* Numeric: moments, quantiles, bins; text: lengths; dates: first and last.
 * @quantile_type: of the quantiles P1 to P99 here; the median and what else is drawn from quartiles
 *   stay type 7 */
void eda_distribution_add_facts (EdaFacts               *object,
                                 const EdaColumnProfile *column,
                                 guint                   quantile_type);

/* The full description of a numeric column as a grid of three topics side by side. */
EdaGrid *eda_distribution_new_grid (const EdaColumnProfile *column, guint quantile_type);
