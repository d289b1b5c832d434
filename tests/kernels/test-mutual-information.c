/* What one category tells of another, against 50-digit arithmetic. */
#include "analysis/kernels/mutual-information.h"

#include "analysis/core/error.h"
#include "tests/kernels/near.h"

static void
test_a_table (void)
{
  const double               counts[] = { 10, 3, 7, 2, 12, 5 };
  const EdaMutualInformation m = eda_mutual_information (counts, 2, 3);

  assert_agrees ("theils_u", m.bits, 0.22035605947558468);
  assert_agrees ("theils_u", m.u_rows, 0.2204606263109728);
  assert_agrees ("theils_u", m.u_columns, 0.1397647428978288);
}

/* Columns tell the rows; the rows tell the columns in part only. */
static void
test_a_function (void)
{
  const double               counts[] = { 5, 5, 0, 0, 0, 10 };
  const EdaMutualInformation m = eda_mutual_information (counts, 2, 3);

  assert_near (m.u_rows, 1, TIGHT);
  assert_near (m.u_columns, 1 / 1.5, TIGHT);
}

static void
test_edges (void)
{
  const double independent[] = { 4, 6, 8, 12 }, one_row[] = { 3, 4 },
               none[] = { 0, 0, 0, 0 };

  g_assert_cmpfloat (eda_mutual_information (independent, 2, 2).bits, <, 1e-15);
  assert_nan (eda_mutual_information (one_row, 1, 2).u_rows);
  assert_nan (eda_mutual_information (none, 2, 2).bits);
}

int
main (int argc, char **argv)
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kernels/mutual-information/table", test_a_table);
  g_test_add_func ("/kernels/mutual-information/function", test_a_function);
  g_test_add_func ("/kernels/mutual-information/edges", test_edges);
  return g_test_run ();
}
