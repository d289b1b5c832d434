/* Claims in the form of a property: unique(id), top(city) = Oslo, strongest(price) =
 * area. */

#include "challenge/claims/claim-parser.h"
#include "challenge/claims/claim-suggest.h"

/* Two columns and their order does not matter: they stand in that of the file. */
static void
sort_columns (const EdaClaimParser *self, EdaTerm *term)
{
  char *first = term->column;

  if (eda_claim_parser_index_of (self, term->column)
      <= eda_claim_parser_index_of (self, term->column2))
    return;
  term->column = term->column2;
  term->column2 = first;
}

static gboolean
read_second (EdaClaimParser *self, const char *word)
{
  EdaTerm *term = &self->claim->left;
  guint    start;

  if (!eda_claim_parser_sign (self, ","))
    return eda_claim_parser_fail (
        self,
        "E19",
        g_strdup_printf ("write %s(%s, other)", word, term->column),
        "%s needs two columns",
        word);
  start = self->token.start;
  if (!eda_claim_parser_column (self, &term->column2)
      || !eda_claim_check_apart (self, term->column, term->column2, start, "E25"))
    return FALSE;
  sort_columns (self, term);
  return TRUE;
}

static gboolean
read_by (EdaClaimParser *self, const char *word)
{
  EdaClaim *claim = self->claim;
  guint     start;

  if (!eda_claim_parser_keyword (self, "by"))
    return eda_claim_parser_fail (
        self,
        "E19",
        g_strdup_printf ("write %s(%s by group) = level", word, claim->left.column),
        "missing \"by\" and the column of the groups");
  start = self->token.start;
  return eda_claim_parser_column (self, &claim->by)
         && eda_claim_check_apart (self, claim->left.column, claim->by, start, "E24")
         && eda_claim_check_category (
             self, claim->by, start, self->token.start, "a comparison of groups");
}

static gboolean
check_column (EdaClaimParser *self, const char *word, guint start)
{
  const EdaClaim *claim = self->claim;
  const char     *column = claim->left.column;
  const guint     end = self->token.start;

  if (claim->kind == EDA_CLAIM_IMBALANCED || claim->kind == EDA_CLAIM_BALANCED
      || claim->kind == EDA_CLAIM_TOP_LEVEL || claim->kind == EDA_CLAIM_VARIANTS)
    return eda_claim_check_category (self, column, start, end, word);
  if (claim->kind == EDA_CLAIM_SHAPE || claim->kind == EDA_CLAIM_INFLUENTIAL
      || claim->kind == EDA_CLAIM_GROUP_EXTREME)
    return eda_claim_check_number (self, column, start, end, word);
  if (claim->kind == EDA_CLAIM_GAPS
      && eda_claim_parser_type_of (self, column) == EDA_CLAIM_COLUMN_CATEGORY)
    return eda_claim_parser_fail_at (self,
                                     start,
                                     end,
                                     "E20",
                                     g_strdup ("name a column of dates"),
                                     "`%s` is categorical; gaps needs dates or numbers",
                                     column);
  return TRUE;
}

static gboolean
read_columns (EdaClaimParser *self, const char *word)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;

  if (!eda_claim_parser_column (self, &claim->left.column)
      || !check_column (self, word, start))
    return FALSE;
  if (claim->kind == EDA_CLAIM_REDUNDANT || claim->kind == EDA_CLAIM_INFLUENTIAL)
    return read_second (self, word)
           && (claim->kind == EDA_CLAIM_REDUNDANT
               || (eda_claim_check_number (
                       self, claim->left.column2, start, self->token.start, word)
                   && eda_claim_check_number (
                       self, claim->left.column, start, self->token.start, word)));
  if (claim->kind == EDA_CLAIM_GROUP_EXTREME)
    return read_by (self, word);
  return TRUE;
}

static gboolean
read_type (EdaClaimParser *self)
{
  g_autofree char *nearest = NULL;
  int              type;

  if (eda_claim_parser_word (self, eda_claim_types, &type))
    {
      self->claim->type = eda_claim_word_of (eda_claim_types, type);
      return TRUE;
    }
  if (self->token.kind != EDA_TOKEN_WORD || eda_claim_parser_at_end (self))
    return eda_claim_parser_fail (
        self, "E22", g_strdup ("such as numeric, text or date"), "expected a type here");
  nearest = eda_claim_suggest_word (self->token.text, eda_claim_types, 2);
  return eda_claim_parser_fail (
      self,
      "E22",
      nearest != NULL
          ? g_strdup_printf ("did you mean %s?", nearest)
          : g_strdup ("use numeric, categorical, boolean, text, date or identifier"),
      "unknown type \"%s\"",
      self->token.text);
}

static gboolean
read_strongest (EdaClaimParser *self)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;

  return eda_claim_parser_column (self, &claim->right.column)
         && eda_claim_check_apart (
             self, claim->left.column, claim->right.column, start, "E23");
}

static gboolean
read_one_level (EdaClaimParser *self, const char *column)
{
  EdaClaim *claim = self->claim;

  claim->levels = g_new0 (char *, 2);
  return eda_claim_parser_level (self, column, &claim->levels[0]);
}

static gboolean
read_sentinel (EdaClaimParser *self)
{
  EdaRegion *region = &self->claim->region;

  region->compare = EDA_COMPARE_EQUAL;
  if (!eda_claim_parser_value (self, region))
    return FALSE;
  return !region->percent
         || eda_claim_parser_fail (
             self, "E17", g_strdup ("drop the % sign"), "this is not a percentage");
}

/* What the property is said to be. */
static gboolean
read_answer (EdaClaimParser *self)
{
  const EdaClaim *claim = self->claim;

  if (claim->kind == EDA_CLAIM_TYPE_IS)
    return read_type (self);
  if (claim->kind == EDA_CLAIM_STRONGEST)
    return read_strongest (self);
  if (claim->kind == EDA_CLAIM_SENTINEL)
    return read_sentinel (self);
  return read_one_level (
      self, claim->kind == EDA_CLAIM_TOP_LEVEL ? claim->left.column : claim->by);
}

static gboolean
needs_answer (EdaClaimKind kind)
{
  return kind == EDA_CLAIM_TYPE_IS || kind == EDA_CLAIM_TOP_LEVEL
         || kind == EDA_CLAIM_STRONGEST || kind == EDA_CLAIM_GROUP_EXTREME;
}

gboolean
eda_claim_read_property (EdaClaimParser *self, EdaClaimKind kind, const char *word)
{
  EdaClaim *claim = self->claim;

  claim->kind = kind;
  if (kind == EDA_CLAIM_SHAPE)
    claim->shape = EDA_SHAPE_HEAPED;
  claim->lowest
      = kind == EDA_CLAIM_GROUP_EXTREME && g_ascii_strcasecmp (word, "lowest") == 0;
  eda_claim_parser_advance (self);
  if (!eda_claim_parser_expect (self, "(", "") || !read_columns (self, word)
      || !eda_claim_parser_expect (self, ")", ""))
    return FALSE;
  if (!needs_answer (kind) && kind != EDA_CLAIM_SENTINEL)
    return TRUE;
  if (eda_claim_parser_sign (self, "="))
    return read_answer (self);
  return kind == EDA_CLAIM_SENTINEL
         || eda_claim_parser_fail (self,
                                   "E26",
                                   g_strdup_printf ("behind the parenthesis write = %s",
                                                    kind == EDA_CLAIM_TYPE_IS ? "numeric"
                                                    : kind == EDA_CLAIM_STRONGEST
                                                        ? "column"
                                                        : "level"),
                                   "expected = and what it is, after %s(…)",
                                   word);
}
