/* The name that was meant. */

#include "analysis/table/suggest.h"

static const char *const words[] = { "price", "Weight", "größe", "x" };

static void
assert_suggests (const char *text, const char *word)
{
  g_assert_cmpstr (eda_suggest (text, words, G_N_ELEMENTS (words)), ==, word);
}

static void
test_near_names (void)
{
  assert_suggests ("pirce", NULL); /* two of five letters: a guess */
  assert_suggests ("prise", "price");
  assert_suggests ("prices", "price");
  assert_suggests ("weight", "Weight");
  assert_suggests ("GRÖSSE", "größe"); /* case folding writes ß as ss */
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggest/near-names", test_near_names);
  g_test_add_func ("/suggest/far-names", test_far_names);
  return g_test_run ();
}
