/* Forty rows of two related columns and one of noise: any program can make them again. */
#pragma once

#include <math.h>

#define PAIR_ROWS 40

static double pair_x[PAIR_ROWS], pair_y[PAIR_ROWS], pair_z[PAIR_ROWS];

static inline double
pair_noise (int row, double k)
{
  return sin (row * row * k + 0.5);
}

static inline void
make_pair_data (void)
{
  for (int i = 0; i < PAIR_ROWS; i++)
    {
      pair_x[i] = i / 4.0 + pair_noise (i, 1.3);
      pair_y[i] = 0.5 * pair_x[i] + pair_noise (i, 2.7) * (1 + i / 20.0);
      pair_z[i] = pair_noise (i, 0.9);
    }
}
