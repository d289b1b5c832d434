/* The tests of one numeric column, for machines and for people: normality, modes, extremes. */
#pragma once

#include "analysis/profile/column-shape.h"
#include "analysis/result/result.h"

void eda_shape_add_facts (EdaFacts *object, const EdaColumnProfile *column, const EdaColumnShape *shape);

/* What each test says, with the size of the effect before its p; NULL when none is defined. */
EdaGrid *eda_shape_new_grid (const EdaColumnProfile *column, const EdaColumnShape *shape);

/**
 * eda_shape_add_coverage:
 * @columns: (element-type EdaColumnProfile)
 * @shapes: (element-type EdaColumnShape): NULL where a column is not numeric
 *
 * One entry a check for all columns where it could not run.
 */
void eda_shape_add_coverage (EdaResult *result, const GPtrArray *columns, const GPtrArray *shapes);
