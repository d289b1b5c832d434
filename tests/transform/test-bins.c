/* Numbers in classes whose names say what is in them. */

#include "tests/transform/run-transform.h"

static void
test_equal_width (void)
{
  g_autoptr (EdaTable) table = load_text ("x\n0\n1\n2\n3\n\"\"\n100\n");
  g_autoptr (EdaTable) after = run_transform (
      "bins", table, WORDS ("column=x", "n=2"), "added x_bins, 2 classes of x");

  assert_column (after, 1, "x_bins", "below 50|below 50|below 50|below 50|–|50 or more");
}

static void
test_equal_count (void)
{
  g_autoptr (EdaTable) table = load_text ("x\n0\n1\n2\n3\n\"\"\n100\n");
  g_autoptr (EdaTable) after = run_transform ("bins",
                                              table,
                                              WORDS ("column=x", "n=5", "by=count"),
                                              "added x_bins, 5 classes of x");

  assert_column (
      after,
      1,
      "x_bins",
      "below 0.8|0.8 to below 1.6|1.6 to below 2.4|2.4 to below 22.4|–|22.4 or more");
}

static void
test_breaks (void)
{
  g_autoptr (EdaTable) table = load_text ("x\n0\n1\n2\n3\n\"\"\n100\n");
  g_autoptr (EdaTable) after
      = run_transform ("bins",
                       table,
                       WORDS ("column=x", "by=breaks", "breaks=3|1|1"),
                       "added x_bins, 3 classes of x");

  assert_column (
      after, 1, "x_bins", "below 1|1 to below 3|1 to below 3|3 or more|–|3 or more");
  assert_transform_fails (
      "bins", table, WORDS ("column=x", "by=breaks"), "breaks is not chosen");
  assert_transform_fails ("bins",
                          table,
                          WORDS ("column=x", "by=breaks", "breaks=1|two"),
                          "breaks: “two” is no number");
}

static void
test_nothing_to_part (void)
{
  g_autoptr (EdaTable) table = load_text ("x,y\n7,1\n7,2\n");
  g_autoptr (EdaTable) after
      = run_transform ("bins", table, WORDS ("column=x"), "added x_bins, 1 class of x");

  assert_column (after, 2, "x_bins", "all|all");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/bins/equal-width", test_equal_width);
  g_test_add_func ("/bins/equal-count", test_equal_count);
  g_test_add_func ("/bins/breaks", test_breaks);
  g_test_add_func ("/bins/nothing-to-part", test_nothing_to_part);
  return g_test_run ();
}
