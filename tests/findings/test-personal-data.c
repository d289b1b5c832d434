/* Tests of the rule personal-data. */

#include "tests/findings/check-rule.h"

static void
add_mail (GString *out, gsize row)
{
  g_string_append_printf (out, "person%zu@example.org,%zu", row, row);
}

static void
test_mail (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("personal-data", "contact,n", 40, add_mail);

  g_assert_nonnull (strstr (only_finding (found)->text, "e-mail"));
}

static void
add_words (GString *out, gsize row)
{
  g_string_append_printf (out, "person %zu at home,%zu", row, row);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("personal-data", "contact,n", 40, add_words);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/personal-data/mail", test_mail);
  g_test_add_func ("/personal-data/words", test_words);
  return g_test_run ();
}
