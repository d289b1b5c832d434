/* The cursor of the parser and the parts that every claim is made of: words, columns,
 * levels, comparisons, numbers. */

#include "challenge/claims/claim-parser.h"

#include <string.h>

#include "challenge/claims/claim-fix.h"
#include "challenge/claims/claim-suggest.h"

void
eda_claim_parser_advance (EdaClaimParser *self)
{
  eda_token_read (&self->token, self->line, self->token.end);
}

void
eda_claim_parser_peek (const EdaClaimParser *self, EdaToken *token)
{
  eda_token_read (token, self->line, self->token.end);
}

static void
note_issue (EdaClaimParser *self,
            guint           start,
            guint           end,
            const char     *code,
            char           *message,
            char           *fix)
{
  self->issue = g_new0 (EdaClaimIssue, 1);
  g_strlcpy (self->issue->code, code, sizeof self->issue->code);
  self->issue->start = start;
  while (end > start + 1 && g_ascii_isspace (self->line[end - 1]))
    end--;
  self->issue->end = end;
  self->issue->message = message;
  self->issue->fix = fix != NULL ? fix : eda_claim_fix (self, code);
}

/* What is no token at all explains the error better than what was expected there. */
static gboolean
note_lexical (EdaClaimParser *self)
{
  const EdaToken *token = &self->token;

  if (token->kind == EDA_TOKEN_STRANGE)
    note_issue (self,
                token->start,
                token->end,
                "E01",
                g_strdup_printf ("unexpected character '%s'", token->text),
                g_strdup ("put a name that holds it in `backticks`"));
  else if (token->kind == EDA_TOKEN_OPEN)
    note_issue (self,
                token->start,
                token->end,
                "E02",
                g_strdup_printf ("missing closing %s", token->text),
                NULL);
  return self->issue != NULL;
}

gboolean
eda_claim_parser_fail (
    EdaClaimParser *self, const char *code, char *fix, const char *format, ...)
{
  va_list args;

  if (self->issue != NULL || note_lexical (self))
    {
      g_free (fix);
      return FALSE;
    }
  va_start (args, format);
  note_issue (self,
              self->token.start,
              self->token.end,
              code,
              g_strdup_vprintf (format, args),
              fix);
  va_end (args);
  return FALSE;
}

gboolean
eda_claim_parser_fail_at (EdaClaimParser *self,
                          guint           start,
                          guint           end,
                          const char     *code,
                          char           *fix,
                          const char     *format,
                          ...)
{
  va_list args;

  if (self->issue != NULL)
    {
      g_free (fix);
      return FALSE;
    }
  va_start (args, format);
  note_issue (self, start, end, code, g_strdup_vprintf (format, args), fix);
  va_end (args);
  return FALSE;
}

void
eda_claim_parser_hint (EdaClaimParser *self,
                       const EdaToken *token,
                       const char     *code,
                       const char     *format,
                       ...)
{
  EdaClaimIssue *hint;
  va_list        args;

  if (self->hints == NULL)
    return;
  hint = g_new0 (EdaClaimIssue, 1);
  g_strlcpy (hint->code, code, sizeof hint->code);
  hint->start = token->start;
  hint->end = token->end;
  va_start (args, format);
  hint->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->hints, hint);
}

static void
want (EdaClaimParser *self, const char *text, gboolean column)
{
  EdaClaimCandidate *candidate;

  if (self->wanted == NULL || self->token.kind != EDA_TOKEN_END)
    return;
  candidate = g_new0 (EdaClaimCandidate, 1);
  candidate->text = g_strdup (text);
  candidate->column = column;
  g_ptr_array_add (self->wanted, candidate);
}

gboolean
eda_claim_parser_is_sign (const EdaClaimParser *self, const char *sign)
{
  return self->token.kind == EDA_TOKEN_SIGN && g_str_equal (self->token.text, sign);
}

gboolean
eda_claim_parser_sign (EdaClaimParser *self, const char *sign)
{
  want (self, sign, FALSE);
  if (!eda_claim_parser_is_sign (self, sign))
    return FALSE;
  eda_claim_parser_advance (self);
  return TRUE;
}

