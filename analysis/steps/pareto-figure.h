/* Levels by frequency with their running total. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/result/figure.h"

/* Pareto's chart of the @most most frequent levels: bars of their shares, and the line of the sum so
 * far, both in per cent of the values present. */
EdaFigure *eda_pareto_new_figure (const EdaColumnProfile *column, guint most);
