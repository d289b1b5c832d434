/* A whole line: what is claimed, for which rows, how sure, and why. */

#include "challenge/claims/claim-parse.h"

#include <string.h>

#include "challenge/claims/claim-parser.h"
#include "challenge/claims/claim-suggest.h"

#define FREE_LETTERS 8 /* of a claim in the learner's own words, at least */

void
eda_claim_issue_free (EdaClaimIssue *self)
{
  g_free (self->message);
  g_free (self->fix);
  g_free (self);
}

gboolean
eda_claim_line_is_blank (const char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  return *line == '\0' || *line == '#';
}

char *
eda_claim_issue_to_caret (const EdaClaimIssue *self, const char *line)
{
  return eda_caret (line, self->start, self->end);
}

static void
want_calls (EdaClaimParser *self)
{
  const EdaClaimWord *tables[]
      = { eda_claim_functions, eda_claim_properties, eda_claim_transforms };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      int value;

      eda_claim_parser_word (self, tables[i], &value);
    }
}

static gboolean
fail_unknown_call (EdaClaimParser *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const EdaClaimWord *tables[]
      = { eda_claim_functions, eda_claim_properties, eda_claim_transforms };
  g_autofree char *nearest = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const EdaClaimWord *row = tables[i]; row->word != NULL; row++)
      g_ptr_array_add (words, (gpointer)row->word);
  g_ptr_array_add (words, NULL);
  nearest = eda_suggest_list (self->token.text, (const char *const *)words->pdata, 1, "");
  return eda_claim_parser_fail (
      self,
      "E22",
      nearest != NULL ? g_strdup_printf ("did you mean %s(...)?", nearest) : NULL,
      "unknown word \"%s\"",
      self->token.text);
}

static gboolean
read_range_claim (EdaClaimParser *self, guint end)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;

  claim->kind = EDA_CLAIM_IN_RANGE;
  claim->region.compare = EDA_COMPARE_IN;
  if (!eda_claim_check_number (self, claim->left.column, 0, end, "a range")
      || !eda_claim_parser_value (self, &claim->region))
    return FALSE;
  return !claim->region.percent
         || eda_claim_parser_fail_at (self,
                                      start,
                                      self->token.start,
                                      "E17",
                                      g_strdup ("drop the % sign"),
                                      "this is not a percentage");
}

static gboolean
fail_bare_column (EdaClaimParser *self)
{
  const char *column = self->claim->left.column;

  if (self->token.kind == EDA_TOKEN_SIGN && strpbrk (self->token.text, "<>=") != NULL)
    return eda_claim_parser_fail (
        self,
        "E32",
        g_strdup_printf (
            "say which summary: median(%s) > …, max(%s) > …", column, column),
        "a column is many values; compare a summary of it");
  return eda_claim_parser_fail (
      self,
      "E33",
      g_strdup_printf ("try %s ~ right-skewed or %s ~ other_column", column, column),
      "expected ~ after `%s`",
      column);
}

static gboolean
read_subject (EdaClaimParser *self)
{
  guint end;

  if (!eda_claim_read_variable (self, &self->claim->left))
    return FALSE;
  end = self->token.start;
  if (eda_claim_parser_sign (self, "~"))
    return eda_claim_read_relation (self);
  if (eda_claim_parser_sign (self, "!~"))
    return eda_claim_read_independence (self);
  if (eda_claim_parser_keyword (self, "by"))
    return eda_claim_read_order (self);
  if (eda_claim_parser_keyword (self, "over"))
    return eda_claim_read_time (self);
  if (eda_claim_parser_keyword (self, "in") || eda_claim_parser_keyword (self, "between"))
    return read_range_claim (self, end);
  return fail_bare_column (self);
}

static gboolean
read_body (EdaClaimParser *self)
{
  g_auto (EdaToken) next = { 0 };
  g_autofree char *word = NULL;
  double           quantile = 0;
  int              value;

  if (self->token.kind == EDA_TOKEN_END)
    want_calls (self);
  eda_claim_parser_peek (self, &next);
  if (self->token.kind != EDA_TOKEN_WORD || next.kind != EDA_TOKEN_SIGN
      || !g_str_equal (next.text, "("))
    return read_subject (self);
  word = g_strdup (self->token.text);
  if (eda_claim_word_find (eda_claim_transforms, word, &value))
    return read_subject (self);
  if (eda_claim_word_quantile (word, &quantile))
    return eda_claim_read_measure (self, EDA_FUNCTION_QUANTILE, quantile);
  if (eda_claim_word_find (eda_claim_functions, word, &value))
    return eda_claim_read_measure (self, (EdaFunction)value, 0);
  if (eda_claim_word_find (eda_claim_properties, word, &value))
    return eda_claim_read_property (self, (EdaClaimKind)value, word);
  return fail_unknown_call (self);
}

