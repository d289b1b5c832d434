/* What mends an error of which the code, the line and the token say enough. */

#include "challenge/claims/claim-fix.h"

#include <string.h>

#include "challenge/claims/claim-suggest.h"

#define NAMES_SHOWN 5

static gboolean
is_call (const char *word)
{
  int value;

  return eda_claim_word_find (eda_claim_functions, word, &value)
         || eda_claim_word_find (eda_claim_properties, word, &value)
         || eda_claim_word_find (eda_claim_transforms, word, &value);
}

static char *
list_columns (const EdaClaimSchema *schema)
{
  const guint n = eda_claim_schema_get_n_columns (schema);
  GString    *names = g_string_new ("the columns are");

  for (guint i = 0; i < MIN (n, NAMES_SHOWN); i++)
    {
      g_autofree char *name
          = eda_claim_quote_name (eda_claim_schema_get_name (schema, i));

      g_string_append_printf (names, "%s %s", i > 0 ? "," : "", name);
    }
  return g_string_free (g_string_append (names, n > NAMES_SHOWN ? ", …" : ""), FALSE);
}

/* The column whose name the line goes on with, blanks and signs included; (nullable). */
static const char *
find_spelled_out (const EdaClaimParser *self)
{
  const char *longest = NULL;

  for (guint i = 0; i < eda_claim_schema_get_n_columns (self->schema); i++)
    {
      const char *name = eda_claim_schema_get_name (self->schema, i);

      if (g_str_has_prefix (self->line + self->token.start, name)
          && (longest == NULL || strlen (name) > strlen (longest)))
        longest = name;
    }
  return longest;
}

static char *
fix_name (const EdaClaimParser *self)
{
  const char *word = self->token.text;
  int         shape;

  if (self->token.kind == EDA_TOKEN_WORD && is_call (word))
    return g_strdup_printf ("write %s(…), with its column in parentheses", word);
  if (self->token.kind == EDA_TOKEN_QUOTED
      && eda_claim_word_find (eda_claim_shapes, word, &shape))
    return g_strdup_printf ("write %s without quotes", word);
  if (self->schema == NULL || eda_claim_schema_get_n_columns (self->schema) == 0)
    return NULL;
  if (find_spelled_out (self) != NULL)
    return g_strdup_printf ("write `%s` in backticks", find_spelled_out (self));
  return list_columns (self->schema);
}

static char *
fix_missing_name (const EdaClaimParser *self)
{
  if (self->schema == NULL || eda_claim_schema_get_n_columns (self->schema) == 0)
    return g_strdup ("name a column, such as price");
  return list_columns (self->schema);
}

/* "nearly normal", "skewed" */
static char *
fix_shape (const EdaClaimParser *self)
{
  g_auto (EdaToken) next = { 0 };
  int shape;

  eda_claim_parser_peek (self, &next);
  if (self->token.text != NULL && g_ascii_strncasecmp (self->token.text, "skew", 4) == 0)
    return g_strdup ("say which way: right-skewed or left-skewed");
  if (next.kind == EDA_TOKEN_WORD
      && eda_claim_word_find (eda_claim_shapes, next.text, &shape))
    return g_strdup_printf ("leave \"%s\" out", self->token.text);
  return g_strdup ("use a shape such as right-skewed, or the name of a column");
}

static gboolean
is_pair (const EdaClaim *claim)
{
  return claim->kind == EDA_CLAIM_ASSOCIATION || claim->kind == EDA_CLAIM_FORM
         || claim->kind == EDA_CLAIM_COEFFICIENT;
}

/* "strongly", "ushaped": who is nearest among the words that may stand behind a pair. */
static char *
suggest_modifier (const char *word)
{
  static const EdaClaimWord *const tables[]
      = { eda_claim_strengths, eda_claim_forms, eda_claim_coefficients };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *nearest = eda_claim_suggest_word (word, tables[i], 1);

      if (nearest != NULL && !g_str_equal (nearest, word))
        return g_strdup_printf ("did you mean %s?", nearest);
    }
  return NULL;
}

static gboolean
is_thousand (const char *word)
{
  return word[0] != '\0' && word[1] == '\0' && strchr ("kKMB", word[0]) != NULL;
}

