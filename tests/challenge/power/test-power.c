/* Every kind of claim on a few simulated files: it is confirmed where its pattern was
 * planted, and not where it was not. The long version is print-power. */

#include <math.h>

#include "tests/challenge/power/power.h"

#define RUNS 200 /* of the cheap ones, at 300 rows */
#define LONG_RUNS 20
#define LEAST_RUNS 8

/* The aim is 95 % confirmed with the pattern and 1 % without. Of few files, so many that
 * chance alone hardly (1 in 1000) leaves fewer, or more. */
static void
check (const PowerCase *power, guint level, guint runs)
{
  const double   n = MAX (runs / power->cost, LEAST_RUNS);
  const gboolean far_pairs = g_str_has_prefix (power->claim, "outliers(x, y)");
  const double   wrong = far_pairs && level == 1 ? 0.04 : 0.01;
  const double   slack = 3.1;

  g_assert_cmpfloat (power_measure (power, level, TRUE, (guint)n),
                     >=,
                     0.95 * n - slack * sqrt (n * 0.95 * 0.05) - 0.5);
  g_assert_cmpfloat (power_measure (power, level, FALSE, (guint)n),
                     <=,
                     wrong * n + slack * sqrt (n * wrong * (1 - wrong)) + 0.5);
}

static void
test_case (gconstpointer data)
{
  const PowerCase *power = data;

  if (power->first_level == 1)
    check (power, 1, RUNS);
  if (power->cost != DEAREST || power->first_level > 1)
    check (power, 3, LONG_RUNS);
}

/* 5 % of files whose truth is the border, and what chance adds. */
static void
test_borders (void)
{
  guint            n;
  const PowerCase *cases = power_border_cases (&n);

  for (guint i = 0; i < n; i++)
    if (cases[i].cost == CHEAP)
      g_assert_cmpfloat (power_measure (&cases[i], 1, TRUE, RUNS),
                         <=,
                         0.05 * RUNS + 3.1 * sqrt (RUNS * 0.05 * 0.95));
}

/* All but what the loader decides, and what the learner does. */
static void
test_every_kind (void)
{
  gboolean         met[EDA_CLAIM_N_KINDS] = { FALSE };
  guint            n;
  const PowerCase *cases = power_cases (&n);

  met[EDA_CLAIM_TYPE_IS] = met[EDA_CLAIM_FREE] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EdaClaim) claim = power_claim (&cases[i]);

      g_assert_nonnull (claim);
      met[claim->kind] = TRUE;
    }
  for (guint kind = 0; kind < EDA_CLAIM_N_KINDS; kind++)
    if (!met[kind])
      g_error ("no simulation of the claims of kind %u", kind);
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

      g_test_message ("%s: %s", path, cases[i].claim);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/power/borders", test_borders);
  g_test_add_func ("/power/every-kind", test_every_kind);
  return g_test_run ();
}