static gboolean
is_word (const EdaToken *token, const char *word)
{
  return token->kind == EDA_TOKEN_WORD && g_ascii_strcasecmp (token->text, word) == 0;
}

gboolean
eda_claim_parser_keyword (EdaClaimParser *self, const char *word)
{
  want (self, word, FALSE);
  if (!is_word (&self->token, word))
    return FALSE;
  eda_claim_parser_advance (self);
  return TRUE;
}

gboolean
eda_claim_parser_word (EdaClaimParser *self, const EdaClaimWord *table, int *value)
{
  g_auto (EdaToken) next = { 0 };
  g_autofree char *joined = NULL;

  for (const EdaClaimWord *row = table; row->word != NULL; row++)
    if (eda_claim_word_of (table, row->value) == row->word)
      want (self, row->word, FALSE);
  if (self->token.kind != EDA_TOKEN_WORD && self->token.kind != EDA_TOKEN_SIGN)
    return FALSE;
  eda_claim_parser_peek (self, &next);
  if (self->token.kind == EDA_TOKEN_WORD && next.kind == EDA_TOKEN_WORD)
    joined = g_strdup_printf ("%s-%s", self->token.text, next.text);
  if (joined != NULL && eda_claim_word_find (table, joined, value))
    eda_claim_parser_advance (self);
  else if (!eda_claim_word_find (table, self->token.text, value))
    return FALSE;
  eda_claim_parser_advance (self);
  return TRUE;
}

gboolean
eda_claim_parser_at_end (const EdaClaimParser *self)
{
  return self->token.kind == EDA_TOKEN_END || eda_claim_parser_is_sign (self, "@")
         || is_word (&self->token, "where") || is_word (&self->token, "because")
         || is_word (&self->token, "unless");
}

int
eda_claim_parser_index_of (const EdaClaimParser *self, const char *column)
{
  return self->schema != NULL ? eda_claim_schema_find (self->schema, column) : -1;
}

EdaClaimColumnType
eda_claim_parser_type_of (const EdaClaimParser *self, const char *column)
{
  const int index = eda_claim_parser_index_of (self, column);

  return index >= 0 ? eda_claim_schema_get_type (self->schema, (guint)index)
                    : EDA_CLAIM_COLUMN_UNKNOWN;
}

static void
want_columns (EdaClaimParser *self)
{
  for (guint i = 0;
       self->schema != NULL && i < eda_claim_schema_get_n_columns (self->schema);
       i++)
    {
      g_autofree char *name
          = eda_claim_quote_name (eda_claim_schema_get_name (self->schema, i));

      want (self, name, TRUE);
    }
}

static char *
did_you_mean (char *take_nearest)
{
  g_autofree char *nearest = take_nearest;

  return nearest != NULL ? g_strdup_printf ("did you mean %s?", nearest) : NULL;
}

gboolean
eda_claim_parser_column (EdaClaimParser *self, char **name)
{
  const EdaToken *token = &self->token;
  int             index;

  want_columns (self);
  if ((token->kind != EDA_TOKEN_WORD && token->kind != EDA_TOKEN_QUOTED)
      || (token->kind == EDA_TOKEN_WORD && eda_claim_parser_at_end (self)))
    return eda_claim_parser_fail (
        self, "E11", NULL, "expected the name of a column here");
  index = eda_claim_parser_index_of (self, token->text);
  if (self->schema != NULL && index < 0)
    return eda_claim_parser_fail (
        self,
        "E10",
        did_you_mean (eda_claim_suggest_column (token->text, self->schema)),
        "no column called \"%s\"",
        token->text);
  *name = g_strdup (index >= 0 ? eda_claim_schema_get_name (self->schema, (guint)index)
                               : token->text);
  eda_claim_parser_advance (self);
  return TRUE;
}