static gboolean
read_where (EdaClaimParser *self)
{
  EdaWhere *where = &self->claim->where;
  g_auto (EdaToken) sign = { 0 };

  if (!eda_claim_parser_keyword (self, "where"))
    return TRUE;
  if (!eda_claim_parser_column (self, &where->column))
    return FALSE;
  eda_token_read (&sign, self->line, self->token.start);
  if (!eda_claim_parser_compare (self, &where->compare))
    return FALSE;
  if (where->compare > EDA_COMPARE_NOT_EQUAL)
    return eda_claim_parser_fail_at (self,
                                     sign.start,
                                     sign.end,
                                     "E26",
                                     g_strdup ("use one of > >= < <= = !="),
                                     "expected a plain comparison here");
  where->is_number
      = self->token.kind == EDA_TOKEN_NUMBER
        && eda_claim_parser_type_of (self, where->column) != EDA_CLAIM_COLUMN_CATEGORY;
  where->number = self->token.number;
  return eda_claim_parser_level (self, where->column, &where->text);
}

static gboolean
read_confidence (EdaClaimParser *self)
{
  g_auto (EdaToken) number = { 0 };
  double confidence;

  eda_token_read (&number, self->line, self->token.start);
  if (number.kind != EDA_TOKEN_NUMBER)
    return eda_claim_parser_fail (
        self, "E42", g_strdup ("such as @70"), "confidence is a number from 50 to 100");
  confidence = number.number;
  eda_claim_parser_advance (self);
  if (!eda_claim_parser_sign (self, "%") && confidence <= 1
      && strchr (number.text, '.') != NULL && confidence > 0)
    {
      confidence *= 100;
      eda_claim_parser_hint (
          self, &number, "H05", "read @%s as @%g%%", number.text, confidence);
    }
  if (confidence > 100)
    return eda_claim_parser_fail_at (
        self, number.start, number.end, "E44", NULL, "confidence cannot exceed 100%%");
  if (confidence < 50)
    return eda_claim_parser_fail_at (
        self,
        number.start,
        number.end,
        "E43",
        confidence >= 0 ? g_strdup_printf ("flip the claim and use @%g", 100 - confidence)
                        : NULL,
        "below 50%% means you expect the opposite");
  if (confidence == 50)
    eda_claim_parser_hint (
        self, &number, "H01", "@50 is a coin flip: it can neither gain nor lose points");
  if (confidence == 100)
    eda_claim_parser_hint (
        self,
        &number,
        "H02",
        "@100 leaves no doubt: a miss costs the maximum of 300 points");
  self->claim->confidence = confidence / 100;
  return TRUE;
}

/* "because" or "unless" at @at, as a word of its own, and not yet said. */
static gboolean
is_clause (const EdaClaimParser *self, guint at)
{
  g_auto (EdaToken) token = { 0 };

  if (at > 0 && !g_ascii_isspace (self->line[at - 1]) && self->line[at - 1] != '?')
    return FALSE;
  eda_token_read (&token, self->line, at);
  return token.kind == EDA_TOKEN_WORD && token.start == at
         && ((self->claim->because == NULL
              && g_ascii_strcasecmp (token.text, "because") == 0)
             || (self->claim->unless == NULL
                 && g_ascii_strcasecmp (token.text, "unless") == 0));
}

/* "@80%" and then nothing but clauses; an "@" in a text is none. */
static gboolean
is_confidence (const EdaClaimParser *self, guint at)
{
  g_auto (EdaToken) token = { 0 };

  if (self->claim->confidence > 0 || self->line[at] != '@')
    return FALSE;
  eda_token_read (&token, self->line, at + 1);
  if (token.kind != EDA_TOKEN_NUMBER)
    return FALSE;
  eda_token_read (&token, self->line, token.end);
  if (token.kind == EDA_TOKEN_SIGN && g_str_equal (token.text, "%"))
    eda_token_read (&token, self->line, token.end);
  return token.kind == EDA_TOKEN_END || is_clause (self, token.start);
}

