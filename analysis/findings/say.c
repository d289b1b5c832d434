/* Numbers as words inside longer sentences. */

#include "analysis/findings/say.h"

#include "analysis/kernels/modes.h"
#include "analysis/result/unseen.h"

#define QUOTED_MAX 40

/* The pad keeps the copy. */
static const char *
keep (GStringChunk *pad, char *take_text)
{
  const char *kept = g_string_chunk_insert (pad, take_text);

  g_free (take_text);
  return kept;
}

const char *
eda_say (GStringChunk *pad, EdaRole role, double value)
{
  return keep (pad, eda_format (role, value));
}

const char *
eda_say_count (GStringChunk *pad, guint64 count, const char *singular, const char *plural)
{
  return keep (pad, eda_format_count (count, singular, plural));
}

const char *
eda_say_equals (GStringChunk *pad, const char *name, EdaRole role, double value)
{
  const char *number = eda_say (pad, role, value);
  gboolean    bound = *number == '<' || *number == '>';

  return keep (pad, g_strconcat (name, bound ? " " : " = ", number, NULL));
}

const char *
eda_say_list (GStringChunk *pad, const GPtrArray *names, guint max)
{
  return keep (pad, eda_format_list ((const char *const *)names->pdata, names->len, max));
}

/* Signs that are unseen, or look like a blank and are none. */
static gboolean
is_hidden (gunichar sign)
{
  return eda_unseen_is (sign)
         || (sign != ' ' && g_unichar_type (sign) == G_UNICODE_SPACE_SEPARATOR);
}

/* @sign, or what stands for it; @edge: a blank here would be overlooked. */
static void
append_visible (GString *out, gunichar sign, gboolean edge)
{
  if (sign == ' ' && edge)
    g_string_append (out, "␣");
  else if (sign == '\t')
    g_string_append (out, "⇥");
  else if (sign == '\n' || sign == '\r')
    g_string_append (out, "↵");
  else if (is_hidden (sign))
    eda_unseen_append (out, sign);
  else
    g_string_append_unichar (out, sign);
}

/* @text: valid; @cut: more of it came behind. */
static void
append_all_visible (GString *out, const char *text, gboolean cut)
{
  gunichar last = ' ';

  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      gunichar sign = g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      append_visible (out, sign, last == ' ' || (*next == '\0' && !cut));
      last = sign;
    }
}

const char *
eda_say_quoted (GStringChunk *pad, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *out = g_string_new ("“");
  gboolean         cut = g_utf8_strlen (valid, -1) > QUOTED_MAX;

  if (cut)
    *g_utf8_offset_to_pointer (valid, QUOTED_MAX - 1) = '\0';
  append_all_visible (out, valid, cut);
  g_string_append (out, cut ? "…”" : "”");
  return keep (pad, g_string_free (out, FALSE));
}

const char *
eda_say_level (GStringChunk *pad, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *out = g_string_new (NULL);

  append_all_visible (out, valid, FALSE);
  return keep (pad, g_string_free (out, FALSE));
}

const char *
eda_say_modes (GStringChunk *pad, gsize modes)
{
  return keep (pad,
               g_strdup_printf ("%" G_GSIZE_FORMAT "%s",
                                modes,
                                modes < EDA_MODES_MOST ? "" : " or more"));
}
