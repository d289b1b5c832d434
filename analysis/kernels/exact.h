/* Two-way tables without large-sample formulas: Fisher's exact test, and by simulation where the
 * table is too large to enumerate. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct
{
  double p;               /* two-sided: all tables no more likely than the one observed */
  double odds_ratio;      /* conditional maximum likelihood; 0 or infinite at the ends */
  double ci_low, ci_high; /* 95 %, exact (Cornfield 1956) */
} EdaFisher;

/**
 * eda_fisher_2x2:
 * @observed: (array length=4): whole counts, row by row
 *
 * Fisher (1934). NaN for all when a row or a column is empty.
 */
EdaFisher eda_fisher_2x2 (const double observed[4]);

/* Yates (1934): chi-square of a 2 × 2 table with continuity correction, @p with one degree of
 * freedom; NaN when a row or a column is empty. */
double eda_yates_chi2 (const double observed[4], double *p);

/**
 * eda_fisher_simulated:
 * @observed: whole counts, rows × columns
 * @work: rows + 2 columns + n + 1 doubles, n the sum of the counts
 * @tables: how many to draw, 10 000
 *
 * Draws tables with the same margins (as Patefield 1981, cell by cell) and counts those no more
 * likely than the one observed.
 *
 * Returns: (count + 1) / (@tables + 1); the same for the same @seed
 */
double eda_fisher_simulated (const double observed[],
                             size_t       rows,
                             size_t       columns,
                             size_t       tables,
                             uint64_t     seed,
                             double       work[]);
