/* Numeric columns compared between groups, as facts, grid and sentences. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* Every comparison, in the words of the JSON contract. @columns: EdaColumnProfile. */
void eda_group_comparisons_add_facts (EdaFacts                  *categories,
                                      const EdaGroupComparisons *found,
                                      const GPtrArray           *columns);

/* The comparisons that differ most, as a grid, and the first of them in words: what its test means
 * and what it does not. Nothing where no group differs more than chance explains. */
void eda_group_comparisons_add_blocks (EdaResult                 *result,
                                       const EdaGroupComparisons *found,
                                       const GPtrArray           *columns);
