/* The far values of a column in words and as named numbers. */
#pragma once

#include "analysis/profile/column-shape.h"
#include "analysis/profile/outliers.h"
#include "analysis/result/result.h"

/* "3.0 fence, modified z": the rules that flag a value. */
const char *eda_say_outlier_rules (GStringChunk *pad, EdaOutlierRules rules);

/* (nullable): a sentence on why the rules do not flag the same values of this column. */
const char *eda_say_outlier_disagreement (GStringChunk           *pad,
                                          const EdaColumnProfile *column,
                                          const EdaOutliers      *found);

/* Of a column, in the table of the farthest values. */
#define EDA_FARTHEST_SHOWN 5

/* Adds the column to @list, "outliers"/"by_column"; and to the coverage what does not apply.
 * @shape: (nullable) */
void eda_add_outlier_facts (EdaFacts               *list,
                            EdaResult              *result,
                            const EdaColumnProfile *column,
                            const EdaOutliers      *found,
                            const EdaColumnShape   *shape);
