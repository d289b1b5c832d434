/* "@80" in a line that is still being typed. */

#include "challenge/claims/claim-confidence.h"

static void
assert_becomes (const char *line, int percent, const char *expected)
{
  g_autofree char *changed = eda_claim_line_with_confidence (line, percent);

  g_assert_cmpstr (changed, ==, expected);
}

static void
test_with (void)
{
  assert_becomes ("age ~ normal", 85, "age ~ normal @85");
  assert_becomes ("age ~ normal  ", 85, "age ~ normal @85");
  assert_becomes ("age ~ normal @70", 85, "age ~ normal @85");
  assert_becomes (
      "age ~ normal @72.5 because I know", 50, "age ~ normal @50 because I know");
  /* an "@" without a number says nothing */
  assert_becomes ("mail ~ a@b", 60, "mail ~ a@b @60");
}

static void
test_find (void)
{
  g_assert_null (eda_claim_line_find_confidence ("age ~ normal"));
  g_assert_null (eda_claim_line_find_confidence ("age ~ normal @"));
  g_assert_cmpstr (
      eda_claim_line_find_confidence ("a ~ b @80 unless c"), ==, "@80 unless c");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-confidence/with", test_with);
  g_test_add_func ("/claim-confidence/find", test_find);
  return g_test_run ();
}
