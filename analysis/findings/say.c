/* Numbers as words inside longer sentences. */

#include "analysis/findings/say.h"

#include "analysis/kernels/modes.h"

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

const char *
eda_say_quoted (GStringChunk *pad, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gboolean         cut = g_utf8_strlen (valid, -1) > QUOTED_MAX;

  if (cut)
    *g_utf8_offset_to_pointer (valid, QUOTED_MAX - 1) = '\0';
  for (char *at = valid; *at != '\0'; at++)
    if (*at == '\n' || *at == '\r' || *at == '\t')
      *at = ' ';
  if (cut)
    g_strchomp (valid);
  return keep (pad, g_strconcat ("“", valid, cut ? "…”" : "”", NULL));
}

const char *
eda_say_modes (GStringChunk *pad, gsize modes)
{
  return keep (pad,
               g_strdup_printf ("%" G_GSIZE_FORMAT "%s",
                                modes,
                                modes < EDA_MODES_MOST ? "" : " or more"));
}
