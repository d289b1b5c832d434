/* What moved from one table to the other, as a picture. */
#pragma once

#include "analysis/compare/shift.h"
#include "analysis/result/figure.h"

/* Both distribution functions of numbers and dates, both shares of each level. (nullable) (transfer
 * full): NULL for columns that cannot be compared */
EdaFigure *eda_shift_new_figure (const EdaShift *shift);
