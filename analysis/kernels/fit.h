/* Named distributions, fitted to one column by maximum likelihood. */
#pragma once

#include "analysis/kernels/fit-points.h"

typedef enum
{
  EDA_FAMILY_NORMAL,
  EDA_FAMILY_LOG_NORMAL,
  EDA_FAMILY_EXPONENTIAL,
  EDA_FAMILY_GAMMA,
  EDA_FAMILY_WEIBULL,
  EDA_FAMILY_POISSON,           /* of whole numbers from 0 on, like the next */
  EDA_FAMILY_NEGATIVE_BINOMIAL,
} EdaFamily;
#define EDA_N_FAMILIES 7

#define EDA_FIT_COUNT_MOST 10000 /* no family of counts beyond */
#define EDA_FIT_SIZE_MOST 1e6

/* Of the parameters: R's meanings. */
typedef struct
{
  double a; /* mean | meanlog | rate | shape | shape | lambda | size */
  double b; /* SD | sdlog | NaN | rate | scale | NaN | mu */
  double log_likelihood; /* of all n values, in their own unit */
} EdaFit;

/**
 * eda_fit:
 *
 * Maximum likelihood (Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions;
 * Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions). The shapes of gamma and Weibull
 * and the size of the negative binomial are found by Newton's method. Counts that vary no more
 * than Poisson's have the size EDA_FIT_SIZE_MOST.
 *
 * Returns: NaN where the family cannot hold the values (log-normal, gamma, Weibull: a value of 0
 *   or below; exponential: one below 0; counts: one that is no whole number from 0 to
 *   EDA_FIT_COUNT_MOST), where all values are equal, and where they leave 1e-100 .. 1e100
 */
EdaFit eda_fit (EdaFamily family, const EdaFitPoints *points);

unsigned eda_family_get_n_parameters (EdaFamily family);
int      eda_family_is_of_counts (EdaFamily family);

/* Akaike (1974): 2 parameters − 2 log-likelihood. */
double eda_fit_aic (EdaFamily family, const EdaFit *fit);
