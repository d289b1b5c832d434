/* Average linkage. */
#include "analysis/kernels/cluster.h"

#include "tests/kernels/near.h"

#define MOST 40

static void
fill_distances (double distance[], const double x[], size_t n)
{
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      distance[i * n + j] = fabs (x[i] - x[j]);
}

/* scipy 1.10.1: linkage (distances, 'average') */
static void
test_against_scipy (void)
{
  static const EdaMerge expected[] = {
    { 0, 3, 3.71503, 2 }, { 1, 5, 4.27387, 2 },   { 7, 8, 11.76885, 4 },
    { 4, 6, 22.5628, 2 }, { 9, 10, 34.64324, 6 }, { 2, 11, 81.08899333333333, 7 },
  };
  static const size_t order_expected[] = { 0, 3, 1, 5, 4, 6, 2 };
  double              distance[49];
  EdaMerge            merges[6];
  size_t              order[7], work[21];

  fill_distances (distance, awkward, 7);
  eda_cluster_average (distance, 7, merges, work);
  for (size_t i = 0; i < 6; i++)
    {
      g_assert_cmpuint (merges[i].a, ==, expected[i].a);
      g_assert_cmpuint (merges[i].b, ==, expected[i].b);
      g_assert_cmpuint (merges[i].size, ==, expected[i].size);
      assert_near (merges[i].distance, expected[i].distance, 1e-14);
    }
  eda_cluster_order (merges, 7, order, work);
  for (size_t i = 0; i < 7; i++)
    g_assert_cmpuint (order[i], ==, order_expected[i]);
}

/* Many equal distances: still one tree, and every thing stands in the order once. */
static void
test_ties (void)
{
  double   distance[MOST * MOST];
  EdaMerge merges[MOST - 1];
  size_t   order[MOST], work[3 * MOST], seen[MOST] = { 0 };

  for (size_t i = 0; i < MOST * MOST; i++)
    distance[i] = i % (MOST + 1) == 0 ? 0 : 1;
  eda_cluster_average (distance, MOST, merges, work);
  g_assert_cmpuint (merges[MOST - 2].size, ==, MOST);
  eda_cluster_order (merges, MOST, order, work);
  for (size_t i = 0; i < MOST; i++)
    g_assert_cmpuint (seen[order[i]]++, ==, 0);
}

static void
test_few (void)
{
  double   distance[] = { 0, 2.5, 2.5, 0 };
  EdaMerge merges[1];
  size_t   order[2] = { 9, 9 }, work[6];

  eda_cluster_average (distance, 0, merges, work);
  eda_cluster_average (distance, 1, merges, work);
  eda_cluster_order (merges, 1, order, work);
  g_assert_cmpuint (order[0], ==, 0);
  eda_cluster_average (distance, 2, merges, work);
  g_assert_cmpfloat (merges[0].distance, ==, 2.5);
  eda_cluster_order (merges, 2, order, work);
  g_assert_cmpuint (order[1], ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cluster/against-scipy", test_against_scipy);
  g_test_add_func ("/cluster/ties", test_ties);
  g_test_add_func ("/cluster/few", test_few);
  return g_test_run ();
}
