/* Which texts a spreadsheet would take for formulas: the list of the OWASP page on CSV
 * injection. */

#include "analysis/result/spreadsheet.h"

#include <string.h>

/* "-5", "+1.2e-3", "-12 %": harmless, and no longer a number with a sign before it. */
static gboolean
is_number (const char *text, gsize length)
{
  gboolean digit = FALSE;

  for (gsize i = 1; i < length; i++)
    {
      gboolean exponent = (text[i] == '-' || text[i] == '+')
                          && (text[i - 1] == 'e' || text[i - 1] == 'E');

      digit |= g_ascii_isdigit (text[i]);
      if (!g_ascii_isdigit (text[i]) && strchr (".,eE %", text[i]) == NULL && !exponent)
        return FALSE;
    }
  return digit && (text[0] == '-' || text[0] == '+');
}

gboolean
eda_is_formula (const char *text, gsize length)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (length == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    if (length >= strlen (wide[i]) && memcmp (text, wide[i], strlen (wide[i])) == 0)
      return TRUE;
  return memchr ("=+-@\t\r", text[0], 6) != NULL && !is_number (text, length);
}

void
eda_append_tsv_cell (GString *out, const char *text)
{
  if (eda_is_formula (text, strlen (text)))
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    g_string_append_c (out,
                       *text == '\t' || *text == '\n' || *text == '\r' ? ' ' : *text);
}
