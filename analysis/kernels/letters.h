/* Tukey's letter values. */
#pragma once

#include <stddef.h>

#define EDA_LETTERS_MOST 24

typedef struct
{
  char   letter;    /* M median, F fourths, E eighths, then D C B A Z Y X ... */
  double depth;     /* places from either end, a multiple of one half */
  double low, high; /* the two values at this depth */
} EdaLetter;

/**
 * eda_letter_values:
 * @sorted: (array length=n): ascending
 *
 * Each depth is (1 + the whole part of the one before) / 2 (Tukey 1977; Hofmann, Wickham & Kafadar
 * 2017, Journal of Computational and Graphical Statistics 26, 469–477), for as long as it is 5 or
 * more, since the values further out are single ones; the median always.
 *
 * Returns: how many; 0 when n is 0
 */
size_t eda_letter_values (const double sorted[], size_t n, EdaLetter letters[EDA_LETTERS_MOST]);
