/* Tests of how values of the data are quoted in sentences. */

#include "analysis/findings/say.h"

static void
test_quoted (void)
{
  static const struct
  {
    const char *text, *quoted;
  } cases[] = {
    { "", "“”" },
    { "New York", "“New York”" },
    { " New  York ", "“␣New ␣York␣”" },
    { "a\tb\nc", "“a⇥b↵c”" },
    { "Rome\u00A0", "“Rome⟦U+00A0⟧”" },
    { "Ro\u200Bme", "“Ro⟦U+200B⟧me”" },
    { "\u202Etxt", "“⟦U+202E⟧txt”" },
    { "نمی\u200Cخواهم", "“نمی\u200Cخواهم”" },
    { "1234567890123456789012345678901234567890",
      "“1234567890123456789012345678901234567890”" },
    { "12345678901234567890123456789012345678901",
      "“123456789012345678901234567890123456789…”" },
  };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (eda_say_quoted (pad, cases[i].text), ==, cases[i].quoted);
}

static void
test_level (void)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);

  g_assert_cmpstr (eda_say_level (pad, "New York"), ==, "New York");
  g_assert_cmpstr (eda_say_level (pad, "f "), ==, "f␣");
  g_assert_cmpstr (eda_say_level (pad, "12345678901234567890123456789012345678901"),
                   ==,
                   "12345678901234567890123456789012345678901");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/say/quoted", test_quoted);
  g_test_add_func ("/say/level", test_level);
  return g_test_run ();
}
