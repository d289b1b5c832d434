/* A figure's values as a table. */
#pragma once

#include "analysis/result/figure.h"
#include "analysis/result/grid.h"

/* Those of the layer that the figure is about. (transfer full) (nullable): NULL when there are none */
EdaGrid *eda_figure_new_values (const EdaFigure *figure);
