/* Tests for outliers in values that are otherwise normal. */
#pragma once

#include <stdbool.h>

#include "analysis/kernels/moments.h"

typedef struct
{
  double g;        /* largest distance from the mean in SDs; NaN below 3 values and without spread */
  double critical; /* two-sided at @alpha */
  double critical_one_sided;
  double value;    /* the value that is farthest */
} EdaGrubbs;

#define EDA_ESD_MOST 10

/* Which of two equally far values is named: the one that comes first in the data. Rows of the
 * smallest values, ascending, and of the largest, descending; equal values in row order. */
typedef struct
{
  size_t low[EDA_ESD_MOST], high[EDA_ESD_MOST];
} EdaEndRows;

/**
 * eda_grubbs:
 * @sorted: ascending; @moments are theirs
 * @rows: (nullable): of the ends; without them the largest value is named
 *
 * Grubbs (1950). One outlier only: a second one inflates the SD and hides the first.
 */
EdaGrubbs eda_grubbs (const double sorted[], const EdaMoments *moments, double alpha, const EdaEndRows *rows);

typedef struct
{
  size_t most;                  /* outliers looked for: min (10, n - 3), 0 below 4 values */
  size_t k;                     /* steps made; fewer than @most where what is left has no spread */
  double r[EDA_ESD_MOST];       /* largest distance in SDs after i removals */
  double lambda[EDA_ESD_MOST];  /* its critical value */
  double removed[EDA_ESD_MOST]; /* the value removed at each step */
  size_t count;                 /* outliers: the largest i with r > lambda */
  size_t low;                   /* how many of these outliers come from the lower end */
  bool tied;                    /* both ends were equally far at a step: the rows decide */
} EdaEsd;

/* Generalised extreme Studentised deviate (Rosner 1983, Technometrics 25, 165–172), up to
 * min (10, n − 3) outliers; it ends early when what is left has no spread. No steps below 4. */
EdaEsd eda_esd (const double sorted[], size_t n, double alpha, const EdaEndRows *rows);
