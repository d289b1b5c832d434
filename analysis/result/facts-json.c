/* The JSON writer. Its only choice is where lines break: what is flat and short stays on
 * one. */

#include "analysis/result/facts-json.h"

#include <math.h>
#include <string.h>

#include "analysis/result/format.h"
#include "analysis/result/unseen.h"

#define ONE_LINE_MEMBERS 4
#define MAX_TEXT                                                                         \
  (64 * 1024) /* a cell may hold a library; a report is not the place for it */

static gboolean
is_branch (const EdaFacts *self)
{
  EdaFactsKind kind = eda_facts_get_kind (self);

  return kind == EDA_FACTS_LIST || kind == EDA_FACTS_OBJECT;
}

static gboolean
is_flat (const EdaFacts *self)
{
  for (gsize i = 0; i < eda_facts_get_size (self); i++)
    if (is_branch (eda_facts_get_child (self, i)))
      return FALSE;
  return TRUE;
}

/* Signs that are not seen could make a file look like what it is not. */
static void
write_character (GString *out, const char *at)
{
  static const char shorts[] = "\b\f\n\r\t\"\\";
  static const char names[] = "bfnrt\"\\";
  gunichar          c = g_utf8_get_char (at);
  const char       *place = c != 0 && c < 0x80 ? strchr (shorts, (int)c) : NULL;

  if (place != NULL)
    g_string_append_printf (out, "\\%c", names[place - shorts]);
  else if (c <= 0xffff && eda_unseen_is (c))
    g_string_append_printf (out, "\\u%04x", c);
  else
    g_string_append_len (out, at, g_utf8_next_char (at) - at);
}

/* How many bytes from @at on are letters that stand for themselves, which most are. */
static gsize
count_plain (const char *at, const char *stop)
{
  const char *next = at;

  while (next < stop && *next >= 0x20 && *next < 0x7f && *next != '"' && *next != '\\')
    next++;
  return (gsize)(next - at);
}

static void
write_text (GString *out, const char *text)
{
  g_autofree char *valid
      = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *at = valid != NULL ? valid : text;
  const char *stop = at + MAX_TEXT;

  g_string_append_c (out, '"');
  while (*at != '\0' && at < stop)
    {
      gsize plain = count_plain (at, stop);

      g_string_append_len (out, at, (gssize)plain);
      at += plain;
      if (plain > 0)
        continue;
      write_character (out, at);
      at = g_utf8_next_char (at);
    }
  if (*at != '\0')
    g_string_append (out, "…");
  g_string_append_c (out, '"');
}

static void
write_number (GString *out, double number)
{
  g_autofree char *text
      = isfinite (number) ? eda_format_exact (number) : g_strdup ("null");

  g_string_append (out, text);
}

static void write_facts (GString *out, const EdaFacts *facts, int indent);

static void
break_line (GString *out, int indent)
{
  g_string_append_c (out, '\n');
  for (int i = 0; i < indent; i++)
    g_string_append (out, "  ");
}

/* @indent < 0: everything on one line. */
static void
write_members (GString *out, const EdaFacts *facts, int indent)
{
  gboolean is_object = eda_facts_get_kind (facts) == EDA_FACTS_OBJECT;

  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    {
      if (i > 0)
        g_string_append (out, indent < 0 ? ", " : ",");
      if (indent >= 0)
        break_line (out, indent + 1);
      if (is_object)
        {
          write_text (out, eda_facts_get_key (facts, i));
          g_string_append (out, ": ");
        }
      write_facts (out, eda_facts_get_child (facts, i), indent < 0 ? -1 : indent + 1);
    }
  if (indent >= 0)
    break_line (out, indent);
}

static gboolean
fits_one_line (const EdaFacts *facts)
{
  gsize size = eda_facts_get_size (facts);

  if (size == 0)
    return TRUE;
  if (!is_flat (facts))
    return FALSE;
  return eda_facts_get_kind (facts) == EDA_FACTS_LIST || size <= ONE_LINE_MEMBERS;
}

static void
write_branch (GString *out, const EdaFacts *facts, int indent)
{
  gboolean is_object = eda_facts_get_kind (facts) == EDA_FACTS_OBJECT;

  g_string_append_c (out, is_object ? '{' : '[');
  write_members (out, facts, indent >= 0 && fits_one_line (facts) ? -1 : indent);
  g_string_append_c (out, is_object ? '}' : ']');
}

static void
write_facts (GString *out, const EdaFacts *facts, int indent)
{
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_NULL:
      g_string_append (out, "null");
      break;
    case EDA_FACTS_FLAG:
      g_string_append (out, eda_facts_get_flag (facts) ? "true" : "false");
      break;
    case EDA_FACTS_COUNT:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, eda_facts_get_count (facts));
      break;
    case EDA_FACTS_NUMBER:
      write_number (out, eda_facts_get_number (facts));
      break;
    case EDA_FACTS_TEXT:
      write_text (out, eda_facts_get_text (facts));
      break;
    case EDA_FACTS_LIST:
    case EDA_FACTS_OBJECT:
      write_branch (out, facts, indent);
      break;
    }
}

GBytes *
eda_facts_to_json (const EdaFacts *facts)
{
  GString *out = g_string_new (NULL);

  write_facts (out, facts, 0);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}

char *
eda_facts_to_json_line (const EdaFacts *facts)
{
  GString *out = g_string_new (NULL);

  write_facts (out, facts, -1);
  return g_string_free (out, FALSE);
}
