/* A number by two groupings at once: medians of the cells as common value and two effects. */
#pragma once

#include "analysis/kernels/median-polish.h"
#include "analysis/profile/group-comparisons.h"
#include "analysis/result/result.h"

#define EDA_POLISH_LEVELS 8 /* a side, at most */

typedef struct
{
  const EdaColumnProfile *value, *rows, *columns; /* NULL when nothing suits */
  gsize                   n;                      /* rows of the table in the cells */
  guint                   n_rows, n_columns;
  double                  medians[EDA_POLISH_LEVELS * EDA_POLISH_LEVELS];
  double                  residuals[EDA_POLISH_LEVELS * EDA_POLISH_LEVELS];
  double                  row_effects[EDA_POLISH_LEVELS], column_effects[EDA_POLISH_LEVELS];
  EdaMedianPolish         fit;
} EdaPolished;

/* The number that two groupings tell most of, each cell with three rows or more. @columns:
 * EdaColumnProfile */
EdaPolished eda_polished_find (const EdaGroupComparisons *found, const GPtrArray *columns);

/* Nothing where nothing suits. */
void eda_polished_add_blocks (EdaResult *result, const EdaPolished *self);
/* "median_polish", null where nothing suits. */
void eda_polished_add_facts (EdaFacts *facts, const EdaPolished *self);
