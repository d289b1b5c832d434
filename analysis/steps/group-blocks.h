/* Numeric columns compared between groups, as facts, grid and sentences. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"

/* Every comparison, in the words of the JSON contract. @columns: EdaColumnProfile. */
void eda_group_comparisons_add_facts (EdaFacts                  *categories,
                                      const EdaGroupComparisons *found,
                                      const GPtrArray           *columns);
