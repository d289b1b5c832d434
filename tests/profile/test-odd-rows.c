/* Neighbours and isolation: which rows are found, and when neither is looked at. */

#include "analysis/profile/odd-rows.h"
#include "tests/steps/make-table.h"

/* Two clouds, and one row between them. */
static double
at_x (gsize row)
{
  return row == 7 ? 5 : normal_noise (row, 1) + (row % 2 ? 10 : 0);
}

static double
at_y (gsize row)
{
  return row == 7 ? 5 : normal_noise (row, 2) + (row % 2 ? 10 : 0);
}

static EdaProfile *
make_profile (gsize n_rows, double (*x) (gsize row), double (*y) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, x);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, y);
  return maker_finish (&maker);
}

static void
test_row_between_two_clouds (void)
{
  g_autoptr (EdaProfile) profile = make_profile (200, at_x, at_y);
  const EdaOddRows *found = eda_odd_rows_get (profile, NULL, NULL);

  g_assert_cmpuint (found->lof.n, ==, 200);
  g_assert_cmpuint (found->forest.n, ==, 200);
  for (gsize row = 0; row < 200; row++)
    g_assert_cmpfloat (
        eda_odd_scores_get (&found->lof, row), <=, eda_odd_scores_get (&found->lof, 7));
  g_assert_cmpfloat (eda_odd_scores_get (&found->lof, 7), >, EDA_LOF_LIMIT);
}

/* The same seed, the same rows and scores. */
static void
test_sample_of_many_rows (void)
{
  g_autoptr (EdaProfile) one = make_profile (2500, at_x, at_y);
  g_autoptr (EdaProfile) two = make_profile (2500, at_x, at_y);
  const EdaOddRows *first = eda_odd_rows_get (one, NULL, NULL);
  const EdaOddRows *second = eda_odd_rows_get (two, NULL, NULL);

  g_assert_cmpuint (first->lof.n, ==, EDA_LOF_ROWS);
  g_assert_cmpuint (first->forest.n, ==, 2500);
  for (gsize i = 0; i < EDA_LOF_ROWS; i++)
    {
      g_assert_cmpuint (first->lof.rows[i], ==, second->lof.rows[i]);
      g_assert_cmpfloat (first->lof.scores[i], ==, second->lof.scores[i]);
      g_assert_true (i == 0 || first->lof.rows[i - 1] < first->lof.rows[i]);
    }
}

static void
test_too_few_rows (void)
{
  g_autoptr (EdaProfile) few = make_profile (39, at_x, at_y);
  g_autoptr (EdaProfile) enough = make_profile (40, at_x, at_y);

  g_assert_cmpuint (eda_odd_rows_get (few, NULL, NULL)->lof.n, ==, 0);
  g_assert_cmpuint (eda_odd_rows_get (few, NULL, NULL)->forest.n, ==, 0);
  g_assert_true (
      isnan (eda_odd_scores_get (&eda_odd_rows_get (few, NULL, NULL)->lof, 7)));
  g_assert_cmpuint (eda_odd_rows_get (enough, NULL, NULL)->lof.n, ==, 40);
}

/* Thirty rows on one spot: the others seem infinitely thin. */
static double
at_spot (gsize row)
{
  return row < 30 ? 1 : at_x (row);
}

static void
test_equal_rows_have_no_density (void)
{
  g_autoptr (EdaProfile) profile = make_profile (100, at_spot, at_spot);
  const EdaOddRows *found = eda_odd_rows_get (profile, NULL, NULL);

  g_assert_true (found->lof_is_tied);
  g_assert_cmpuint (found->lof.n, ==, 0);
  g_assert_cmpuint (found->forest.n, ==, 100);
}

static double
at_huge (gsize row)
{
  return row % 2 ? 1e308 : -1e308 * noise (row, 1);
}

static void
test_huge_values (void)
{
  g_autoptr (EdaProfile) profile = make_profile (100, at_huge, at_y);
  const EdaOddRows *found = eda_odd_rows_get (profile, NULL, NULL);

  for (gsize i = 0; i < found->forest.n; i++)
    g_assert_true (isfinite (found->forest.scores[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odd-rows/between-two-clouds", test_row_between_two_clouds);
  g_test_add_func ("/odd-rows/sample-of-many-rows", test_sample_of_many_rows);
  g_test_add_func ("/odd-rows/too-few-rows", test_too_few_rows);
  g_test_add_func ("/odd-rows/equal-rows", test_equal_rows_have_no_density);
  g_test_add_func ("/odd-rows/huge-values", test_huge_values);
  return g_test_run ();
}
