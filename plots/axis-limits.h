/* Limits that can be drawn, whatever the data said. Private to plots/. */
#pragma once

#include "analysis/result/figure.h"

/* Finite, low < high, positive on a log axis; the axis' own ones when they are all right.
 */
void eda_axis_get_limits (const EdaAxis *axis, double *low, double *high);

/* 0 at @low, 1 at @high; safe for ±1e308, whose distance no double holds. */
double eda_axis_share (double value, double low, double high);
