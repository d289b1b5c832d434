/* Two by two tables in layers: does the tie hold within the levels of a third column, and is it the
 * same in each? */
#pragma once

#include <stddef.h>

#include "analysis/kernels/two-by-two.h"

typedef struct
{
  size_t    used;       /* layers with no empty row or column; only these tell anything */
  double    n;          /* rows of data in them */
  double    chi2, p;    /* Cochran–Mantel–Haenszel, one degree of freedom, no continuity correction */
  EdaEffect odds_ratio; /* common to all layers: Mantel & Haenszel (1959), interval of Robins, Breslow
                           & Greenland (1986) */
  double    homogeneity, df, homogeneity_p; /* Breslow & Day (1980), corrected by Tarone (1985): are the
                                               odds ratios of the layers the same? */
} EdaStrata;

/**
 * eda_strata:
 * @counts: (array length=4k): of each layer, row by row
 *
 * NaN where undefined: no layer used; the second test needs two of them and an odds ratio between 0
 * and infinity.
 */
EdaStrata eda_strata (const double counts[], size_t k);
