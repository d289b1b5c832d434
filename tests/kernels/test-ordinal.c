/* Measures of ordered levels. Expected values: the definitions over all pairs of cells in
 * numpy 1.24, their standard errors by the delta method with derivatives along the
 * imaginary axis, which lose no digits. */
#include "analysis/kernels/ordinal.h"

#include "tests/kernels/near.h"

typedef struct
{
  double value, low, high;
} Expected;

static void
assert_effect (EdaEffect found, Expected expected)
{
  assert_agrees ("gamma", found.value, expected.value);
  assert_agrees ("gamma", found.low, expected.low);
  assert_agrees ("gamma", found.high, expected.high);
}

static void
test_square (void)
{
  const double     counts[] = { 10, 5, 2, 7, 9, 6, 1, 8, 14 };
  double           work[24];
  const EdaOrdinal found = eda_ordinal (counts, 3, 3, work);

  assert_effect (
      found.gamma,
      (Expected){ 0.6611295681063124, 0.4511120849749115, 0.8711470512377133 });
  assert_effect (found.tau_b,
                 (Expected){ 0.468787711302663, 0.29497387053968105, 0.642601552065645 });
  assert_effect (
      found.tau_c,
      (Expected){ 0.4659209157127992, 0.2914368225253289, 0.6404050089002695 });
  assert_effect (
      found.somers_rows,
      (Expected){ 0.46786833855799376, 0.29505030032889623, 0.6406863767870913 });
  assert_effect (
      found.somers_columns,
      (Expected){ 0.4697088906372935, 0.2946422389285914, 0.6447755423459955 });
}

static void
test_oblong (void)
{
  const double     counts[] = { 80, 20, 67, 23, 64, 31, 52, 45 };
  const double     turned[] = { 80, 67, 64, 52, 20, 23, 31, 45 };
  double           work[22];
  const EdaOrdinal found = eda_ordinal (counts, 4, 2, work);
  const EdaOrdinal across = eda_ordinal (turned, 2, 4, work);

  assert_effect (
      found.tau_c,
      (Expected){ 0.2179764809078699, 0.11604116190056772, 0.31991179991517205 });
  assert_effect (
      found.somers_rows,
      (Expected){ 0.2540818608812347, 0.13708611172048646, 0.3710776100419829 });
  assert_near (across.somers_columns.low, found.somers_rows.low, 1e-13);
  assert_near (across.gamma.high, found.gamma.high, 1e-13);
}

/* All on the diagonal: nothing is left to chance, and the interval says so. */
static void
test_straight (void)
{
  const double     counts[] = { 4, 0, 0, 5 };
  double           work[12];
  const EdaOrdinal found = eda_ordinal (counts, 2, 2, work);

  g_assert_cmpfloat (found.gamma.value, ==, 1);
  g_assert_cmpfloat_with_epsilon (found.tau_b.value, 1, 1e-15);
  g_assert_cmpfloat (found.gamma.low, ==, 1);
}

static void
test_undefined (void)
{
  const double counts[] = { 4, 5 };

  assert_nan (eda_ordinal (counts, 1, 2, NULL).gamma.value);
  assert_nan (eda_ordinal (NULL, 0, 0, NULL).tau_c.low);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/ordinal/square", test_square);
  g_test_add_func ("/kernels/ordinal/oblong", test_oblong);
  g_test_add_func ("/kernels/ordinal/straight", test_straight);
  g_test_add_func ("/kernels/ordinal/undefined", test_undefined);
  return g_test_run ();
}
