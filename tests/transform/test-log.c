/* Logarithms beside their columns. */

#include "tests/transform/run-transform.h"

static void
test_bases (void)
{
  g_autoptr (EdaTable) table = load_text ("a b,c\n1,x\n10,y\n0,z\n100,x\n");
  g_autoptr (EdaTable) ten
      = run_transform ("log", table, WORDS ("columns=a b", "base=10"), "added log10_a b");
  g_autoptr (EdaTable) again
      = run_transform ("log", ten, WORDS ("columns=a b", "base=10"), "added log10_a b2");
  g_autoptr (EdaTable) natural
      = run_transform ("log", table, WORDS ("columns=a b"), "added log_a b");

  assert_column (ten, 2, "log10_a b", "0|1|–|2");
  assert_shape (again, 4, 4);
  assert_column (natural, 2, "log_a b", "0|2.302585092994046|–|4.605170185988092");
}

static void
test_refuses (void)
{
  g_autoptr (EdaTable) table = load_text ("a b,c\n1,x\n10,y\n0,z\n100,x\n");
  assert_transform_fails ("log",
                          table,
                          WORDS ("columns=c"),
                          "Column “c” is of type text and does not fit here");
  assert_transform_fails (
      "log", table, WORDS ("columns=a b", "base=7"), "base: “7” does not fit");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/log/bases", test_bases);
  g_test_add_func ("/log/refuses", test_refuses);
  return g_test_run ();
}
