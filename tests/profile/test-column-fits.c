/* Named distributions beside columns: which are tried, and what is said of samples. */

#include "analysis/profile/column-fits.h"
#include "analysis/kernels/random.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaProfile *
profile_of (const double *values, gsize n)
{
  g_autoptr (EdaTable) table = table_of (n, numbers ("x", values, n), NULL);

  return eda_profile_new (table, NULL);
}

static const EdaColumnFits *
get_fits (EdaProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const EdaColumnFits *fits = eda_column_fits_get (profile, 0, NULL, &error);

  g_assert_no_error (error);
  return fits;
}

static const EdaFamilyFit *
find_family (const EdaColumnFits *fits, EdaFamily family)
{
  for (guint i = 0; i < fits->n; i++)
    if (fits->families[i].family == family)
      return &fits->families[i];
  return NULL;
}

/* exp (bell): the log-normal is found, its test says nothing against it, and what is far
 * behind is not tested. */
static void
test_log_normal_is_found (void)
{
  double  values[2000];
  guint64 seed = 11;

  for (gsize i = 0; i < 2000; i++)
    values[i] = exp (1.5 + 0.9 * eda_random_normal (&seed));

  g_autoptr (EdaProfile) profile = profile_of (values, 2000);
  const EdaColumnFits *fits = get_fits (profile);
  const EdaFamilyFit  *normal = find_family (fits, EDA_FAMILY_NORMAL);

  g_assert_cmpint (fits->families[0].family, ==, EDA_FAMILY_LOG_NORMAL);
  g_assert_cmpfloat (fits->families[0].delta, ==, 0);
  g_assert_cmpfloat (fits->families[0].p, >, 0.05);
  g_assert_cmpfloat (fits->families[0].gap, <, 0.03);
  g_assert_cmpuint (fits->n, ==, 5);
  g_assert_cmpuint (fits->n_tested, ==, EDA_FIT_TEST_MOST);
  g_assert_cmpfloat (normal->delta, >, EDA_FITS_TESTED_AIC);
  g_assert_true (isnan (normal->p));
}

/* Two heaps: something is best, and not believed. */
static void
test_none_is_believed (void)
{
  double  values[300];
  guint64 seed = 5;

  for (gsize i = 0; i < 300; i++)
    values[i] = (i % 2 == 0 ? -8 : 8) + eda_random_normal (&seed);

  g_autoptr (EdaProfile) profile = profile_of (values, 300);
  const EdaColumnFits *fits = get_fits (profile);

  g_assert_cmpuint (fits->n, ==, 1); /* the others want positive values */
  g_assert_cmpfloat (fits->families[0].p, ==, 1.0 / (EDA_FIT_REPLICATES + 1));
}

/* Numbers of sixes among twelve dice are few whole numbers: only counts are tried. */
static void
test_counts (void)
{
  double  values[200] = { 0 };
  guint64 seed = 3;

  for (gsize i = 0; i < 200; i++)
    for (int die = 0; die < 12; die++)
      values[i] += eda_random_below (&seed, 6) == 0;

  g_autoptr (EdaProfile) profile = profile_of (values, 200);
  const EdaColumnFits *fits = get_fits (profile);

  g_assert_cmpint (fits->families[0].family, ==, EDA_FAMILY_POISSON);
  g_assert_null (find_family (fits, EDA_FAMILY_NORMAL));
}

static double
at_year (gsize i)
{
  return 2007 + (double)(i % 3);
}

static double
at_two_values (gsize i)
{
  return 0.25 * (double)(i % 2);
}

static double
at_far (gsize i)
{
  return (double)(i % 7) * 1e307;
}

/* Years are no counts, two values no shape, and 1e307 is out of reach. */
static void
test_what_is_not_fitted (void)
{
  double (*const makers[]) (gsize) = { at_year, at_two_values, at_far };

  for (gsize m = 0; m < G_N_ELEMENTS (makers); m++)
    {
      double values[60];

      for (gsize i = 0; i < 60; i++)
        values[i] = makers[m](i);
      g_autoptr (EdaProfile) profile = profile_of (values, 60);

      g_assert_cmpuint (get_fits (profile)->n, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-fits/log-normal-is-found", test_log_normal_is_found);
  g_test_add_func ("/column-fits/none-is-believed", test_none_is_believed);
  g_test_add_func ("/column-fits/counts", test_counts);
  g_test_add_func ("/column-fits/what-is-not-fitted", test_what_is_not_fitted);
  return g_test_run ();
}
