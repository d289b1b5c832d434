/* Counts that add up: of levels, of pairs of levels, of bins. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Adds the rows of a block. @places: below @n_levels. @counts: (array length=n_levels) (inout) */
void eda_count_levels (const uint8_t places[], size_t n, uint64_t counts[]);

/* @counts: (array length=stride × stride) (inout): of row place × column place; @stride: more than
 * any place */
void eda_count_pairs (const uint8_t rows[],
                      const uint8_t columns[],
                      size_t        n,
                      size_t        stride,
                      uint64_t      counts[]);

/* Of equally wide bins from @low to @high, each without its upper edge but the last; the two at the
 * ends of @counts take what lies outside. Values that are no numbers are left out. @counts: (array
 * length=k + 2) (inout) */
void eda_count_bins (
    const double x[], size_t n, double low, double high, size_t k, uint64_t counts[]);

/* What other rows were counted as. */
void eda_counts_merge (uint64_t counts[], const uint64_t others[], size_t n);
