/* Tests of the rule invalid-bytes. */

#include "tests/findings/check-rule.h"

static void
add_bad_byte (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "\"%s\",%zu",
                          row == 7 ? "Stra\xff"
                                     "e in Köln, Düsseldorf, Münster und Nürnberg"
                                   : "Köln",
                          row);
}

static void
test_bad_byte (void)
{
  g_autoptr (GPtrArray) found
      = run_on_lines ("invalid-bytes", "name,n", 40, add_bad_byte);

  g_assert_nonnull (strstr (only_finding (found)->text, "1 byte"));
}

static void
add_good (GString *out, gsize row)
{
  g_string_append_printf (out, "Köln,%zu", row);
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) found = run_on_lines ("invalid-bytes", "name,n", 40, add_good);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/invalid-bytes/bad-byte", test_bad_byte);
  g_test_add_func ("/invalid-bytes/good", test_good);
  return g_test_run ();
}
