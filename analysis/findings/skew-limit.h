/* When a column counts as skewed: one decision for AD1 and for those that would tell of it again. */
#pragma once

#include "analysis/findings/column-use.h"

#define EDA_SKEW_N 30        /* values at least */
#define EDA_SKEW_DISTINCT 10 /* with fewer different ones, skewness describes a handful of bars */
#define EDA_SKEW_NOTE 1.0
#define EDA_SKEW_WARN 2.0

/* The limit that the skewness passes: EDA_SKEW_WARN, EDA_SKEW_NOTE, a smaller one of a body that leans
 * for sure, or NaN: none, or a few strays make it. */
double eda_column_find_skew_limit (const EdaColumnProfile *self);