gboolean
eda_claim_parser_level (EdaClaimParser *self, const char *column, char **level)
{
  const int index = column != NULL ? eda_claim_parser_index_of (self, column) : -1;

  if (index >= 0)
    {
      const GPtrArray *levels = eda_claim_schema_get_levels (self->schema, (guint)index);

      for (guint i = 0; i < levels->len; i++)
        {
          g_autofree char *quoted = eda_claim_quote_level (levels->pdata[i]);

          want (self, quoted, TRUE);
        }
    }
  if ((self->token.kind != EDA_TOKEN_WORD && self->token.kind != EDA_TOKEN_NUMBER
       && self->token.kind != EDA_TOKEN_QUOTED)
      || (self->token.kind == EDA_TOKEN_WORD && eda_claim_parser_at_end (self)))
    {
      g_autofree char *example = eda_claim_fix_level (self, column);

      return eda_claim_parser_fail (
          self,
          "E18",
          g_strdup_printf ("name one, such as %s; put blanks and signs in \"quotes\"",
                           example),
          "expected a level here");
    }
  *level = g_strdup (self->token.text);
  eda_claim_parser_advance (self);
  return TRUE;
}

gboolean
eda_claim_parser_expect (EdaClaimParser *self, const char *sign, const char *where)
{
  return eda_claim_parser_sign (self, sign)
         || eda_claim_parser_fail (self,
                                   "E14",
                                   g_strdup_printf ("write %s here", sign),
                                   "missing %s%s",
                                   sign,
                                   where);
}

gboolean
eda_claim_parser_compare (EdaClaimParser *self, EdaCompare *compare)
{
  static const struct
  {
    const char *sign;
    EdaCompare  compare;
  } signs[] = {
    { ">", EDA_COMPARE_GREATER }, { ">=", EDA_COMPARE_AT_LEAST },
    { "<", EDA_COMPARE_LESS },    { "<=", EDA_COMPARE_AT_MOST },
    { "=", EDA_COMPARE_EQUAL },   { "!=", EDA_COMPARE_NOT_EQUAL },
    { "~=", EDA_COMPARE_ABOUT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (eda_claim_parser_sign (self, signs[i].sign))
      {
        *compare = signs[i].compare;
        return TRUE;
      }
  if (eda_claim_parser_keyword (self, "about"))
    *compare = EDA_COMPARE_ABOUT;
  else if (eda_claim_parser_keyword (self, "in")
           || eda_claim_parser_keyword (self, "between"))
    *compare = EDA_COMPARE_IN;
  else
    return eda_claim_parser_fail (self,
                                  "E26",
                                  NULL,
                                  "expected a comparison such as %s",
                                  eda_claim_fix_example (self->claim));
  return TRUE;
}

static gboolean
read_number (EdaClaimParser *self, double *number, gboolean *percent)
{
  if (self->token.kind != EDA_TOKEN_NUMBER)
    return eda_claim_parser_fail (self, "E12", NULL, "expected a number here");
  *number = self->token.number;
  eda_claim_parser_advance (self);
  if (eda_claim_parser_sign (self, "%"))
    *percent = TRUE;
  return TRUE;
}

static gboolean
read_range (EdaClaimParser *self, EdaRegion *region)
{
  const guint    start = self->token.start;
  const gboolean bracket = eda_claim_parser_sign (self, "[");
  guint          end;

  if (!read_number (self, &region->low, &region->percent))
    return FALSE;
  if (bracket ? !eda_claim_parser_sign (self, ",")
              : !eda_claim_parser_sign (self, "..")
                    && !eda_claim_parser_keyword (self, "and"))
    return eda_claim_parser_fail (
        self, "E13", g_strdup ("such as 25..35"), "expected a range, from and to");
  end = self->token.end;
  if (!read_number (self, &region->high, &region->percent))
    return FALSE;
  if (bracket && !eda_claim_parser_expect (self, "]", ""))
    return FALSE;
  if (bracket && eda_claim_parser_sign (self, "%"))
    region->percent = TRUE;
  if (region->low > region->high)
    return eda_claim_parser_fail_at (self,
                                     start,
                                     end,
                                     "E15",
                                     g_strdup ("the smaller number comes first"),
                                     "range is backwards: %.*s",
                                     (int)(end - start),
                                     self->line + start);
  return TRUE;
}

gboolean
eda_claim_parser_value (EdaClaimParser *self, EdaRegion *region)
{
  if (region->compare == EDA_COMPARE_IN)
    return read_range (self, region);
  if (!read_number (self, &region->low, &region->percent))
    return FALSE;
  region->high = region->low;
  return TRUE;
}
