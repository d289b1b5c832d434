/* Text → words. A date is told from a difference by its shape: four digits, two, two. */

#include "analysis/expression/lexeme.h"

#include <math.h>
#include <string.h>

static const char *const reserved[]
    = { "and",      "or",     "not",  "between", "in",      "is",   "missing",
        "contains", "starts", "ends", "with",    "matches", "true", "false" };

/* In the order in which they are tried; some have a second spelling. */
static const struct
{
  const char *typed, *sign;
} signs[]
    = { { "<=", "<=" }, { ">=", ">=" }, { "!=", "!=" }, { "<>", "!=" }, { "==", "=" },
        { "≤", "<=" },  { "≥", ">=" },  { "≠", "!=" },  { "−", "-" },   { "+", "+" },
        { "-", "-" },   { "*", "*" },   { "/", "/" },   { "%", "%" },   { "^", "^" },
        { "(", "(" },   { ")", ")" },   { ",", "," },   { "=", "=" },   { "<", "<" },
        { ">", ">" } };

/* What people know from elsewhere, and what to write here. */
static const struct
{
  const char *typed, *hint;
} strangers[] = { { "&", "Write “and”." },
                  { "|", "Write “or”." },
                  { "!", "Write “not”, or “!=” between two values." },
                  { ";", "Write “,” between values." },
                  { "[", "Use round brackets." },
                  { "]", "Use round brackets." },
                  { "{", "Use round brackets." },
                  { "}", "Use round brackets." },
                  { "“", "Put texts in straight quotes: 'text'." },
                  { "”", "Put texts in straight quotes: 'text'." },
                  { "„", "Put texts in straight quotes: 'text'." },
                  { "‘", "Put texts in straight quotes: 'text'." },
                  { "’", "Put texts in straight quotes: 'text'." },
                  { "$", "Write the name of the column, without a sign before it." },
                  { "~", "Use “matches” for patterns." } };

void
eda_lexeme_clear (EdaLexeme *self)
{
  g_clear_pointer (&self->text, g_free);
  *self = (EdaLexeme){ 0 };
}

static gboolean
starts_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c == '_' || g_unichar_isalpha (c);
}

static gboolean
goes_on_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return c == '_' || c == '.' || g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
break_at (EdaLexeme *self, gsize end, const char *what, const char *hint)
{
  g_free (self->text);
  self->text = g_strdup (what);
  self->kind = EDA_LEXEME_BROKEN;
  self->hint = hint;
  self->end = end;
}

/* From the opening quote on; a doubled one stands for itself. */
static void
read_quoted (EdaLexeme *self, const char *text)
{
  const char  quote = text[self->start];
  const char *at = text + self->start + 1;
  GString    *inside = g_string_new (NULL);

  for (; *at != '\0' && (*at != quote || at[1] == quote); at++)
    {
      at += *at == quote;
      g_string_append_c (inside, *at);
    }
  self->kind = quote == '\'' ? EDA_LEXEME_TEXT : EDA_LEXEME_NAME;
  self->text = g_string_free (inside, FALSE);
  self->end = (gsize)(at - text);
  if (*at == '\0')
    break_at (self,
              self->start + 1,
              "A quote is opened here and never closed",
              "Close it; a quote inside is written twice.");
  else
    self->end++;
}

static gsize
count_digits (const char *at)
{
  return strspn (at, G_CSET_DIGITS);
}

/* The length of a text of the shape of a date, with or without time, or of a time; 0 = of
 * none. */
static gsize
measure_time (const char *at)
{
  gsize hours = count_digits (at);
  gsize n = hours;

  if (hours < 1 || hours > 2)
    return 0;
  for (guint part = 0; part < 2 && at[n] == ':' && count_digits (at + n + 1) == 2; part++)
    n += 3;
  if (n == hours)
    return 0;
  if (n == hours + 6 && at[n] == '.' && count_digits (at + n + 1) > 0)
    n += 1 + count_digits (at + n + 1);
  return n;
}

static gsize
measure_date (const char *at)
{
  if (count_digits (at) != 4 || at[4] != '-' || count_digits (at + 5) != 2 || at[7] != '-'
      || count_digits (at + 8) != 2)
    return 0;
  return 10;
}

