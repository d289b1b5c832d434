/* Text into Markdown: the one place where strings of the data meet its marks. */

#include "report/markdown-parts.h"

#include <string.h>

#include "analysis/result/unseen.h"

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c);
}

static gunichar
last_of (const GString *out)
{
  const char *last = out->len > 0 ? g_utf8_prev_char (out->str + out->len) : NULL;

  return last != NULL ? g_utf8_get_char (last) : 0;
}

/* Where a list, heading, quotation or rule could begin. */
static gboolean
begins_line (const GString *out)
{
  gsize at = out->len;

  while (at > 0 && (out->str[at - 1] == ' ' || out->str[at - 1] == '\t'))
    at--;
  return at == 0 || out->str[at - 1] == '\n';
}

/* "12." and "3)" at the beginning of a line make a list. */
static gboolean
ends_list_number (const GString *out)
{
  gsize at = out->len;

  while (at > 0 && g_ascii_isdigit (out->str[at - 1]))
    at--;
  return at < out->len && (at == 0 || out->str[at - 1] == '\n');
}

/* Whether the ASCII sign at @at would mean something there. */
static gboolean
is_mark (const GString *out, const char *at)
{
  switch (*at)
    {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '>':
    case '|':
    case '~':
    case '$':
    case '@':
      return TRUE;
    case '_': /* a_b is harmless */
      return !is_word (last_of (out)) || !is_word (g_utf8_get_char (at + 1));
    case '&': /* &copy; */
      return g_ascii_isalnum (at[1]) || at[1] == '#';
    case '#': /* a heading; an issue of a forge */
      return begins_line (out) || g_ascii_isdigit (at[1]);
    case '-':
    case '+':
    case '=':
      return begins_line (out);
    case '.':
    case ')':
      return (ends_list_number (out) && (at[1] == '\0' || g_ascii_isspace (at[1])))
             || (*at == '.' && out->len >= 3
                 && g_ascii_strncasecmp (out->str + out->len - 3, "www", 3) == 0);
    case ':': /* a bare address becomes a link */
      return at[1] == '/' && at[2] == '/';
    default:
      return FALSE;
    }
}

void
eda_markdown_text (GString *out, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '\n' || c == '\r' || c == '\t')
        g_string_append_c (out, ' ');
      else if (eda_unseen_is (c))
        eda_unseen_append (out, c);
      else
        {
          if (is_mark (out, text))
            g_string_append_c (out, '\\');
          g_string_append_unichar (out, c);
        }
    }
}
