/* What commands write to standard output. */

#include "app/batch/batch-print.h"

#include <errno.h>
#include <stdio.h>

#include "analysis/core/error.h"
#include "report/json.h"

char *
eda_print_tame (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar     c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (c == '\n' || c == '\r')
        g_string_append (out, "⏎");
      else if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
               || type == G_UNICODE_LINE_SEPARATOR
               || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append (out, "·");
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static guint
get_width (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

char *
eda_print_wide (const char *text, guint width)
{
  g_autofree char *tame = eda_print_tame (text);
  GString         *out = g_string_new (NULL);
  guint            used = 0;
  guint            all = 0;

  for (const char *p = tame; *p != '\0'; p = g_utf8_next_char (p))
    all += get_width (g_utf8_get_char (p));
  for (const char *p = tame; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (used + get_width (c) > (all > width ? width - 1 : width))
        {
          g_string_append (out, "…");
          used++;
          break;
        }
      g_string_append_unichar (out, c);
      used += get_width (c);
    }
  for (; used < width; used++)
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

void
eda_print_json (const EdaFacts *facts)
{
  g_autoptr (GBytes) json = eda_facts_to_json (facts);
  gsize       size;
  const char *text = g_bytes_get_data (json, &size);

  fwrite (text, 1, size, stdout);
}

gboolean
eda_print_finish (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_OUTPUT_WRITE,
                 NULL,
                 NULL,
                 "standard output: %s",
                 g_strerror (errno));
  return FALSE;
}
