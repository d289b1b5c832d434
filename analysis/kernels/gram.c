/* Sums of products of all pairs of columns at once.
 *
 * Tiles of 4 × 8 sums stay in registers while the rows pass by. Each sum is one lane of a
 * vector, whose width never changes what is added to what; the compiler makes one copy
 * for each family of processors. */
#include "analysis/kernels/gram.h"

#define TILE_ROWS 4
#define LANES 4
#define VECTORS (EDA_GRAM_WIDTH / LANES)

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_PROCESSOR __attribute__ ((target_clones ("default", "avx2")))
#else
#define FOR_EACH_PROCESSOR
#endif

typedef double Vector
    __attribute__ ((vector_size (LANES * sizeof (double)), aligned (sizeof (double))));

/* The loops over tiles are unrolled, or the sums would live in memory. */
static inline __attribute__ ((always_inline)) void
add_tile (const double *left, const double *right, size_t n, size_t stride, double *sums)
{
  Vector tile[TILE_ROWS][VECTORS] = { 0 };

  for (size_t row = 0; row < n; row++, left += stride, right += stride)
    {
#pragma GCC unroll 4
      for (size_t k = 0; k < TILE_ROWS; k++)
#pragma GCC unroll 2
        for (size_t v = 0; v < VECTORS; v++)
          tile[k][v] += left[k] * ((const Vector *)right)[v];
    }
#pragma GCC unroll 4
  for (size_t k = 0; k < TILE_ROWS; k++)
#pragma GCC unroll 2
    for (size_t v = 0; v < VECTORS; v++)
      ((Vector *)(sums + k * stride))[v] += tile[k][v];
}

FOR_EACH_PROCESSOR void
eda_gram_add (const double rows[], size_t n, size_t stride, double sums[])
{
  for (size_t i = 0; i < stride; i += TILE_ROWS)
    for (size_t j = i / EDA_GRAM_WIDTH * EDA_GRAM_WIDTH; j < stride; j += EDA_GRAM_WIDTH)
      add_tile (rows + i, rows + j, n, stride, sums + i * stride + j);
}
