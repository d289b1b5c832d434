/* Levels under other names. */

#include "tests/transform/run-transform.h"

static void
test_together (void)
{
  g_autoptr (EdaTable) table = load_text ("w,n\nNorth,1\nnorth,2\nSouth,3\n,4\nEast,5\n");
  g_autoptr (EdaTable) after
      = run_transform ("recode",
                       table,
                       WORDS ("column=w", "from=north|North", "to=N"),
                       "recoded w from 4 levels to 3");
  g_autofree char *text = eda_table_dup_source_text (after, 1, 0);

  assert_column (after, 0, "w", "N|N|South|–|East");
  g_assert_cmpstr (text, ==, "north");
}

static void
test_others (void)
{
  g_autoptr (EdaTable) table = load_text ("w,n\nNorth,1\nnorth,2\nSouth,3\n,4\nEast,5\n");
  g_autoptr (EdaTable) set
      = run_transform ("recode",
                       table,
                       WORDS ("column=w", "from=North|South", "to=N|", "otherwise=set"),
                       "recoded w from 4 levels to 2");
  g_autoptr (EdaTable) gone
      = run_transform ("recode",
                       table,
                       WORDS ("column=w", "from=North", "to=N", "otherwise=missing"),
                       "recoded w from 4 levels to 1");

  assert_column (set, 0, "w", "N|Other|–|–|Other");
  assert_column (gone, 0, "w", "N|–|–|–|–");
}

static void
test_refuses (void)
{
  g_autoptr (EdaTable) table = load_text ("w,n\nNorth,1\nnorth,2\nSouth,3\n,4\nEast,5\n");
  assert_transform_fails ("recode",
                          table,
                          WORDS ("column=w", "from=North|South|East", "to=N|S"),
                          "There are not as many new names as levels");
  assert_transform_fails ("recode",
                          table,
                          WORDS ("column=w", "from=West", "to=W"),
                          "“West” is no level of w");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/recode/together", test_together);
  g_test_add_func ("/recode/others", test_others);
  g_test_add_func ("/recode/refuses", test_refuses);
  return g_test_run ();
}
