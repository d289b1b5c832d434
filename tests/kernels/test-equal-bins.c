/* As many bins as wanted, every value counted once. Counts by hand. */
#include "analysis/kernels/equal-bins.h"

#include <float.h>

#include "tests/kernels/near.h"

static double
total_of (const EdaHistogram *h)
{
  double total = (double)(h->below + h->above);

  for (size_t i = 0; i < h->k; i++)
    {
      g_assert_cmpfloat (h->edges[i], <, h->edges[i + 1]);
      total += h->counts[i];
    }
  return total;
}

static void
test_counts (void)
{
  static const double x[] = { -INFINITY, 0, 1, 2.5, 5, 10, INFINITY };
  const EdaHistogram  h = eda_equal_bins (x, 7, 4);

  g_assert_cmpuint (h.k, ==, 4);
  g_assert_cmpfloat (h.edges[1], ==, 2.5);
  g_assert_cmpfloat (h.counts[0], ==, 2);
  g_assert_cmpfloat (h.counts[1], ==, 1); /* 2.5 begins the second */
  g_assert_cmpfloat (h.counts[2], ==, 1);
  g_assert_cmpfloat (h.counts[3], ==, 1); /* the last one is closed */
  g_assert_cmpuint (h.below, ==, 1);
  g_assert_cmpuint (h.above, ==, 1);
}

static void
test_ends_of_the_range (void)
{
  static const double far[] = { -1e308, 0, 1e308 };
  static const double near[] = { 1, 1 + DBL_EPSILON };
  static const double same[] = { 3, 3, 3 };
  EdaHistogram        h = eda_equal_bins (far, 3, EDA_MAX_BINS);

  g_assert_cmpuint (h.k, ==, EDA_MAX_BINS);
  g_assert_cmpfloat (total_of (&h), ==, 3);
  h = eda_equal_bins (near, 2, 5); /* no room for so many */
  g_assert_cmpuint (h.k, <, 5);
  g_assert_cmpfloat (total_of (&h), ==, 2);
  h = eda_equal_bins (same, 3, 5);
  g_assert_cmpuint (h.k, ==, 1);
  g_assert_cmpuint (eda_equal_bins (NULL, 0, 5).k, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/equal-bins/counts", test_counts);
  g_test_add_func ("/equal-bins/ends", test_ends_of_the_range);
  return g_test_run ();
}
