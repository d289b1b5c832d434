/* Sums of products of all pairs of columns. */
#include "analysis/kernels/gram.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

#define P 11
#define N 13

static double
at (size_t row, size_t column)
{
  return sin ((double)(row * 17 + column * 5) + 0.25);
}

/* Row order and no fused multiplications: the same bits as the plainest loop. */
static void
test_as_a_plain_loop (void)
{
  const size_t       stride = eda_gram_stride (P);
  g_autofree double *rows = g_new0 (double, N *stride);
  g_autofree double *sums = g_new0 (double, stride *stride);

  for (size_t row = 0; row < N; row++)
    for (size_t column = 0; column < P; column++)
      rows[row * stride + column] = at (row, column);
  eda_gram_add (rows, N, stride, sums);

  for (size_t i = 0; i < P; i++)
    for (size_t j = i; j < P; j++)
      {
        double sum = 0;

        for (size_t row = 0; row < N; row++)
          sum += at (row, i) * at (row, j);
        g_assert_cmpfloat (sums[i * stride + j], ==, sum);
      }
}

static void
test_blocks_add_up (void)
{
  const size_t stride = eda_gram_stride (1);
  double       rows[2 * EDA_GRAM_WIDTH] = { 3 };
  double       sums[EDA_GRAM_WIDTH * EDA_GRAM_WIDTH] = { 0 };

  rows[stride] = 4;
  eda_gram_add (rows, 2, stride, sums);
  eda_gram_add (rows, 1, stride, sums);
  eda_gram_add (rows, 0, stride, sums);
  g_assert_cmpfloat (sums[0], ==, 9 + 16 + 9);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/gram/as-a-plain-loop", test_as_a_plain_loop);
  g_test_add_func ("/kernels/gram/blocks-add-up", test_blocks_add_up);
  return g_test_run ();
}
