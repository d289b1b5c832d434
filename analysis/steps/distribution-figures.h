/* The picture of one column: histogram with density and box, or bars of its levels. */
#pragma once

#include "analysis/profile/column-shape.h"
#include "analysis/result/figure.h"

/* (nullable) (transfer full): NULL when the column has nothing to draw (no value, free
 * text). @shape: (nullable): of a numeric column */
EdaFigure *eda_distribution_new_figure (const EdaColumnProfile *column,
                                        const EdaColumnShape   *shape);
