/* The picture of one column: histogram with density and box, or bars of its levels. */
#pragma once

#include "analysis/profile/column-shape.h"
#include "analysis/result/figure.h"

/* (nullable) (transfer full): NULL when the column has nothing to draw (no value, free
 * text). @shape: (nullable): of a numeric column */
EdaFigure *eda_distribution_new_figure (const EdaColumnProfile *column,
                                        const EdaColumnShape   *shape);

/* How somebody wants to see it; all 0 = as above. */
typedef struct
{
  gsize    bins; /* 0 = by rule */
  gboolean log;  /* on a logarithmic axis; values not above 0 are left out, and counted in the words */
} EdaDistributionView;

/* The same, seen so; of a column that is no number, or has none above 0 for @view->log, as above. */
EdaFigure *eda_distribution_new_view (const EdaColumnProfile    *column,
                                      const EdaColumnShape      *shape,
                                      const EdaDistributionView *view);
