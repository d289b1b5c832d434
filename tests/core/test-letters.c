/* The same letters in Turkish, where g_utf8_strdown makes others. */

#include "analysis/core/letters.h"

#include <locale.h>

static void
assert_letters (void)
{
  g_autofree char *lower = eda_letters_lower ("FIRST Ähre İ ΣΑΣ");
  g_autofree char *capital = eda_letters_capitalise ("iş");
  g_autofree char *umlaut = eda_letters_capitalise ("über");
  g_autofree char *nothing = eda_letters_capitalise ("");

  g_assert_cmpstr (lower, ==, "first ähre i σασ");
  g_assert_cmpstr (capital, ==, "Iş");
  g_assert_cmpstr (umlaut, ==, "Über");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_locales (void)
{
  static const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_assert_nonnull (setlocale (LC_ALL, locales[i]));
      assert_letters ();
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/locales", test_locales);
  return g_test_run ();
}
