/* A claim as its canonical line. */

#include <math.h>
#include <string.h>

#include "challenge/claims/claim-lex.h"
#include "challenge/claims/claim-words.h"

/* In backticks wherever the plain name would be read as something else. */
static void
add_name (GString *out, const char *name)
{
  if (eda_token_is_plain_word (name) && !g_ascii_isdigit (name[0])
      && !eda_claim_word_is_reserved (name))
    {
      g_string_append (out, name);
      return;
    }
  g_string_append_c (out, '`');
  for (const char *at = name; *at != '\0'; at++)
    g_string_append_printf (out, *at == '`' ? "``" : "%c", *at);
  g_string_append_c (out, '`');
}

/* A level that is one word or a number stands as it is. */
static void
add_level (GString *out, const char *level)
{
  g_auto (EdaToken) token = { 0 };

  eda_token_read (&token, level, 0);
  if ((token.kind == EDA_TOKEN_WORD || token.kind == EDA_TOKEN_NUMBER)
      && g_strcmp0 (token.text, level) == 0)
    {
      g_string_append (out, level);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = level; *at != '\0'; at++)
    g_string_append_printf (out, *at == '"' ? "\"\"" : "%c", *at);
  g_string_append_c (out, '"');
}

/* Fifteen digits where they say it all, so that 0.1 stays 0.1. */
static void
add_number (GString *out, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  if (g_ascii_strtod (text, NULL) != number)
    g_ascii_formatd (text, sizeof text, "%.17g", number);
  g_string_append (out, text);
}

static void
add_region (GString *out, const EdaRegion *region)
{
  static const char *const signs[]
      = { "", ">", ">=", "<", "<=", "=", "!=", "about", "in" };

  g_string_append_printf (out, " %s ", signs[region->compare]);
  add_number (out, region->low);
  if (region->compare == EDA_COMPARE_IN)
    {
      g_string_append (out, "..");
      add_number (out, region->high);
    }
  if (region->percent)
    g_string_append_c (out, '%');
}

static void
add_transformed (GString *out, const EdaTerm *term)
{
  const char *transform = eda_claim_word_of (eda_claim_transforms, (int)term->transform);

  if (transform != NULL)
    g_string_append_printf (out, "%s(", transform);
  add_name (out, term->column);
  if (transform != NULL)
    g_string_append_c (out, ')');
}

static void
add_function (GString *out, const EdaTerm *term)
{
  if (term->function == EDA_FUNCTION_QUANTILE)
    g_string_append_printf (out, "q%02d", (int)lround (term->quantile * 100));
  else if (term->function == EDA_FUNCTION_SHARE && term->given != NULL)
    g_string_append (out, "rate");
  else
    g_string_append (out, eda_claim_word_of (eda_claim_functions, (int)term->function));
}

static void
add_equals (GString *out, const char *column, const char *level)
{
  add_name (out, column);
  g_string_append (out, " = ");
  add_level (out, level);
}

static void
add_term (GString *out, const EdaTerm *term)
{
  if (term->function == EDA_FUNCTION_NONE)
    {
      add_transformed (out, term);
      return;
    }
  add_function (out, term);
  g_string_append_c (out, '(');
  if (term->level != NULL)
    add_equals (out, term->column, term->level);
  else if (term->column != NULL)
    add_name (out, term->column);
  else if (term->function == EDA_FUNCTION_MISSING)
    g_string_append (out, "any");
  if (term->column2 != NULL)
    {
      g_string_append (out, ", ");
      add_name (out, term->column2);
    }
  if (term->given != NULL)
    {
      g_string_append (out, " | ");
      add_equals (out, term->given, term->given_level);
    }
  g_string_append_c (out, ')');
}

static void
add_word (GString *out, const EdaClaimWord *table, int value)
{
  const char *word = eda_claim_word_of (table, value);

  if (word != NULL)
    g_string_append_printf (out, " %s", word);
}

static void
add_shape (GString *out, const EdaClaim *claim)
{
  add_term (out, &claim->left);
  g_string_append (out, claim->negated ? " ~ not" : " ~");
  add_word (out, eda_claim_degrees, (int)claim->degree);
  add_word (out, eda_claim_shapes, (int)claim->shape);
}

