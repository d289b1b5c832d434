/* How alike values are that stand so many rows apart. */
#pragma once

#include "analysis/profile/row-order.h"
#include "analysis/result/figure.h"

/* The autocorrelations of a column called @name. (nullable) (transfer full): NULL where they were not
 * computed */
EdaFigure *eda_serial_new_figure (const char *name, const EdaAlongRows *along);
