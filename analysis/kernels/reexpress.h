/* Which power of the values is nearest to a bell shape. */
#pragma once

#include <stddef.h>

#define EDA_REEXPRESS_MOST 512

typedef struct
{
  double lambda;    /* maximum likelihood, within −3 .. 3; NaN when undefined */
  double low, high; /* 95 %, from the profile likelihood */
  double rung;      /* the simplest power inside: 1, 0 (logarithm), 1/2, −1, 2, −1/2, 1/3; else lambda to one decimal */
} EdaBoxCox;

/**
 * eda_box_cox:
 * @sorted: (array length=n): ascending
 * @work: workspace of EDA_REEXPRESS_MOST
 *
 * Box & Cox (1964, Journal of the Royal Statistical Society B 26, 211–252). Of more than 512 values,
 * evenly spaced order statistics stand for all; the interval then still uses @n. NaN unless all
 * values are positive, there are 10 and they differ.
 */
EdaBoxCox eda_box_cox (const double sorted[], size_t n, double work[]);
