/* Text into HTML: the one place where strings of the data meet markup. */

#include "report/html-parts.h"

#include "analysis/result/unseen.h"

static void
append_character (GString *out, const char *at)
{
  gunichar c = g_utf8_get_char (at);

  switch (c)
    {
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    default:
      if (eda_unseen_is (c))
        eda_unseen_append (out, c);
      else
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }
}

void
eda_html_text (GString *out, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    append_character (out, text);
}

void
eda_html_markup (GString *out, const char *markup)
{
  for (const char *at = markup; *at != '\0'; at = g_utf8_next_char (at))
    if (eda_unseen_is (g_utf8_get_char (at)))
      {
        g_string_append_len (out, markup, at - markup);
        append_character (out, at);
        markup = g_utf8_next_char (at);
      }
  g_string_append (out, markup);
}

void
eda_html_open (GString *out, const char *tag, const char *class_name)
{
  if (class_name == NULL)
    g_string_append_printf (out, "<%s>", tag);
  else
    g_string_append_printf (out, "<%s class=\"%s\">", tag, class_name);
}

void
eda_html_element (GString *out, const char *tag, const char *class_name, const char *text)
{
  eda_html_open (out, tag, class_name);
  eda_html_text (out, text);
  g_string_append_printf (out, "</%s>", tag);
}
