/* How far the shares of classes moved between two samples. */
#pragma once

#include <stddef.h>

/* Below it little moved; beyond the second a lot did: the customary limits (Siddiqi 2006). */
#define EDA_PSI_SOME 0.1
#define EDA_PSI_LARGE 0.25

/**
 * eda_psi:
 * @old, @new: (array length=k): counts of the same classes
 *
 * Population stability index (Kullback & Leibler's J divergence, 1951): the sum of
 * (p_new - p_old) ln (p_new / p_old). Half a row is added to each class, so that an empty class
 * has a finite part in it.
 *
 * Returns: from 0, no unit; NaN with fewer than two classes or an empty sample
 */
double eda_psi (const double old[], const double new[], size_t k);
