/* Every claim that is judged by an interval, on a few simulated files: it is confirmed
 * where its pattern was planted, and not where it was not. The long version is
 * print-power. */

#include "tests/challenge/power/power.h"

#define LEVEL 3
#define RUNS 8

static void
test_case (gconstpointer data)
{
  const PowerCase *power = data;

  g_assert_cmpfloat (power_measure (power, LEVEL, TRUE, RUNS), >=, 7.0 / RUNS);
  g_assert_cmpfloat (power_measure (power, LEVEL, FALSE, RUNS), ==, 0);
}

int
main (int argc, char *argv[])
{
  guint            n;
  const PowerCase *cases = power_cases (&n);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/power/%02u", i + 1);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
