/* Median polish against R 4.2.2, medpolish (x). */
#include "analysis/kernels/median-polish.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static double row_effects[4], column_effects[5], residuals[20], work[5];

static void
test_like_r (void)
{
  static const double table[]
      = { 25.3, 32.1, 38.8, 25.4, 18.2, 18.8, 15.2, 29.0, 31.0, 19.3,
          15.7, 18.3, 18.2, 18.3, 27.1, 24.2, 18.3, 22.7, 19.3, 14.6 };
  static const double   rows[] = { 6.69375, 2.35, -2.90625, -2.35 };
  static const double   columns[] = { -2.25, 0.071875, 4.99375, 0.571875, -3.90625 };
  const EdaMedianPolish found
      = eda_median_polish (table, 4, 5, row_effects, column_effects, residuals, work);

  assert_agrees ("median_polish", found.common, 20.85625);
  for (guint i = 0; i < 4; i++)
    assert_agrees ("median_polish", row_effects[i], rows[i]);
  for (guint j = 0; j < 5; j++)
    assert_agrees ("median_polish", column_effects[j], columns[j]);
  assert_agrees ("median_polish", residuals[12], -4.74375);
  assert_agrees ("median_polish", found.left, 64.7);
  g_assert_cmpuint (found.rounds, ==, 5);
}

/* What adds up leaves nothing, and one odd cell stays where it is. */
static void
test_sums (void)
{
  double table[12];

  for (guint i = 0; i < 12; i++)
    table[i] = 10.0 * (i / 3) + i % 3 + (i == 7 ? 100 : 0);
  const EdaMedianPolish found
      = eda_median_polish (table, 4, 3, row_effects, column_effects, residuals, work);

  g_assert_cmpfloat (found.left, ==, 100);
  g_assert_cmpfloat (residuals[7], ==, 100);
  g_assert_cmpfloat (row_effects[3] - row_effects[0], ==, 30);
  g_assert_cmpfloat (column_effects[2] - column_effects[0], ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/median-polish/like-r", test_like_r);
  g_test_add_func ("/median-polish/sums", test_sums);
  return g_test_run ();
}
