/* Tests of the rule rare-levels. */

#include "tests/findings/check-rule.h"

static const char *
at_two_rare (gsize row)
{
  return row < 1 ? "once" : row < 6 ? "five times" : row % 2 ? "a" : "b";
}

static const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

static void
test_two_rare_levels (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("rare-levels", 100, EDA_TYPE_CATEGORICAL, at_two_rare);
  const EdaFinding *finding = only_finding (found);

  g_assert_cmpfloat (finding->value, ==, 2);
  g_assert_nonnull (strstr (finding->text, "6 rows altogether"));
  g_assert_nonnull (strstr (finding->text, "beside 2 frequent levels."));
}

static const char *
at_many_that_repeat (gsize row)
{
  return name_number ("item ", row < 3 ? 99 : row % 60);
}

static const char *
at_prose (gsize row)
{
  return name_number ("comment ", row < 90 ? 1 : row);
}

/* Too many levels for a category by its type, but they come again; prose does not. */
static void
test_texts_that_repeat (void)
{
  g_autoptr (GPtrArray) items
      = run_on_texts ("rare-levels", 600, EDA_TYPE_TEXT, at_many_that_repeat);
  g_autoptr (GPtrArray) prose
      = run_on_texts ("rare-levels", 150, EDA_TYPE_TEXT, at_prose);

  g_assert_nonnull (strstr (only_finding (items)->text, "item 99"));
  g_assert_cmpuint (prose->len, ==, 0);
}

static void
test_levels_of_some_size (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("rare-levels", 100, EDA_TYPE_CATEGORICAL, at_halves);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_a_short_table_has_only_rare_ones (void)
{
  g_autoptr (GPtrArray) found
      = run_on_texts ("rare-levels", 40, EDA_TYPE_CATEGORICAL, at_two_rare);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/rare-levels/two-rare-levels", test_two_rare_levels);
  g_test_add_func ("/rare-levels/levels-of-some-size", test_levels_of_some_size);
  g_test_add_func ("/rare-levels/a-short-table-has-only-rare-ones",
                   test_a_short_table_has_only_rare_ones);
  g_test_add_func ("/rare-levels/texts-that-repeat", test_texts_that_repeat);
  return g_test_run ();
}
