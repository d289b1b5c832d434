/* Counts that add up: of levels and of pairs of levels. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* Adds the rows of a block. @codes: below the length of @counts; negative ones are left out. */
void eda_count_codes (const int32_t codes[], size_t n, size_t counts[]);

/* @counts: (array length=stride × stride) (inout): of row place × column place; @stride: more than
 * any place */
void eda_count_pairs (const uint8_t rows[],
                      const uint8_t columns[],
                      size_t        n,
                      size_t        stride,
                      uint64_t      counts[]);

/* What other rows were counted as. */
void eda_counts_merge (uint64_t counts[], const uint64_t others[], size_t n);
