/* Dates in the calendar. */

#include "analysis/profile/column-dates.h"
#include "tests/profile/make-table.h"

#include <math.h>

static EdaColumnDates
dates_of (EdaStorage storage, const double *values, gsize n)
{
  EdaColumnSpec spec = { (char *)"when", 1, storage, EDA_TYPE_DATE, (char *)"test", n };
  g_autoptr (EdaColumn) column
      = eda_column_new_numbers (&spec, g_memdup2 (values, n * sizeof values[0]));
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaColumnProfile) profile = eda_column_profile_new (column, NULL, &error);

  g_assert_no_error (error);
  return eda_column_dates (profile);
}

/* 2024-01-01, a Monday, is day 19723. */
static void
test_weekdays_and_months (void)
{
  double values[366];

  for (gsize i = 0; i < 366; i++)
    values[i] = 19723 + (double)i;

  const EdaColumnDates dates = dates_of (EDA_STORAGE_DATE, values, 366);

  g_assert_cmpuint (dates.n, ==, 366);
  g_assert_cmpuint (dates.weekdays[0], ==, 53);
  g_assert_cmpuint (dates.weekdays[1], ==, 53);
  g_assert_cmpuint (dates.weekdays[6], ==, 52);
  g_assert_cmpuint (dates.months[1], ==, 29);
  g_assert_cmpuint (dates.months[11], ==, 31);
  g_assert_cmpuint (dates.n_gaps, ==, 0);
}

static void
test_before_1970 (void)
{
  const double         values[] = { -1, -3 }; /* 1969-12-31, a Wednesday; a Monday */
  const EdaColumnDates dates = dates_of (EDA_STORAGE_DATE, values, 2);

  g_assert_cmpuint (dates.weekdays[2], ==, 1);
  g_assert_cmpuint (dates.weekdays[0], ==, 1);
  g_assert_cmpuint (dates.months[11], ==, 2);
}

static void
test_hours (void)
{
  const double         values[] = { 0, 3599.5, 3600, 86399, -1, NAN };
  const EdaColumnDates dates = dates_of (EDA_STORAGE_DATETIME, values, 6);

  g_assert_cmpuint (dates.n, ==, 5);
  g_assert_cmpuint (dates.hours[0], ==, 2);
  g_assert_cmpuint (dates.hours[1], ==, 1);
  g_assert_cmpuint (dates.hours[23], ==, 2);
}

/* Daily values but for forty days, and for five. */
static void
test_gaps (void)
{
  double values[200];

  for (gsize i = 0; i < 200; i++)
    values[i] = (double)i + (i >= 50 ? 40 : 0) + (i >= 120 ? 5 : 0);

  const EdaColumnDates dates = dates_of (EDA_STORAGE_DATE, values, 200);

  g_assert_cmpuint (dates.n_gaps, ==, 1);
  g_assert_cmpfloat (dates.gaps[0].from, ==, 49);
  g_assert_cmpfloat (dates.gaps[0].to, ==, 90);
}

static void
test_little_and_wild (void)
{
  const double         values[] = { 5, 5, 1e300, -1e300, INFINITY };
  const EdaColumnDates none = dates_of (EDA_STORAGE_DATE, values, 0);
  const EdaColumnDates two = dates_of (EDA_STORAGE_DATE, values, 2);
  const EdaColumnDates wild = dates_of (EDA_STORAGE_DATETIME, values, 5);

  g_assert_cmpuint (none.n, ==, 0);
  g_assert_cmpuint (two.n, ==, 2);
  g_assert_cmpuint (two.n_gaps, ==, 0);
  g_assert_cmpuint (wild.n, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-dates/weekdays-and-months", test_weekdays_and_months);
  g_test_add_func ("/column-dates/before-1970", test_before_1970);
  g_test_add_func ("/column-dates/hours", test_hours);
  g_test_add_func ("/column-dates/gaps", test_gaps);
  g_test_add_func ("/column-dates/little-and-wild", test_little_and_wild);
  return g_test_run ();
}
