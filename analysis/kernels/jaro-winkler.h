/* How alike two words are. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define EDA_JARO_MAX 64 /* longer words are compared by their first so many letters */

/* Winkler (1990): 0 = the same letters in the same order, 1 = nothing in common. Jaro's similarity
 * (letters in common not farther apart than half the longer word, transpositions count half) and a
 * tenth of the rest for each of the first four letters that agree. @a, @b: code points. Two empty
 * words have distance 0, an empty and another one 1. */
double eda_jaro_winkler (const uint32_t a[], size_t n_a, const uint32_t b[], size_t n_b);
