/* Spread and far points that do not trust the mean. */
#include "analysis/kernels/robust.h"

#include <float.h>

#include "tests/kernels/near.h"

static void
test_mad (void)
{
  double work[11];

  assert_near (eda_mad_raw (awkward_sorted, 11, work), 11.48943, TIGHT);
  for (size_t i = 1; i < 11; i++)
    g_assert_cmpfloat (work[i - 1], <=, work[i]); /* the distances come out sorted */
}

static void
test_mad_of_few (void)
{
  const double x[] = { 1.25, 4.75 };
  double       work[2];

  assert_nan (eda_mad_raw (x, 0, work));
  g_assert_cmpfloat (eda_mad_raw (x, 1, work), ==, 0.0);
  g_assert_cmpfloat (eda_mad_raw (x, 2, work), ==, 1.75);
}

static void
test_mad_of_ties (void)
{
  const double x[] = { -3, 7, 7, 7, 7, 7, 900 };
  double       work[7];

  g_assert_cmpfloat (eda_mad_raw (x, 7, work), ==, 0.0);
}

static void
test_mad_extremes (void)
{
  const double far[] = { -DBL_MAX, 1, 2, 3, DBL_MAX };
  const double least[] = { 5e-324, 1e-323, 2.5e-323 };
  double       work[5];

  g_assert_cmpfloat (eda_mad_raw (far, 5, work), ==, 1.0);
  g_assert_cmpfloat (eda_mad_raw (least, 3, work), ==, 5e-324);
}

static void
test_fences (void)
{
  const EdaFences inner = eda_tukey_fences (awkward_sorted, 11, 1.5);
  const EdaFences outer = eda_tukey_fences (awkward_sorted, 11, 3.0);

  assert_near (inner.low, -34.718975, TIGHT);
  assert_near (inner.high, 47.507545, TIGHT);
  /* quartiles -3.88403 and 16.6726; IQR 20.55663 */
  assert_near (outer.low, -3.88403 - 3 * 20.55663, TIGHT);
  assert_near (outer.high, 16.6726 + 3 * 20.55663, TIGHT);
}

static void
test_fences_far_ends (void)
{
  const double    x[] = { -1.7e308, -1.6e308, 1.6e308, 1.7e308 };
  const EdaFences fences = eda_tukey_fences (x, 4, 1.5);

  g_assert_cmpfloat (fences.low, ==, -INFINITY); /* no double lies outside */
  g_assert_cmpfloat (fences.high, ==, INFINITY);
  assert_nan (eda_tukey_fences (x, 0, 1.5).low);
}

static void
test_whiskers (void)
{
  double low, high;

  eda_whiskers (awkward_sorted, 11, &low, &high);
  g_assert_cmpfloat (low, ==, -30.0417);
  g_assert_cmpfloat (high, ==, 41.9009); /* 88.613 lies beyond 47.5 */
  eda_whiskers (awkward_sorted, 1, &low, &high);
  g_assert_cmpfloat (low, ==, high);
  eda_whiskers (awkward_sorted, 0, &low, &high);
  assert_nan (low);
}

static void
test_modified_z (void)
{
  double             work[11];
  const EdaModifiedZ z = eda_modified_z_prepare (awkward_sorted, 11, work);

  g_assert_cmpfloat (z.median, ==, 3.7182);
  assert_near (z.mad, 11.48943, TIGHT);
  assert_near (z.mean_ad, 19.695550909090908, TIGHT);
  assert_near (eda_modified_z (&z, 88.613), 4.983845377882106, TIGHT);
  g_assert_cmpfloat (eda_modified_z (&z, 3.7182), ==, 0.0);
}

/* More than half are equal: the mean absolute deviation, 8.5 / 5, takes over. */
static void
test_modified_z_without_mad (void)
{
  const double       x[] = { 2, 2, 2, 2, 10.5 };
  double             work[5];
  const EdaModifiedZ z = eda_modified_z_prepare (x, 5, work);

  g_assert_cmpfloat (z.mad, ==, 0.0);
  assert_near (z.mean_ad, 1.7, TIGHT);
  assert_near (eda_modified_z (&z, 10.5), 8.5 / (1.253314 * 1.7), TIGHT);
}

static void
test_modified_z_undefined (void)
{
  const double       x[] = { 6.5, 6.5, 6.5 };
  double             work[3];
  const EdaModifiedZ constant = eda_modified_z_prepare (x, 3, work);
  const EdaModifiedZ none = eda_modified_z_prepare (x, 0, work);

  assert_nan (eda_modified_z (&constant, 6.5));
  assert_nan (eda_modified_z (&none, 6.5));
}

static void
test_modified_z_extremes (void)
{
  const double       huge[] = { -1.5e308, -1e308, 0, 1e308, 1.5e308 };
  const double       least[] = { 5e-324, 1e-323, 2.5e-323 };
  double             work[5];
  const EdaModifiedZ z = eda_modified_z_prepare (huge, 5, work);
  const EdaModifiedZ small = eda_modified_z_prepare (least, 3, work);

  assert_near (z.mean_ad, 1e308, TIGHT);
  assert_near (eda_modified_z (&z, 1.5e308), 0.6745 * 1.5, TIGHT);
  assert_near (eda_modified_z (&small, 2.5e-323), 0.6745 * 3, TIGHT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/robust/mad", test_mad);
  g_test_add_func ("/kernels/robust/mad-few", test_mad_of_few);
  g_test_add_func ("/kernels/robust/mad-ties", test_mad_of_ties);
  g_test_add_func ("/kernels/robust/mad-extremes", test_mad_extremes);
  g_test_add_func ("/kernels/robust/fences", test_fences);
  g_test_add_func ("/kernels/robust/fences-far-ends", test_fences_far_ends);
  g_test_add_func ("/kernels/robust/whiskers", test_whiskers);
  g_test_add_func ("/kernels/robust/modified-z", test_modified_z);
  g_test_add_func ("/kernels/robust/modified-z-without-mad", test_modified_z_without_mad);
  g_test_add_func ("/kernels/robust/modified-z-undefined", test_modified_z_undefined);
  g_test_add_func ("/kernels/robust/modified-z-extremes", test_modified_z_extremes);
  return g_test_run ();
}
