/* What a look could have found by chance: the default test of a chart. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/profile.h"

/**
 * eda_look_find_p:
 * @columns: NULL-terminated: what the chart shows
 *
 * Two numbers: Spearman's rank correlation. A number and a category: Kruskal & Wallis. Two categories:
 * Pearson's chi-square. Of three or more columns the first two count.
 *
 * Returns: NaN: one column alone has no test, or the values are too few
 */
double eda_look_find_p (const char *const *columns, EdaProfile *profile, const EdaContext *context);
