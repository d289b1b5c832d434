/* Samples with replacement (Efron 1979), as counts of how often each value is drawn. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "analysis/kernels/interval.h"

/* @counts: (out) (array length=n): how often each of @n is among @n draws. */
void eda_resample_counts (size_t n, uint64_t *state, uint32_t counts[]);

/* @out: (out) (array length=n): @values as often as @counts says, in their order: of sorted values
 * a sorted sample. */
void eda_resample_values (const double values[], size_t n, const uint32_t counts[], double out[]);

/* Percentile interval of @replicates, which are sorted in place; those that are NaN are left out.
 * NaN when fewer than half of them are numbers. */
EdaInterval eda_resample_interval (double replicates[], size_t n, double level);

/* Standard deviation of those that are numbers; NaN when fewer than two are. */
double eda_resample_spread (const double replicates[], size_t n);
