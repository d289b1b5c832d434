/* The radix sort must order like a comparison does: signs, zeros, extremes, ties, any
 * length. */
#include "analysis/kernels/sort.h"

#include <float.h>
#include <stdbool.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tests/kernels/near.h"

/* Doubles of all magnitudes and signs from a fixed seed; no NaN. */
static double *
random_bits (size_t n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240229);
  double *x = g_new (double, n);

  for (size_t i = 0; i < n;)
    {
      const guint64 bits = (guint64)g_rand_int (rand) << 32 | g_rand_int (rand);

      memcpy (&x[i], &bits, sizeof bits);
      i += !isnan (x[i]);
    }

  return x;
}

static int
compare (const void *a, const void *b)
{
  const double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

static void
test_every_length_like_qsort (void)
{
  for (size_t n = 0; n < 300; n++)
    {
      g_autofree double *x = random_bits (n);
      g_autofree double *expected = g_memdup2 (x, n * sizeof *x);

      eda_sort (x, n);
      if (n > 0)
        qsort (expected, n, sizeof *expected, compare);
      for (size_t i = 0; i < n; i++)
        g_assert_cmpfloat (x[i], ==, expected[i]);
    }
}

static void
test_large_random (void)
{
  const size_t       n = 100003;
  g_autofree double *x = random_bits (n);
  g_autofree double *expected = g_memdup2 (x, n * sizeof *x);

  eda_sort (x, n);
  qsort (expected, n, sizeof *expected, compare);
  for (size_t i = 0; i < n; i++)
    g_assert_cmpfloat (x[i], ==, expected[i]);
}

static void
test_extremes (void)
{
  double       x[] = { 0.0,    DBL_MAX, -5e-324, INFINITY, -DBL_MAX,
                       5e-324, -0.0,    DBL_MIN, -1e308,   -INFINITY };
  const double expected[] = { -INFINITY, -DBL_MAX, -1e308,  -5e-324, 0.0,
                              0.0,       5e-324,   DBL_MIN, DBL_MAX, INFINITY };

  eda_sort (x, G_N_ELEMENTS (x));
  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    g_assert_cmpfloat (x[i], ==, expected[i]);
}

/* Five values in a thousand rows: most digits are shared by all and are skipped. */
static void
test_few_whole_numbers (void)
{
  double x[1000];
  size_t seen[5] = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (double)(i * i * 7 % 5) - 2;
  eda_sort (x, G_N_ELEMENTS (x));

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    {
      g_assert_true (i == 0 || x[i - 1] <= x[i]);
      seen[(int)x[i] + 2]++;
    }
  /* squares mod 5 are 0, 1 or 4, so 7 i² mod 5 is 0, 2 or 3 */
  g_assert_cmpuint (seen[0], ==, 200);
  g_assert_cmpuint (seen[2], ==, 400);
  g_assert_cmpuint (seen[3], ==, 400);
}

static void
check_order (const double x[], size_t n)
{
  g_autofree size_t *order = g_new (size_t, n);
  g_autofree bool   *seen = g_new0 (bool, n);

  eda_sort_order (x, n, order);
  for (size_t i = 0; i < n; i++)
    {
      g_assert_false (seen[order[i]]);
      seen[order[i]] = true;
      if (i == 0)
        continue;
      g_assert_true (x[order[i - 1]] <= x[order[i]]);
      if (x[order[i - 1]] == x[order[i]])
        g_assert_cmpuint (order[i - 1], <, order[i]);
    }
}

static void
test_order_is_stable (void)
{
  double x[500] = { 0 };

  for (size_t n = 0; n <= G_N_ELEMENTS (x); n += 25)
    {
      for (size_t i = 0; i < n; i++)
        x[i] = (double)(i * 37 % 11) - 5.5; /* eleven values, many ties */
      check_order (x, n);
    }
}

static void
test_order_of_zeros (void)
{
  double x[600];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = i % 2 == 0 ? 0.0 : -0.0; /* equal, so they keep their order */
  check_order (x, G_N_ELEMENTS (x));
  check_order (x, 10);
}

static void
test_order_of_random (void)
{
  g_autofree double *x = random_bits (5000);

  check_order (x, 5000);
}

/* Keys of one, two and three digits; equal ones keep their order. */
static void
test_rows (void)
{
  static const guint32 masks[] = { 0x7, 0x3ff800, 0xffffffff, 0 };

  for (size_t m = 0; m < G_N_ELEMENTS (masks); m++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32)m);
      uint64_t  rows[2000], spare[2000];
      uint64_t *sorted;

      for (uint32_t i = 0; i < G_N_ELEMENTS (rows); i++)
        rows[i] = eda_row_pack (g_rand_int (rand) & masks[m], i);
      sorted = eda_sort_rows (rows, spare, G_N_ELEMENTS (rows));
      for (size_t i = 1; i < G_N_ELEMENTS (rows); i++)
        g_assert_cmpuint (sorted[i - 1], <, sorted[i]); /* key, then row */
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/sort/every-length", test_every_length_like_qsort);
  g_test_add_func ("/kernels/sort/large-random", test_large_random);
  g_test_add_func ("/kernels/sort/extremes", test_extremes);
  g_test_add_func ("/kernels/sort/few-whole-numbers", test_few_whole_numbers);
  g_test_add_func ("/kernels/sort/order-is-stable", test_order_is_stable);
  g_test_add_func ("/kernels/sort/order-of-zeros", test_order_of_zeros);
  g_test_add_func ("/kernels/sort/order-of-random", test_order_of_random);
  g_test_add_func ("/kernels/sort/rows", test_rows);
  return g_test_run ();
}