static char *
fix_leftover (const EdaClaimParser *self)
{
  const EdaToken *token = &self->token;
  const EdaClaim *claim = self->claim;
  char           *nearest;

  if (token->kind == EDA_TOKEN_WORD && is_thousand (token->text))
    return g_strdup_printf ("write it behind the number without a blank: 10%s",
                            token->text);
  if (token->kind == EDA_TOKEN_WORD && is_pair (claim)
      && (nearest = suggest_modifier (token->text)) != NULL)
    return nearest;
  if (eda_claim_parser_is_sign (self, ",") && claim->region.compare != EDA_COMPARE_NONE)
    return g_strdup ("write thousands without a comma, such as 1000, 1_000 or 1k");
  if (token->kind == EDA_TOKEN_SIGN && is_pair (claim)
      && strchr ("<>=", token->text[0]) != NULL)
    return g_strdup_printf ("say which coefficient, such as r %s 0.4", token->text);
  if (claim->confidence > 0)
    return g_strdup ("leave it out; a reason begins with because");
  if (token->kind == EDA_TOKEN_NUMBER)
    return g_strdup_printf ("for the confidence write @%s", token->text);
  return g_strdup ("leave it out; behind the claim comes @70");
}

static char *
fix_call (const EdaClaimParser *self)
{
  const char *word = self->token.text;

  if (word != NULL && strchr ("qQpP", word[0]) != NULL && g_ascii_isdigit (word[1]))
    return g_strdup ("quantiles are q01 to q99");
  return g_strdup ("use a summary such as mean(…), median(…), missing(…) or q90(…)");
}

char *
eda_claim_fix_level (const EdaClaimParser *self, const char *column)
{
  const int        index = column != NULL ? eda_claim_parser_index_of (self, column) : -1;
  const GPtrArray *levels
      = index >= 0 ? eda_claim_schema_get_levels (self->schema, (guint)index) : NULL;

  if (levels == NULL || levels->len == 0)
    return g_strdup ("level");
  for (guint i = 0; i < levels->len; i++)
    if (g_ascii_strcasecmp (levels->pdata[i], "yes") == 0)
      return eda_claim_quote_level (levels->pdata[i]);
  return eda_claim_quote_level (levels->pdata[0]);
}

const char *
eda_claim_fix_example (const EdaClaim *claim)
{
  if (claim->where.column != NULL)
    return "= level";
  if (claim->coefficient != EDA_COEFFICIENT_NONE)
    return "> 0.4";
  switch (claim->left.function)
    {
    case EDA_FUNCTION_NONE:
    case EDA_FUNCTION_MISSING:
    case EDA_FUNCTION_SHARE:
    case EDA_FUNCTION_DUPLICATES:
    case EDA_FUNCTION_ZEROS:
    case EDA_FUNCTION_OUTLIERS:
      return "> 50%";
    case EDA_FUNCTION_DISTINCT:
    case EDA_FUNCTION_RARE:
    case EDA_FUNCTION_MEAN:
    case EDA_FUNCTION_MEDIAN:
    case EDA_FUNCTION_SD:
    case EDA_FUNCTION_IQR:
    case EDA_FUNCTION_CV:
    case EDA_FUNCTION_MIN:
    case EDA_FUNCTION_MAX:
    case EDA_FUNCTION_SKEW:
    case EDA_FUNCTION_KURTOSIS:
    case EDA_FUNCTION_QUANTILE:
      break;
    }
  return "> 30";
}

/* The line as it stands before the token, and a comparison behind it. */
static char *
fix_comparison (const EdaClaimParser *self)
{
  g_autofree char *before = g_strchomp (g_strndup (self->line, self->token.start));

  if (self->claim->left.function == EDA_FUNCTION_OUTLIERS
      && self->claim->left.column2 == NULL && self->claim->where.column == NULL)
    return g_strdup_printf ("write %s > 5%%, or none, high, low or both", before);
  return g_strdup_printf ("write %s %s", before, eda_claim_fix_example (self->claim));
}

char *
eda_claim_fix (const EdaClaimParser *self, const char *code)
{
  static const struct
  {
    const char *code;
    char *(*make) (const EdaClaimParser *self);
    const char *text;
  } fixes[] = {
    { "E02", NULL, "close it, or write the name without it" },
    { "E10", fix_name, NULL },
    { "E11", fix_missing_name, NULL },
    { "E12", NULL, "in digits, such as 30, 2.5 or 50k" },
    { "E16", NULL, "write a number from 0% to 100%" },
    { "E20", NULL, "name a column of numbers" },
    { "E22", fix_call, NULL },
    { "E23", NULL, "name another one" },
    { "E24", NULL, "name another one" },
    { "E25", NULL, "name another one" },
    { "E26", fix_comparison, NULL },
    { "E27", NULL, "compare like with like, such as median(age) > median(fare)" },
    { "E29", NULL, "turn the sign round, or make two claims of it" },
    { "E34", fix_shape, NULL },
    { "E37", NULL, "write a number such as 0.4" },
    { "E41", fix_leftover, NULL },
    { "E43", NULL, "write a number from 50 to 100" },
    { "E44", NULL, "write @100 at most" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (g_str_equal (fixes[i].code, code))
      return fixes[i].make != NULL ? fixes[i].make (self) : g_strdup (fixes[i].text);
  return NULL;
}
