/* Named distributions beside one numeric column: which fits best, and whether it fits at all. */
#pragma once

#include "analysis/kernels/fit-distance.h"
#include "analysis/profile/profile.h"

#define EDA_FITS_MIN_N 20
#define EDA_FITS_TESTED_AIC 10 /* families this far above the best are not tested */

typedef struct
{
  EdaFamily family;
  EdaFit    fit;
  double    aic, delta; /* delta: above the best */
  double    gap;        /* Kolmogorov's D over all values */
  double    distance;   /* A² (of counts √n D) of the tested values from their own fit; NaN where not tested */
  double    p;          /* of the distance, by parametric bootstrap; NaN where not tested */
} EdaFamilyFit;

typedef struct
{
  EdaFamilyFit families[EDA_N_FAMILIES]; /* by AIC */
  guint        n;                        /* 0: not fitted, or none can hold the values */
  gsize        n_tested;                 /* more values: a seeded sample of them is tested */
} EdaColumnFits;

/**
 * eda_column_fits_get:
 *
 * Families of counts are tried on whole numbers from 0 to 10 000 whose variance is at least half
 * their mean; the others on all but whole numbers with a SD below 5, where a density is no chance.
 *
 * Returns: without families when the column is no measure, or shorter than EDA_FITS_MIN_N, or has
 *   less than three different values; NULL with @error when cancelled
 */
const EdaColumnFits *eda_column_fits_get (EdaProfile       *profile,
                                          guint             index,
                                          const EdaContext *context,
                                          GError          **error);
