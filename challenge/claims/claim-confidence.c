/* The text of a line alone: it need not be a claim yet. */

#include "challenge/claims/claim-confidence.h"

#include <string.h>

const char *
eda_claim_line_find_confidence (const char *line)
{
  const char *at = strrchr (line, '@');

  return at != NULL && g_ascii_isdigit (at[1]) ? at : NULL;
}

char *
eda_claim_line_with_confidence (const char *line, int percent)
{
  const char      *at = eda_claim_line_find_confidence (line);
  g_autofree char *stripped = g_strchomp (g_strdup (line));

  if (at == NULL)
    return g_strdup_printf ("%s @%d", stripped, percent);
  return g_strdup_printf ("%.*s@%d%s",
                          (int)(at - line),
                          line,
                          percent,
                          at + 1 + strspn (at + 1, "0123456789."));
}
