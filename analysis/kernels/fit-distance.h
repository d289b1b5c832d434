/* How far a column is from a distribution fitted to it, and whether that is farther than chance. */
#pragma once

#include <stdint.h>

#include "analysis/kernels/fit.h"

/* Shares of the fitted distribution up to @x and beyond it; each keeps the digits of its tail. */
double eda_fit_below (EdaFamily family, const EdaFit *fit, double x);
double eda_fit_above (EdaFamily family, const EdaFit *fit, double x);

/* Kolmogorov's D: the largest gap between the share of values up to a point and the fitted one,
 * seen at the points. */
double eda_fit_gap (EdaFamily family, const EdaFit *fit, const EdaFitPoints *points);

/* The distance that the test uses: Anderson & Darling's (1954) A²; of counts, where A² is not
 * defined, √n D. @points are all of @sorted, which is ascending. */
double eda_fit_distance (
    EdaFamily family, const EdaFit *fit, const double sorted[], const EdaFitPoints *points);

#define EDA_FIT_TEST_MOST 500 /* values that a test uses */
#define EDA_FIT_REPLICATES 99
#define EDA_FIT_TEST_WORK (EDA_FIT_TEST_MOST + 3 * EDA_FIT_POINTS)

/**
 * eda_fit_simulate:
 * @n: 2 .. EDA_FIT_TEST_MOST
 * @work: EDA_FIT_TEST_WORK
 * @distances: (out) (array length=EDA_FIT_REPLICATES)
 *
 * Parametric bootstrap (Stute, González-Manteiga & Presedo-Quindimil 1993): samples of @n values
 * drawn from the fitted distribution, each fitted anew, and its distance from that fit. NaN where a
 * sample had all values equal. The same @seed gives the same samples.
 */
void eda_fit_simulate (EdaFamily     family,
                       const EdaFit *fit,
                       size_t        n,
                       uint64_t      seed,
                       double        work[],
                       double        distances[EDA_FIT_REPLICATES]);

/* (1 + those at or beyond @distance) / (1 + those that are known). */
double eda_fit_p (double distance, const double distances[EDA_FIT_REPLICATES]);
