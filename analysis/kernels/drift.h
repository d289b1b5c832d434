/* Does a column change along the rows? */
#pragma once

#include <stddef.h>

typedef struct
{
  double s;   /* pairs that rise minus pairs that fall */
  double tau; /* s over the number of pairs that are not tied (Kendall's tau-b against the row) */
  double z, p; /* two-sided, ties in the variance, with continuity correction; NaN when n < 3 */
} EdaMannKendall;

/* Mann (1945), Kendall (1975): @x in row order, finite; a constant column has NaN. O(n log n).
 * @work: 2 n doubles, what is in it does not matter. */
EdaMannKendall eda_mann_kendall (const double x[], size_t n, double work[]);

typedef struct
{
  double d; /* largest distance between the two distribution functions */
  double p; /* two-sided, asymptotic (Smirnov 1948); NaN when one side is empty */
} EdaSmirnov;

/* Two samples, each sorted ascending. */
EdaSmirnov eda_smirnov (const double a[], size_t n_a, const double b[], size_t n_b);
