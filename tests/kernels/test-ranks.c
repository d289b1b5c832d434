/* Midranks: ties share the mean of the places they take. */
#include "analysis/kernels/ranks.h"

#include <float.h>

#include "tests/kernels/near.h"

static void
check_ranks (const double x[], size_t n, const double expected[])
{
  g_autofree double *ranks = g_new (double, n);
  g_autofree size_t *order = g_new (size_t, n);

  eda_midranks (x, n, ranks, order);
  for (size_t i = 0; i < n; i++)
    g_assert_cmpfloat (ranks[i], ==, expected[i]);
}

static void
test_without_ties (void)
{
  const double expected[] = { 6, 2, 11, 4, 10, 3, 9, 5, 1, 8, 7 };

  check_ranks (awkward, G_N_ELEMENTS (awkward), expected);
}

/* Counted by hand: two 1s take places 1 and 2, two 3s 4 and 5, three 5s 7 to 9. */
static void
test_ties (void)
{
  const double x[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5 };
  const double expected[] = { 4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8 };

  check_ranks (x, G_N_ELEMENTS (x), expected);
}

static void
test_few_and_constant (void)
{
  const double x[] = { 7.25, 7.25, 7.25, 7.25 };
  const double all[] = { 2.5, 2.5, 2.5, 2.5 }, one[] = { 1 }, two[] = { 1.5, 1.5 };

  check_ranks (x, 0, NULL);
  check_ranks (x, 1, one);
  check_ranks (x, 2, two);
  check_ranks (x, 4, all);
}

static void
test_extremes (void)
{
  const double x[] = { 1e308, -5e-324, 0.0, -0.0, 5e-324, -DBL_MAX, DBL_MAX };
  const double expected[] = { 6, 2, 3.5, 3.5, 5, 1, 7 };

  check_ranks (x, G_N_ELEMENTS (x), expected);
}

/* Whatever the ties, ranks add up to n (n + 1) / 2. */
static void
test_sum_of_many (void)
{
  double x[2000], ranks[2000], sum = 0;
  size_t order[2000];

  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    x[i] = (double)(i * i % 97) / 7;
  eda_midranks (x, G_N_ELEMENTS (x), ranks, order);
  for (size_t i = 0; i < G_N_ELEMENTS (x); i++)
    sum += ranks[i];
  g_assert_cmpfloat (sum, ==, 2000 * 2001 / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/ranks/without-ties", test_without_ties);
  g_test_add_func ("/kernels/ranks/ties", test_ties);
  g_test_add_func ("/kernels/ranks/few-and-constant", test_few_and_constant);
  g_test_add_func ("/kernels/ranks/extremes", test_extremes);
  g_test_add_func ("/kernels/ranks/sum-of-many", test_sum_of_many);
  return g_test_run ();
}
