/* g_utf8_strdown and its like ask the locale, and make "ı" of "I" in Turkish. */

#include "analysis/core/letters.h"

static char *
change (const char *text, gunichar (*letter) (gunichar))
{
  GString *changed = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    g_string_append_unichar (changed, letter (g_utf8_get_char (text)));
  return g_string_free (changed, FALSE);
}

char *
eda_letters_lower (const char *text)
{
  return change (text, g_unichar_tolower);
}

char *
eda_letters_upper (const char *text)
{
  return change (text, g_unichar_toupper);
}

char *
eda_letters_capitalise (const char *text)
{
  GString *capitalised = g_string_new (NULL);

  if (*text == '\0')
    return g_string_free (capitalised, FALSE);
  g_string_append_unichar (capitalised, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (capitalised, g_utf8_next_char (text));
  return g_string_free (capitalised, FALSE);
}
