/* Planned and used minutes of the four phases. */
#pragma once

#include "analysis/result/figure.h"
#include "challenge/session/plan.h"

EdaFigure *eda_time_figure_new (const char *title, const double planned[EDA_N_TIMED_PHASES], const double used[EDA_N_TIMED_PHASES]);
