/* Humps that anybody would count, of samples whose number is known by how they are drawn.
 */
#include "analysis/kernels/clear-modes.h"

#include "analysis/kernels/kde.h"
#include "analysis/kernels/moments.h"
#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"
#include "tests/kernels/near.h"

#define N 2000

/* Normals around 0, @gap, 2 @gap, ... with a spread of 1, as many of each as @shares say.
 */
static size_t
count (double gap, const double shares[], size_t k)
{
  double   x[N];
  uint64_t state = 11;

  for (size_t i = 0; i < N; i++)
    {
      double at = ((double)i + 0.5) / N;
      size_t hump = 0;

      while (hump + 1 < k && at > shares[hump])
        at -= shares[hump++];
      x[i] = gap * (double)hump + eda_random_normal (&state);
    }
  eda_sort (x, N);
  return eda_clear_modes (x, N, eda_kde_bandwidth (x, N, eda_moments (x, N).sd));
}

static void
test_humps (void)
{
  const double one[] = { 1 }, two[] = { 0.5, 0.5 }, three[] = { 0.34, 0.33, 0.33 };
  const double light[] = { 0.95, 0.05 };

  g_assert_cmpuint (count (0, one, 1), ==, 1);
  g_assert_cmpuint (count (4.5, two, 2), ==, 2);
  g_assert_cmpuint (count (6, three, 3), ==, 3);
  g_assert_cmpuint (count (1.5, two, 2), ==, 1); /* too near for a valley */
  g_assert_cmpuint (count (6, light, 2), ==, 1); /* below a tenth */
}

static void
test_little (void)
{
  const double same[] = { 3, 3, 3 };

  g_assert_cmpuint (eda_clear_modes (NULL, 0, 1), ==, 0);
  g_assert_cmpuint (eda_clear_modes (same, 3, 0), ==, 1);
  g_assert_cmpuint (eda_clear_modes (same, 1, 1), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clear-modes/humps", test_humps);
  g_test_add_func ("/clear-modes/little", test_little);
  return g_test_run ();
}