static gboolean
try_moment (EdaLexeme *self, const char *text)
{
  const char *at = text + self->start;
  gsize       date = measure_date (at);
  gsize       time = date > 0 ? (at[date] == 'T' ? measure_time (at + date + 1) : 0)
                              : measure_time (at);

  if (date == 0 && time == 0)
    return FALSE;
  self->kind = EDA_LEXEME_MOMENT;
  self->moment = date == 0   ? EDA_KIND_TIME
                 : time == 0 ? EDA_KIND_DATE
                             : EDA_KIND_DATETIME;
  self->end = self->start + date + (date > 0 && time > 0) + time;
  if (!eda_kind_read_moment (self->moment, at, self->end - self->start, &self->number))
    break_at (self,
              self->end,
              "There is no such day or time",
              "Dates are written 2024-01-31, times 14:30 or 14:30:05.");
  return TRUE;
}

static gsize
measure_number (const char *at)
{
  gsize n = count_digits (at);

  if (at[n] == '.')
    n += 1 + count_digits (at + n + 1);
  if (g_ascii_tolower (at[n]) == 'e')
    {
      gsize sign = at[n + 1] == '+' || at[n + 1] == '-';
      gsize digits = count_digits (at + n + 1 + sign);

      n += digits > 0 ? 1 + sign + digits : 0;
    }
  return n;
}

static void
read_number (EdaLexeme *self, const char *text)
{
  gsize            length = measure_number (text + self->start);
  g_autofree char *digits = g_strndup (text + self->start, length);

  self->kind = EDA_LEXEME_NUMBER;
  self->number = g_ascii_strtod (digits, NULL);
  self->end = self->start + length;
  if (!isfinite (self->number))
    break_at (self, self->end, "The number is too large", NULL);
  else if (goes_on_word (text + self->end))
    break_at (self,
              self->end,
              "A name cannot begin with a digit",
              "Put the name of the column in backticks: `2nd`.");
}

static void
read_sign (EdaLexeme *self, const char *text)
{
  const char *at = text + self->start;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (at, signs[i].typed))
      {
        self->kind = EDA_LEXEME_SIGN;
        self->text = g_strdup (signs[i].sign);
        self->end = self->start + strlen (signs[i].typed);
        return;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (g_str_has_prefix (at, strangers[i].typed))
      self->hint = strangers[i].hint;
  break_at (self,
            (gsize)(g_utf8_next_char (at) - text),
            "This sign means nothing here",
            self->hint);
}

void
eda_lexeme_read (EdaLexeme *self, const char *text, gsize from)
{
  const char *at = text + from;

  eda_lexeme_clear (self);
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  self->start = self->end = (gsize)(at - text);
  if (*at == '\0')
    return;
  if (*at == '\'' || *at == '"' || *at == '`')
    read_quoted (self, text);
  else if (g_ascii_isdigit (*at))
    {
      if (!try_moment (self, text))
        read_number (self, text);
    }
  else if (*at == '.' && g_ascii_isdigit (at[1]))
    read_number (self, text);
  else if (starts_word (at))
    {
      while (*at != '\0' && goes_on_word (at))
        at = g_utf8_next_char (at);
      self->kind = EDA_LEXEME_WORD;
      self->end = (gsize)(at - text);
      self->text = g_strndup (text + self->start, self->end - self->start);
    }
  else
    read_sign (self, text);
}

gboolean
eda_lexeme_is_word (const EdaLexeme *self, const char *word)
{
  return self->kind == EDA_LEXEME_WORD && g_ascii_strcasecmp (self->text, word) == 0;
}

gboolean
eda_lexeme_is_sign (const EdaLexeme *self, const char *sign)
{
  return self->kind == EDA_LEXEME_SIGN && g_str_equal (self->text, sign);
}

gboolean
eda_lexeme_is_reserved (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reserved); i++)
    if (g_ascii_strcasecmp (word, reserved[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
eda_lexeme_is_bare_name (const char *name)
{
  if (*name == '\0' || !starts_word (name) || eda_lexeme_is_reserved (name))
    return FALSE;
  for (; *name != '\0'; name = g_utf8_next_char (name))
    if (!goes_on_word (name))
      return FALSE;
  return TRUE;
}
