/* The name that was meant. */

#include "analysis/core/suggest.h"

static const char *const words[] = { "price", "Weight", "größe", "x" };

static void
assert_suggests (const char *text, const char *word)
{
  g_assert_cmpstr (eda_suggest (text, words, G_N_ELEMENTS (words)), ==, word);
}

static void
test_near_names (void)
{
  assert_suggests ("pirce", "price"); /* neighbours swapped are one change */
  assert_suggests ("pircs", NULL);    /* two of five letters: a guess */
  assert_suggests ("prise", "price");
  assert_suggests ("prices", "price");
  assert_suggests ("weight", "Weight");
  assert_suggests ("GRÖßE", "größe");
}

static void
test_far_names (void)
{
  assert_suggests ("colour", NULL);
  assert_suggests ("", NULL);
  assert_suggests (
      "a word that is far longer than sixty-four letters, so that nobody could mean it",
      NULL);
}

static void
test_lists (void)
{
  static const char *const candidates[] = { "region", "regions", "price", NULL };
  g_autofree char         *near = eda_suggest_list ("regoin", candidates, 2, "`");
  g_autofree char         *none = eda_suggest_list ("colour", candidates, 2, "`");

  g_assert_cmpstr (near, ==, "`region` or `regions`");
  g_assert_null (none);
}

static void
test_caret (void)
{
  g_autofree char *picture = eda_caret ("größe\t> x", 8, 9);
  g_autofree char *wide = eda_caret ("ab cd", 3, 5);
  g_autofree char *behind = eda_caret ("ab", 99, 100);

  g_assert_cmpstr (picture, ==, "größe > x\n      ^\n");
  g_assert_cmpstr (wide, ==, "ab cd\n   ^~\n");
  g_assert_cmpstr (behind, ==, "ab\n  ^\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggest/near-names", test_near_names);
  g_test_add_func ("/suggest/far-names", test_far_names);
  g_test_add_func ("/suggest/lists", test_lists);
  g_test_add_func ("/suggest/caret", test_caret);
  return g_test_run ();
}
