/* The checks of one pair as facts. */
#pragma once

#include "analysis/profile/pair-checks.h"
#include "analysis/result/facts.h"
#include "analysis/result/figure.h"

/* @object: of the pair; @a, @b: names of its columns */
void eda_pair_check_add_facts (EdaFacts           *object,
                               const EdaPairCheck *check,
                               const char         *a,
                               const char         *b);

/* "lowess": the curve of the pair's scatter plot; null where it has none. @n: rows of the pair */
void eda_scatter_add_facts (EdaFacts *object, const EdaFigure *scatter, gsize n);
