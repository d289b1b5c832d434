/* The lexer. A word may hold dots and hyphens inside ("hours-per-week"), and may begin
 * with digits ("1st"); a number may have thousands in k, M or B ("50k") and marks
 * ("1_000"). */

#include "challenge/claims/claim-lex.h"

#include <math.h>
#include <string.h>

void
eda_token_clear (EdaToken *self)
{
  g_free (self->text);
  *self = (EdaToken){ 0 };
}

static gboolean
is_word_start (const char *at)
{
  return *at == '_' || g_unichar_isalpha (g_utf8_get_char (at));
}

static gboolean
is_word_inside (const char *at)
{
  return is_word_start (at) || g_unichar_isalnum (g_utf8_get_char (at))
         || g_unichar_ismark (g_utf8_get_char (at));
}

/* Behind the last character of a word that goes on at @at. */
static const char *
skip_word (const char *at)
{
  for (;;)
    if (*at != '\0' && is_word_inside (at))
      at = g_utf8_next_char (at);
    else if ((*at == '-' || *at == '.') && at[1] != '\0' && is_word_inside (at + 1))
      at++;
    else
      return at;
}

static const char *
skip_digits (const char *at, GString *plain)
{
  for (; g_ascii_isdigit (*at) || (*at == '_' && g_ascii_isdigit (at[1])); at++)
    if (*at != '_')
      g_string_append_c (plain, *at);
  return at;
}

static const char *
skip_exponent (const char *at, GString *plain)
{
  const char *digits = at + 1;

  if (*at != 'e' && *at != 'E')
    return at;
  if (*digits == '+' || *digits == '-')
    digits++;
  if (!g_ascii_isdigit (*digits))
    return at;
  g_string_append_len (plain, at, digits - at);
  return skip_digits (digits, plain);
}

static double
suffix_factor (char suffix)
{
  switch (suffix)
    {
    case 'k':
    case 'K':
      return 1e3;
    case 'M':
      return 1e6;
    case 'B':
      return 1e9;
    default:
      return 0;
    }
}

/* Behind the number at @at; NULL when there is none, or none that a double can hold. */
static const char *
read_number (const char *at, double *number)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean digits;
  double   factor;

  if (*at == '-' || *at == '+')
    g_string_append_c (plain, *at++);
  digits = g_ascii_isdigit (*at);
  at = skip_digits (at, plain);
  if (*at == '.' && g_ascii_isdigit (at[1]))
    {
      g_string_append_c (plain, '.');
      at = skip_digits (at + 1, plain);
      digits = TRUE;
    }
  if (!digits)
    return NULL;
  at = skip_exponent (at, plain);
  *number = g_ascii_strtod (plain->str, NULL);
  factor = suffix_factor (*at);
  if (factor != 0 && !is_word_inside (at + 1))
    {
      *number *= factor;
      at++;
    }
  return isfinite (*number) ? at : NULL;
}

/* "1st", "2024-01-02", "18-25": digits that a word goes on from. */
static gboolean
goes_on_as_word (const char *at)
{
  return is_word_inside (at) || (*at == '-' && at[1] != '\0' && is_word_inside (at + 1));
}

static gboolean
read_number_token (EdaToken *token, const char *line)
{
  const char *start = line + token->start;
  const char *end = read_number (start, &token->number);

  if (end == NULL)
    return FALSE;
  token->kind = EDA_TOKEN_NUMBER;
  if (g_ascii_isdigit (*start) && goes_on_as_word (end))
    {
      token->kind = EDA_TOKEN_WORD;
      end = skip_word (start);
    }
  token->end = (guint)(end - line);
  token->text = g_strndup (start, end - start);
  return TRUE;
}

static void
read_quoted (EdaToken *token, const char *line)
{
  const char quote = line[token->start];
  GString   *text = g_string_new (NULL);

  for (const char *at = line + token->start + 1; *at != '\0'; at++)
    {
      if (*at == quote && at[1] != quote)
        {
          token->kind = EDA_TOKEN_QUOTED;
          token->end = (guint)(at + 1 - line);
          token->text = g_string_free (text, FALSE);
          return;
        }
      if (*at == quote)
        at++;
      g_string_append_c (text, *at);
    }
  g_string_free (text, TRUE);
  token->kind = EDA_TOKEN_OPEN;
  token->text = g_strndup (&quote, 1);
  token->end = token->start + 1;
}

static gboolean
read_sign (EdaToken *token, const char *line)
{
  /* the longer first */
  static const struct
  {
    const char *typed, *plain;
  } signs[] = {
    { "...", ".." }, { "=>", ">=" }, { "=<", "<=" }, { "!~", "!~" }, { "~=", "~=" },
    { ">=", ">=" },  { "<=", "<=" }, { "==", "=" },  { "!=", "!=" }, { "<>", "!=" },
    { "..", ".." },  { "≥", ">=" },  { "≤", "<=" },  { "≠", "!=" },  { "≈", "~=" },
    { "…", ".." },   { "−", "-" },   { "~", "~" },   { ">", ">" },   { "<", "<" },
    { "=", "=" },    { "(", "(" },   { ")", ")" },   { "[", "[" },   { "]", "]" },
    { ",", "," },    { "|", "|" },   { ":", ":" },   { "@", "@" },   { "%", "%" },
    { "?", "?" },    { "+", "+" },   { "-", "-" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line + token->start, signs[i].typed))
      {
        token->kind = EDA_TOKEN_SIGN;
        token->text = g_strdup (signs[i].plain);
        token->end = token->start + (guint)strlen (signs[i].typed);
        return TRUE;
      }
  return FALSE;
}

void
eda_token_read (EdaToken *token, const char *line, guint from)
{
  const char *at;

  eda_token_clear (token);
  while (line[from] != '\0' && g_ascii_isspace (line[from]))
    from++;
  token->start = token->end = from;
  at = line + from;
  if (*at == '\0' || read_number_token (token, line))
    return;
  if (*at == '`' || *at == '"' || *at == '\'')
    {
      read_quoted (token, line);
      return;
    }
  if (read_sign (token, line))
    return;
  if (is_word_start (at))
    {
      token->kind = EDA_TOKEN_WORD;
      token->end = (guint)(skip_word (at) - line);
    }
  else
    {
      token->kind = EDA_TOKEN_STRANGE;
      token->end = (guint)(g_utf8_next_char (at) - line);
    }
  token->text = g_strndup (at, token->end - from);
}

gboolean
eda_token_is_plain_word (const char *text)
{
  g_auto (EdaToken) token = { 0 };

  eda_token_read (&token, text, 0);
  return token.kind == EDA_TOKEN_WORD && token.start == 0 && token.end == strlen (text);
}
