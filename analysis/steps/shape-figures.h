/* One numeric column more closely: its distribution function, and beside the normal one. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/figure.h"

/* Share of the values at or below each place, with the band of Dvoretzky, Kiefer and Wolfowitz.
 * (nullable) (transfer full): NULL without two different finite values. */
EdaFigure *eda_ecdf_new_figure (const EdaColumnProfile *column);

/* Values against normal scores with the line through the quartiles and a pointwise band. (nullable)
 * (transfer full): NULL below 8 values, and where the middle half is one value. */
EdaFigure *eda_qq_new_figure (const EdaColumnProfile *column);
