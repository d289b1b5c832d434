/* Correspondence analysis. Expected values: R 4.2.2 svd of the standardised residuals of
 * HairEyeColor, axes turned so that the row farthest out lies on the positive side. */
#include "analysis/kernels/correspondence.h"

#include "analysis/kernels/contingency.h"
#include "tests/kernels/near.h"

#define SVD_DIGITS 1e-12 /* roundings of some forty cells */

/* Black, brown, red, blond by brown, blue, hazel, green. */
static const double hair_by_eye[]
    = { 68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16 };

static void
test_hair (void)
{
  double inertia[3], rows[8], columns[8];

  g_assert_true (eda_correspondence (hair_by_eye, 4, 4, inertia, rows, columns));
  assert_agrees ("inertia", inertia[0], 2.0877265165116021e-01);
  assert_near (inertia[1], 2.2226614573975588e-02, SVD_DIGITS);
  assert_near (inertia[2], 2.5984392242024645e-03, SVD_DIGITS);
  assert_near (rows[0], -0.50456243007389923, SVD_DIGITS);
  assert_near (rows[6], 0.83534776911248587, SVD_DIGITS);
  assert_near (columns[0], -0.49215767249463688, SVD_DIGITS);
  assert_near (columns[2], 0.54741388671758773, SVD_DIGITS);
  assert_near (rows[5], 0.319642396033267495, SVD_DIGITS); /* red, second axis */
  assert_near (columns[7], 0.339039570092783071, SVD_DIGITS);
}

static void
test_inertia_is_chi_square (void)
{
  const double wide[] = { 8, 2, 5, 1, 3, 9 };
  double       inertia[1], rows[4], columns[6];
  const double chi2 = eda_contingency (wide, 2, 3, NULL, NULL, NULL).chi2;

  g_assert_true (eda_correspondence (wide, 2, 3, inertia, rows, columns));
  assert_near (inertia[0], chi2 / 28, SVD_DIGITS);
  g_assert_cmpfloat (rows[1], ==, 0); /* there is no second axis */
  g_assert_cmpfloat (columns[5], ==, 0);
}

/* Turning the table turns rows into columns, but for the side the axes point to. */
static void
test_turned (void)
{
  const double tall[] = { 8, 1, 2, 3, 5, 9 }, wide[] = { 8, 2, 5, 1, 3, 9 };
  double       inertia[1], one[6], other[4], rows[4], columns[6];

  eda_correspondence (tall, 3, 2, inertia, one, other);
  eda_correspondence (wide, 2, 3, inertia, rows, columns);
  for (guint i = 0; i < 3; i++)
    assert_near (fabs (one[2 * i]), fabs (columns[2 * i]), SVD_DIGITS);
}

static void
test_independent (void)
{
  const double counts[] = { 2, 4, 6, 1, 2, 3, 3, 6, 9 };
  double       inertia[2], rows[6], columns[6];

  g_assert_true (eda_correspondence (counts, 3, 3, inertia, rows, columns));
  g_assert_cmpfloat (inertia[0], <, 1e-30);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpfloat (fabs (rows[i]), <, 1e-14);
}

static void
test_undefined (void)
{
  g_assert_false (eda_correspondence (hair_by_eye, 1, 4, NULL, NULL, NULL));
  g_assert_false (eda_correspondence (NULL, 0, 0, NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/correspondence/hair", test_hair);
  g_test_add_func ("/kernels/correspondence/inertia", test_inertia_is_chi_square);
  g_test_add_func ("/kernels/correspondence/turned", test_turned);
  g_test_add_func ("/kernels/correspondence/independent", test_independent);
  g_test_add_func ("/kernels/correspondence/undefined", test_undefined);
  return g_test_run ();
}
