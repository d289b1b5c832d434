/* The rows by their first two principal components. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/figure.h"

/* Dots, over filled contours when there are enough of them. (nullable) (transfer full): NULL below
 * two components. */
EdaFigure *eda_components_new_figure (EdaProfile *profile, const EdaMultivariate *found);
