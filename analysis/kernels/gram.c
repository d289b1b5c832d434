/* Sums of products of all pairs of columns at once.
 *
 * Tiles of 4 × 8 sums stay in registers while the rows pass by. The eight columns of a
 * tile are one vector, whose width never changes what is added to what; the compiler
 * makes one copy for each family of processors. */
#include "analysis/kernels/gram.h"

#define TILE_ROWS 4

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_PROCESSOR __attribute__ ((target_clones ("default", "avx2", "avx512f")))
#else
#define FOR_EACH_PROCESSOR
#endif

typedef double Vector __attribute__ ((vector_size (EDA_GRAM_WIDTH * sizeof (double)),
                                      aligned (sizeof (double))));

static inline __attribute__ ((always_inline)) void
add_tile (const double *left, const double *right, size_t n, size_t stride, double *sums)
{
  Vector tile[TILE_ROWS] = { 0 };

  for (size_t row = 0; row < n; row++, left += stride, right += stride)
    {
      const Vector values = *(const Vector *)right;

      for (size_t k = 0; k < TILE_ROWS; k++)
        tile[k] += left[k] * values;
    }
  for (size_t k = 0; k < TILE_ROWS; k++)
    *(Vector *)(sums + k * stride) += tile[k];
}

FOR_EACH_PROCESSOR void
eda_gram_add (const double rows[], size_t n, size_t stride, double sums[])
{
  for (size_t i = 0; i < stride; i += TILE_ROWS)
    for (size_t j = i / EDA_GRAM_WIDTH * EDA_GRAM_WIDTH; j < stride; j += EDA_GRAM_WIDTH)
      add_tile (rows + i, rows + j, n, stride, sums + i * stride + j);
}
