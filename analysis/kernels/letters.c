/* Tukey's letter values. */
#include "analysis/kernels/letters.h"

#include <math.h>

#define LEAST_DEPTH 5

/* The value @depth places from the low end, counted from 1; halves lie between two. */
static double
at_depth (const double sorted[], double depth)
{
  const size_t below = (size_t)floor (depth) - 1, above = (size_t)ceil (depth) - 1;

  return below == above ? sorted[below] : sorted[below] / 2 + sorted[above] / 2;
}

size_t
eda_letter_values (const double sorted[], size_t n, EdaLetter letters[EDA_LETTERS_MOST])
{
  static const char names[] = "MFEDCBAZYXWVUTSRQPONLKJI";
  const double      size = (double)n;
  double            depth = (1 + size) / 2;
  size_t            k = 0;

  if (n == 0)
    return 0;

  do
    {
      letters[k] = (EdaLetter){
        names[k],
        depth,
        at_depth (sorted, depth),
        at_depth (sorted, size + 1 - depth),
      };
      depth = (1 + floor (depth)) / 2;
      k++;
    }
  while (depth >= LEAST_DEPTH && k < EDA_LETTERS_MOST);

  return k;
}
