/* Every claim that is judged by an interval, on a few simulated files: it is confirmed
 * where its pattern was planted, and not where it was not. The long version is
 * print-power. */

#include "tests/challenge/power/power.h"

#define LEVEL 3
#define RUNS 8
#define SHORT_RUNS 40

static void
test_case (gconstpointer data)
{
  const PowerCase *power = data;

  g_assert_cmpfloat (power_measure (power, LEVEL, TRUE, RUNS), >=, 7.0 / RUNS);
  g_assert_cmpfloat (power_measure (power, LEVEL, FALSE, RUNS), ==, 0);
}

/* At 300 rows: curves that only rise, and what chance does to far rows. */
static void
test_short_files (void)
{
  static const struct
  {
    const char *claim;
    double      least, most; /* confirmed with the pattern, and without */
  } bounds[] = { { "y ~ x monotone", .95, 0 },
                 { "y ~ x saturating", .95, 0 },
                 { "y ~ x u-shaped", .95, 0 },
                 { "influential(x, y)", .95, 0 },
                 { "outliers(x, y) > 0.5%", .95, .08 } };
  guint            n;
  const PowerCase *cases = power_cases (&n);

  for (gsize k = 0; k < G_N_ELEMENTS (bounds); k++)
    for (guint i = 0; i < n; i++)
      if (g_str_equal (cases[i].claim, bounds[k].claim))
        {
          g_assert_cmpfloat (
              power_measure (&cases[i], 1, TRUE, SHORT_RUNS), >=, bounds[k].least);
          g_assert_cmpfloat (
              power_measure (&cases[i], 1, FALSE, SHORT_RUNS), <=, bounds[k].most);
        }
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
  g_test_add_func ("/power/short-files", test_short_files);
  return g_test_run ();
}
