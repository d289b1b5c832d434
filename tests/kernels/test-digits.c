/* Digits; chi-square expected from R 4.2.2, chisq.test. */
#include "analysis/kernels/digits.h"

#include <float.h>

#include "tests/kernels/near.h"
#include "tests/kernels/samples.h"

/* 200 numbers with one decimal, sixty of them ending in 0, forty in 5, sixty-five in 9.
 */
static void
test_last_digits (void)
{
  const size_t counts[] = { 60, 5, 5, 5, 5, 40, 5, 5, 5, 65 };
  double       x[200];
  size_t       n = 0;

  for (size_t digit = 0; digit < 10; digit++)
    for (size_t i = 0; i < counts[digit]; i++)
      x[n++] = ((double)(10 * i + digit) - 150) / 10;
  /* below zero the digits count from zero downwards */
  for (size_t i = 0; i < n; i++)
    x[i] = fabs (x[i]);
  eda_sort (x, n);

  const EdaLastDigits found = eda_last_digits (x, n);
  double              sum = 0;

  for (size_t digit = 0; digit < 10; digit++)
    sum += found.counts[digit];
  g_assert_cmpint (found.decimals, ==, 1);
  g_assert_cmpfloat (sum, ==, 200);
  g_assert_cmpfloat (found.counts[9], >=, 50);
  g_assert_cmpfloat (found.uniform.p, <, 1e-20);
}

static void
test_chi_square_of_last_digits (void)
{
  const size_t counts[] = { 60, 5, 5, 5, 5, 40, 5, 5, 5, 65 };
  double       x[200];
  size_t       n = 0;

  for (size_t digit = 0; digit < 10; digit++)
    for (size_t i = 0; i < counts[digit]; i++)
      x[n++] = (double)(10 * (i + 7) + digit);
  eda_sort (x, n);
  g_assert_cmpint (eda_last_digits (x, n).decimals, ==, 0);
  assert_agrees ("last_digit", eda_last_digits (x, n).uniform.statistic, 280);
}

static void
test_decimals (void)
{
  const double cents[] = { -3.25, 0.1, 19.99, 1234567.01 };
  const double thirds[] = { 1.0 / 3, 2.0 / 3 };
  const double far[] = { 1e300 };

  g_assert_cmpint (eda_last_digits (cents, 4).decimals, ==, 2);
  g_assert_cmpint (eda_last_digits (thirds, 2).decimals, ==, -1);
  g_assert_cmpint (eda_last_digits (far, 1).decimals, ==, -1);
  g_assert_cmpint (eda_last_digits (NULL, 0).decimals, ==, -1);
  assert_nan (eda_last_digits (cents, 4).uniform.p);
}

static void
test_spikes (void)
{
  EdaSpike spikes[EDA_SPIKES_MOST];
  double   x[600];

  fill_normal (x, 500, 100, 15);
  for (int i = 500; i < 560; i++)
    x[i] = 0;
  for (int i = 560; i < 600; i++)
    x[i] = 99.5;
  eda_sort (x, 600);

  g_assert_cmpuint (eda_find_spikes (x, 600, spikes), ==, 2);
  g_assert_cmpfloat (spikes[0].value, ==, 0);
  g_assert_cmpuint (spikes[0].count, ==, 60);
  g_assert_cmpfloat (spikes[0].local, ==, 1);
  g_assert_cmpfloat (spikes[1].value, ==, 99.5);
  g_assert_cmpuint (spikes[1].count, ==, 40);
}

/* Where every value is frequent none stands out. */
/* 0 .. 99 once each, and a hump of 3, 8, 20, 40, 20, 8, 3 on 47 .. 53: no value stands
 * alone.
 */
static void
test_narrow_hump_is_no_spike (void)
{
  EdaSpike spikes[EDA_SPIKES_MOST];
  double   x[300];
  size_t   n = 0;

  for (int value = 0; value < 100; value++)
    {
      static const int hump[] = { 3, 8, 20, 40, 20, 8, 3 }; /* of 47 .. 53 */
      const int        count = value >= 47 && value <= 53 ? hump[value - 47] : 1;

      for (int i = 0; i < count; i++)
        x[n++] = value;
    }
  g_assert_cmpuint (eda_find_spikes (x, n, spikes), ==, 0);
}

static void
test_no_spikes (void)
{
  EdaSpike spikes[EDA_SPIKES_MOST];
  double   x[300];

  for (int i = 0; i < 300; i++)
    x[i] = i / 20;
  g_assert_cmpuint (eda_find_spikes (x, 300, spikes), ==, 0);
  for (int i = 0; i < 300; i++)
    x[i] = i < 290;
  g_assert_cmpuint (eda_find_spikes (x, 300, spikes), ==, 0); /* no neighbours */
  g_assert_cmpuint (eda_find_spikes (NULL, 0, spikes), ==, 0);
}

/* A geometric sequence over four powers of ten. */
static void
test_benford (void)
{
  const double counts[] = { 152, 88, 60, 48, 40, 36, 28, 24, 24 };
  double       x[500];

  for (int i = 0; i < 500; i++)
    x[i] = exp ((i + 1) / 500.0 * log (1e4)) * 1.234;

  const EdaBenford found = eda_benford (x, 500);
  for (int i = 0; i < 9; i++)
    g_assert_cmpfloat (found.counts[i], ==, counts[i]);
  assert_agrees ("benford", found.fit.statistic, 0.497809806691777);
  assert_near (found.fit.p, 0.99986883799989, 1e-12);
  assert_near (found.mad, 0.0024632173549123579, 1e-12);
}

static void
test_benford_where_it_is_not_to_be_expected (void)
{
  double x[500];

  for (int i = 0; i < 500; i++)
    x[i] = 100 + i;
  assert_nan (eda_benford (x, 500).fit.p); /* one power of ten */
  x[0] = -1;
  x[499] = 1e9;
  assert_nan (eda_benford (x, 500).fit.p);
  x[0] = 1;
  assert_nan (eda_benford (x, 99).fit.p);
  assert_nan (eda_benford (NULL, 0).mad);
}

static void
test_benford_extremes (void)
{
  double x[200], sum = 0;

  for (int i = 0; i < 200; i++)
    x[i] = i < 100 ? 5e-324 * (i + 1) : DBL_MAX / (200 - i);

  const EdaBenford found = eda_benford (x, 200);
  for (int i = 0; i < 9; i++)
    sum += found.counts[i];
  g_assert_cmpfloat (sum, ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/last-digits", test_last_digits);
  g_test_add_func ("/digits/chi-square-of-last-digits", test_chi_square_of_last_digits);
  g_test_add_func ("/digits/decimals", test_decimals);
  g_test_add_func ("/digits/spikes", test_spikes);
  g_test_add_func ("/digits/no-spikes", test_no_spikes);
  g_test_add_func ("/digits/narrow-hump-is-no-spike", test_narrow_hump_is_no_spike);
  g_test_add_func ("/digits/benford", test_benford);
  g_test_add_func ("/digits/benford-where-it-is-not-to-be-expected",
                   test_benford_where_it_is_not_to_be_expected);
  g_test_add_func ("/digits/benford-extremes", test_benford_extremes);
  return g_test_run ();
}