/* The text from the token on, up to the next clause or the confidence; NULL when it is
 * empty. */
static char *
read_text (EdaClaimParser *self)
{
  const guint start = self->token.start;
  guint       end = start;
  char       *text;

  while (self->line[end] != '\0' && !is_clause (self, end) && !is_confidence (self, end))
    end++;
  text = g_strstrip (g_strndup (self->line + start, end - start));
  eda_token_read (&self->token, self->line, end);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static gboolean
read_clause (EdaClaimParser *self, const char *word, char **clause)
{
  eda_claim_parser_advance (self);
  *clause = read_text (self);
  return *clause != NULL
         || eda_claim_parser_fail (self,
                                   "E41",
                                   g_strdup_printf ("say why, or leave %s out", word),
                                   "expected a text after %s",
                                   word);
}

static gboolean
fail_leftover (EdaClaimParser *self)
{
  return eda_claim_parser_fail (
      self, "E41", NULL, "did not understand \"%s\" here", self->token.text);
}

static gboolean
read_tail (EdaClaimParser *self)
{
  EdaClaim *claim = self->claim;

  while (self->token.kind != EDA_TOKEN_END)
    {
      gboolean fine;

      if (claim->confidence == 0 && eda_claim_parser_sign (self, "@"))
        fine = read_confidence (self);
      else if (is_clause (self, self->token.start))
        fine = g_ascii_strcasecmp (self->token.text, "because") == 0
                   ? read_clause (self, "because", &claim->because)
                   : read_clause (self, "unless", &claim->unless);
      else
        fine = fail_leftover (self);
      if (!fine)
        return FALSE;
    }
  if (claim->confidence > 0)
    return TRUE;
  eda_claim_parser_sign (self, "@");
  eda_claim_parser_keyword (self, "because");
  return eda_claim_parser_fail (
      self, "E40", g_strdup ("add @50 to @100, e.g. @70"), "how sure are you?");
}

static gboolean
read_free (EdaClaimParser *self)
{
  const guint start = self->token.start;
  guint       letters = 0;

  self->claim->kind = EDA_CLAIM_FREE;
  self->claim->text = read_text (self);
  for (const char *at = self->claim->text; at != NULL && *at != '\0';
       at = g_utf8_next_char (at))
    letters += g_unichar_isalnum (g_utf8_get_char (at));
  return letters >= FREE_LETTERS
         || eda_claim_parser_fail_at (self,
                                      start,
                                      MAX (self->token.start, start),
                                      "E30",
                                      g_strdup ("8 letters or more"),
                                      "say a little more");
}

static gboolean
read_line (EdaClaimParser *self)
{
  const char *bad;

  if (!g_utf8_validate (self->line, -1, &bad))
    return eda_claim_parser_fail_at (self,
                                     (guint)(bad - self->line),
                                     (guint)(bad - self->line) + 1,
                                     "E01",
                                     g_strdup ("save the file as UTF-8"),
                                     "unexpected byte 0x%02X, which is no UTF-8",
                                     (guchar)*bad);
  eda_claim_parser_advance (self);
  if (eda_claim_parser_sign (self, "?"))
    return read_free (self) && read_tail (self);
  return read_body (self) && read_where (self) && read_tail (self);
}

void
eda_claim_parser_run (EdaClaimParser *self)
{
  self->claim = eda_claim_new (EDA_CLAIM_FREE);
  if (!read_line (self))
    g_clear_pointer (&self->claim, eda_claim_unref);
  eda_token_clear (&self->token);
}

EdaClaim *
eda_claim_parse (const char           *line,
                 const EdaClaimSchema *schema,
                 EdaClaimIssue       **issue,
                 GPtrArray            *hints)
{
  EdaClaimParser self = { .line = line, .schema = schema, .hints = hints };

  eda_claim_parser_run (&self);
  if (issue != NULL)
    *issue = g_steal_pointer (&self.issue);
  g_clear_pointer (&self.issue, eda_claim_issue_free);
  return self.claim;
}