static void
add_by (GString *out, const char *before, const char *by)
{
  g_string_append_printf (out, " %s ", before);
  add_name (out, by);
}

static void
add_association (GString *out, const EdaClaim *claim)
{
  add_term (out, &claim->left);
  g_string_append (out, claim->kind == EDA_CLAIM_NO_ASSOCIATION ? " !~ " : " ~ ");
  add_term (out, &claim->right);
  add_word (out, eda_claim_strengths, (int)claim->strength);
  add_word (out, eda_claim_signs, claim->sign);
  add_word (out, eda_claim_forms, (int)claim->form);
  add_word (out, eda_claim_coefficients, (int)claim->coefficient);
  if (claim->coefficient != EDA_COEFFICIENT_NONE)
    add_region (out, &claim->region);
  if (claim->by != NULL)
    add_by (out,
            claim->kind == EDA_CLAIM_FLIPS     ? "flips |"
            : claim->kind == EDA_CLAIM_DIFFERS ? "differs by"
                                               : "|",
            claim->by);
}

static void
add_order (GString *out, const EdaClaim *claim)
{
  add_term (out, &claim->left);
  add_by (out, "by", claim->by);
  g_string_append (out, ": ");
  for (char **level = claim->levels; *level != NULL; level++)
    {
      if (level != claim->levels)
        g_string_append (out, " > ");
      add_level (out, *level);
    }
}

static void
add_extreme (GString *out, const EdaClaim *claim)
{
  g_string_append (out, claim->lowest ? "lowest(" : "highest(");
  add_term (out, &claim->left);
  add_by (out, "by", claim->by);
  g_string_append (out, ") = ");
  add_level (out, claim->levels[0]);
}

static void
add_time (GString *out, const EdaClaim *claim)
{
  add_term (out, &claim->left);
  add_by (out, "over", claim->right.column);
  add_word (out, eda_claim_times, (int)claim->time);
  if (claim->lag > 0)
    g_string_append_printf (out, "(%u)", claim->lag);
}

static void
add_property (GString *out, const EdaClaim *claim)
{
  g_string_append_printf (
      out, "%s(", eda_claim_word_of (eda_claim_properties, (int)claim->kind));
  add_name (out, claim->left.column);
  if (claim->left.column2 != NULL)
    {
      g_string_append (out, ", ");
      add_name (out, claim->left.column2);
    }
  g_string_append_c (out, ')');
  if (claim->region.compare != EDA_COMPARE_NONE)
    add_region (out, &claim->region);
  if (claim->type != NULL || claim->levels != NULL || claim->right.column != NULL)
    g_string_append (out, " = ");
  if (claim->type != NULL)
    g_string_append (out, claim->type);
  if (claim->levels != NULL)
    add_level (out, claim->levels[0]);
  if (claim->right.column != NULL)
    add_name (out, claim->right.column);
}

static void
add_measure (GString *out, const EdaClaim *claim)
{
  static const char *const signs[] = { "", ">", ">=", "<", "<=", "=", "!=" };

  add_term (out, &claim->left);
  if (claim->right.function == EDA_FUNCTION_NONE)
    {
      add_region (out, &claim->region);
      return;
    }
  g_string_append_printf (out, " %s ", signs[claim->region.compare]);
  add_term (out, &claim->right);
}

