/* A number sign and a word, then attributes: a plus and a word each. */

#include "analysis/table/tags.h"

/* Behind a word of letters, digits and underlines, which begins with a letter, and
 * blanks; NULL = none is here. */
static const char *
skip_word (const char *text)
{
  if (!g_ascii_isalpha (*text))
    return NULL;
  while (g_ascii_isalnum (*text) || *text == '_')
    text++;
  while (*text == ' ')
    text++;
  return text;
}

gboolean
eda_tags_is_tag (const char *text)
{
  while (*text == ' ')
    text++;
  if (*text++ != '#')
    return FALSE;
  text = skip_word (text);
  while (text != NULL && *text == '+')
    text = skip_word (text + 1);
  return text != NULL && *text == '\0';
}
