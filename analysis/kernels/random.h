/* Random numbers that are the same everywhere: Vigna's splitmix64. The caller keeps the
 * state and starts it with the seed of the run. */
#pragma once

#include <math.h>
#include <stddef.h>
#include <stdint.h>

static inline uint64_t
eda_random_next (uint64_t *state)
{
  uint64_t z = *state += UINT64_C (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * UINT64_C (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94D049BB133111EB);
  return z ^ (z >> 31);
}

/* In [0, 1). */
static inline double
eda_random_share (uint64_t *state)
{
  return (double)(eda_random_next (state) >> 11) * 0x1p-53;
}

/* In 0 .. n - 1. */
static inline size_t
eda_random_below (uint64_t *state, size_t n)
{
  return (size_t)(((unsigned __int128)eda_random_next (state) * n) >> 64);
}

/* Standard normal (Box & Muller 1958). */
static inline double
eda_random_normal (uint64_t *state)
{
  const double radius = sqrt (-2 * log (1 - eda_random_share (state)));

  return radius * cos (6.283185307179586 * eda_random_share (state));
}
