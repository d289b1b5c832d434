/* How many heaps: on samples whose number is known by their making. */
#include "analysis/kernels/modes.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

#define SEED 42

static void
test_known_numbers (void)
{
  double x[1500];

  fill_normal (x, 500, 0, 1);
  g_assert_cmpuint (eda_count_modes (x, 500, 0.05, SEED), ==, 1);

  fill_two_heaps (x);
  g_assert_cmpuint (eda_count_modes (x, 800, 0.05, SEED), ==, 2);

  for (int i = 0; i < 3; i++)
    fill_normal (x + 500 * i, 500, 6 * i, 1);
  eda_sort (x, 1500);
  g_assert_cmpuint (eda_count_modes (x, 1500, 0.05, SEED), ==, 3);
}

/* Rounding makes ties, not heaps; one far value is no heap; three years, equally
 * frequent, are one heap, four-cylinder cars beside eight-cylinder cars are two. */
static void
test_what_is_no_mode (void)
{
  double x[501];

  for (int i = 0; i < 300; i++)
    x[i] = 2007 + i / 100;
  g_assert_cmpuint (eda_count_modes (x, 300, 0.05, SEED), ==, 1);
  for (int i = 0; i < 300; i++)
    x[i] = i < 150 ? 4 : i < 170 ? 5 : i < 190 ? 6 : 8;
  g_assert_cmpuint (eda_count_modes (x, 300, 0.05, SEED), ==, 2);

  fill_rounded (x);
  g_assert_cmpuint (eda_count_modes (x, 300, 0.05, SEED), ==, 1);

  fill_normal (x, 500, 0, 1);
  x[500] = 1e6;
  g_assert_cmpuint (eda_count_modes (x, 501, 0.05, SEED), ==, 1);
}

static void
test_many_values (void)
{
  static double x[40000];

  fill_normal (x, 20000, 0, 1);
  fill_normal (x + 20000, 20000, 5, 1);
  eda_sort (x, 40000);
  g_assert_cmpuint (eda_count_modes (x, 40000, 0.05, SEED), ==, 2);
}

static void
test_little (void)
{
  const double equal[] = { 4.5, 4.5, 4.5 }, far[] = { -DBL_MAX, 0, 1, DBL_MAX };

  g_assert_cmpuint (eda_count_modes (NULL, 0, 0.05, SEED), ==, 0);
  g_assert_cmpuint (eda_count_modes (equal, 1, 0.05, SEED), ==, 1);
  g_assert_cmpuint (eda_count_modes (equal, 3, 0.05, SEED), ==, 1);
  g_assert_cmpuint (eda_count_modes (far, 4, 0.05, SEED), >=, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/modes/known-numbers", test_known_numbers);
  g_test_add_func ("/modes/what-is-no-mode", test_what_is_no_mode);
  g_test_add_func ("/modes/many-values", test_many_values);
  g_test_add_func ("/modes/little", test_little);
  return g_test_run ();
}