static void
add_body (GString *out, const EdaClaim *claim)
{
  switch (claim->kind)
    {
    case EDA_CLAIM_TYPE_IS:
    case EDA_CLAIM_UNIQUE:
    case EDA_CLAIM_CONSTANT:
    case EDA_CLAIM_SENTINEL:
    case EDA_CLAIM_VARIANTS:
    case EDA_CLAIM_COMPLETE:
    case EDA_CLAIM_STRONGEST:
    case EDA_CLAIM_REDUNDANT:
    case EDA_CLAIM_INFLUENTIAL:
    case EDA_CLAIM_TOP_LEVEL:
    case EDA_CLAIM_IMBALANCED:
    case EDA_CLAIM_BALANCED:
    case EDA_CLAIM_GAPS:
      add_property (out, claim);
      break;
    case EDA_CLAIM_DISTINCT:
    case EDA_CLAIM_DUPLICATE_ROWS:
    case EDA_CLAIM_DUPLICATE_KEY:
    case EDA_CLAIM_EXTREME_VALUE:
    case EDA_CLAIM_MISSING:
    case EDA_CLAIM_MISSING_ANY:
    case EDA_CLAIM_STATISTIC:
    case EDA_CLAIM_ZEROS:
    case EDA_CLAIM_STATISTICS:
    case EDA_CLAIM_STATISTIC_WITHIN:
    case EDA_CLAIM_SHARE:
    case EDA_CLAIM_SHARE_WITHIN:
    case EDA_CLAIM_RARE_LEVELS:
    case EDA_CLAIM_OUTLIERS:
    case EDA_CLAIM_OUTLIERS_2D:
      add_measure (out, claim);
      break;
    case EDA_CLAIM_IN_RANGE:
      add_term (out, &claim->left);
      add_region (out, &claim->region);
      break;
    case EDA_CLAIM_SHAPE:
      add_shape (out, claim);
      break;
    case EDA_CLAIM_MISSING_TOGETHER:
    case EDA_CLAIM_MISSING_DEPENDS:
    case EDA_CLAIM_ASSOCIATION:
    case EDA_CLAIM_COEFFICIENT:
    case EDA_CLAIM_FORM:
    case EDA_CLAIM_NO_ASSOCIATION:
    case EDA_CLAIM_ASSOCIATION_GIVEN:
    case EDA_CLAIM_FLIPS:
    case EDA_CLAIM_DIFFERS:
      add_association (out, claim);
      break;
    case EDA_CLAIM_GROUP_ORDER:
      add_order (out, claim);
      break;
    case EDA_CLAIM_GROUP_EXTREME:
      add_extreme (out, claim);
      break;
    case EDA_CLAIM_OUTLIERS_SIDE:
      add_term (out, &claim->left);
      add_word (out, eda_claim_sides, (int)claim->side);
      break;
    case EDA_CLAIM_TREND:
    case EDA_CLAIM_BREAKS:
    case EDA_CLAIM_SEASONAL:
      add_time (out, claim);
      break;
    case EDA_CLAIM_FREE:
      g_string_append_printf (out, "? %s", claim->text);
      break;
    }
}

static void
add_where (GString *out, const EdaWhere *where)
{
  static const char *const signs[] = { "", ">", ">=", "<", "<=", "=", "!=" };

  if (where->column == NULL)
    return;
  g_string_append (out, " where ");
  add_name (out, where->column);
  g_string_append_printf (out, " %s ", signs[where->compare]);
  if (where->is_number)
    add_number (out, where->number);
  else
    add_level (out, where->text);
}

char *
eda_claim_quote_name (const char *name)
{
  GString *out = g_string_new (NULL);

  add_name (out, name);
  return g_string_free (out, FALSE);
}

char *
eda_claim_quote_level (const char *level)
{
  GString *out = g_string_new (NULL);

  add_level (out, level);
  return g_string_free (out, FALSE);
}

char *
eda_claim_to_canonical (const EdaClaim *self)
{
  GString *out = g_string_new (NULL);

  add_body (out, self);
  add_where (out, &self->where);
  return g_string_free (out, FALSE);
}

/* The text would end where "unless" stands in it as a word. */
static gboolean
holds_unless (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    {
      g_auto (EdaToken) token = { 0 };

      if (at > text && !g_ascii_isspace (at[-1]))
        continue;
      eda_token_read (&token, at, 0);
      if (token.kind == EDA_TOKEN_WORD && token.start == 0
          && g_ascii_strcasecmp (token.text, "unless") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_clause (GString *out, const char *word, const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, " %s %s", word, text);
}

char *
eda_claim_to_line (const EdaClaim *self)
{
  g_autofree char *body = eda_claim_to_canonical (self);
  GString         *out = g_string_new (body);
  char             confidence[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (confidence, sizeof confidence, "%.10g", self->confidence * 100);
  g_string_append_printf (out, " @%s%%", confidence);
  if (holds_unless (self->because))
    add_clause (out, "unless", self->unless);
  add_clause (out, "because", self->because);
  if (!holds_unless (self->because))
    add_clause (out, "unless", self->unless);
  return g_string_free (out, FALSE);
}
