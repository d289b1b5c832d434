/* The picture of a verdict. */
#pragma once

#include "challenge/judging/decide.h"

/* Estimate and interval on a line, over the values that were claimed. @region: (nullable): nothing
 * on the line was claimed. */
EdaFigure *eda_verdict_figure_new (const EdaVerdict *verdict, const EdaConfirming *region);
