/* Lambda and kappa. Expected values: Goodman & Kruskal's definition on R 4.2.2's
 * HairEyeColor, and statsmodels 0.13.5 cohens_kappa. */
#include "analysis/kernels/nominal.h"

#include "tests/kernels/near.h"

static const double hair_by_eye[]
    = { 68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16 };

static void
test_lambda (void)
{
  const EdaLambda found = eda_lambda (hair_by_eye, 4, 4);

  assert_agrees ("lambda/rows", found.rows, 0.032679738562091505);
  assert_agrees ("lambda/rows", found.columns, 0.233870967741935470);
  assert_agrees ("lambda/rows", found.symmetric, 0.14306784660766961);
}

/* An oblong table, by hand: rows 6 and 6 of 12, columns 5, 4 and 3. */
static void
test_lambda_oblong (void)
{
  const EdaLambda found = eda_lambda ((double[]){ 5, 1, 0, 0, 3, 3 }, 2, 3);

  assert_near (found.rows, (11.0 - 6) / (12 - 6), TIGHT);
  assert_near (found.columns, (8.0 - 5) / (12 - 5), TIGHT);
}

static void
test_kappa (void)
{
  const double   judges[] = { 22, 2, 2, 5, 7, 14, 0, 2, 36 };
  const EdaKappa found = eda_kappa (judges, 3);

  assert_agrees ("kappa", found.value, 0.5619158878504673);
  assert_agrees ("kappa", found.low, 0.42779503197011814);
  assert_agrees ("kappa", found.high, 0.6960367437308165);
  assert_near (found.agreed, 0.7222222222222222, TIGHT);
}

static void
test_kappa_ends (void)
{
  const EdaKappa always = eda_kappa ((double[]){ 4, 0, 0, 6 }, 2);
  const EdaKappa never = eda_kappa ((double[]){ 0, 5, 5, 0 }, 2);

  g_assert_cmpfloat (always.value, ==, 1);
  g_assert_cmpfloat (always.low, ==, 1);
  g_assert_cmpfloat (never.value, ==, -1);
}

static void
test_undefined (void)
{
  assert_nan (eda_lambda ((double[]){ 3, 4 }, 1, 2).rows);
  assert_nan (eda_lambda (NULL, 0, 0).symmetric);
  assert_nan (eda_kappa ((double[]){ 7, 0, 0, 0 }, 2).value);
  assert_nan (eda_kappa (NULL, 0).agreed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/nominal/lambda", test_lambda);
  g_test_add_func ("/kernels/nominal/lambda-oblong", test_lambda_oblong);
  g_test_add_func ("/kernels/nominal/kappa", test_kappa);
  g_test_add_func ("/kernels/nominal/kappa-ends", test_kappa_ends);
  g_test_add_func ("/kernels/nominal/undefined", test_undefined);
  return g_test_run ();
}
