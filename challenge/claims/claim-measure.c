/* Claims that compare a measure: missing(a) > 50%, median(a) > median(b), outliers(a)
 * high. */

#include "challenge/claims/claim-fix.h"

/* What a measure counts in; only like compares with like. */
typedef enum
{
  UNIT_SHARE, /* of rows: written in percent */
  UNIT_COUNT,
  UNIT_VALUE, /* that of the column */
  UNIT_PURE,  /* a number without unit */
} Unit;

static Unit
unit_of (EdaFunction function)
{
  switch (function)
    {
    case EDA_FUNCTION_MISSING:
    case EDA_FUNCTION_DUPLICATES:
    case EDA_FUNCTION_SHARE:
    case EDA_FUNCTION_ZEROS:
    case EDA_FUNCTION_OUTLIERS:
      return UNIT_SHARE;
    case EDA_FUNCTION_DISTINCT:
    case EDA_FUNCTION_RARE:
      return UNIT_COUNT;
    case EDA_FUNCTION_CV:
    case EDA_FUNCTION_SKEW:
    case EDA_FUNCTION_KURTOSIS:
      return UNIT_PURE;
    case EDA_FUNCTION_NONE:
    case EDA_FUNCTION_MEAN:
    case EDA_FUNCTION_MEDIAN:
    case EDA_FUNCTION_SD:
    case EDA_FUNCTION_IQR:
    case EDA_FUNCTION_MIN:
    case EDA_FUNCTION_MAX:
    case EDA_FUNCTION_QUANTILE:
      break;
    }
  return UNIT_VALUE;
}

static gboolean
needs_number (EdaFunction function)
{
  const Unit unit = unit_of (function);

  return unit == UNIT_VALUE || unit == UNIT_PURE || function == EDA_FUNCTION_ZEROS
         || function == EDA_FUNCTION_OUTLIERS;
}

static const char *
name_of (EdaFunction function)
{
  return function == EDA_FUNCTION_QUANTILE
             ? "a quantile"
             : eda_claim_word_of (eda_claim_functions, (int)function);
}

static gboolean
read_equals (EdaClaimParser *self, const char *what, const char *column, char **level)
{
  g_autofree char *example = eda_claim_fix_level (self, column);

  if (!eda_claim_parser_sign (self, "="))
    return eda_claim_parser_fail (self,
                                  "E18",
                                  g_strdup_printf ("write %s = %s", column, example),
                                  "%s needs column = level",
                                  what);
  return eda_claim_parser_level (self, column, level);
}

static gboolean
read_given (EdaClaimParser *self, EdaTerm *term)
{
  guint start;

  if (!eda_claim_parser_sign (self, "|") && !eda_claim_parser_keyword (self, "given"))
    return TRUE;
  start = self->token.start;
  return eda_claim_parser_column (self, &term->given)
         && eda_claim_check_apart (self, term->column, term->given, start, "E25")
         && read_equals (self, "a group", term->given, &term->given_level);
}

static gboolean
read_outliers (EdaClaimParser *self, EdaTerm *term)
{
  guint start;

  if (!eda_claim_parser_sign (self, ","))
    return TRUE;
  start = self->token.start;
  if (!eda_claim_parser_column (self, &term->column2)
      || !eda_claim_check_apart (self, term->column, term->column2, start, "E25"))
    return FALSE;
  return eda_claim_check_number (
      self, term->column2, start, self->token.start, "outliers");
}

static gboolean
read_arguments (EdaClaimParser *self, EdaTerm *term)
{
  const EdaFunction function = term->function;
  const guint       start = self->token.start;

  if (function == EDA_FUNCTION_DUPLICATES && eda_claim_parser_is_sign (self, ")"))
    return TRUE;
  if (function == EDA_FUNCTION_MISSING && eda_claim_parser_keyword (self, "any"))
    return TRUE;
  if (!eda_claim_parser_column (self, &term->column))
    return FALSE;
  if (needs_number (function)
      && !eda_claim_check_number (
          self, term->column, start, self->token.start, name_of (function)))
    return FALSE;
  if (function == EDA_FUNCTION_RARE
      && !eda_claim_check_category (self, term->column, start, self->token.start, "rare"))
    return FALSE;
  if (function == EDA_FUNCTION_SHARE
      && !read_equals (self, name_of (function), term->column, &term->level))
    return FALSE;
  if (function == EDA_FUNCTION_OUTLIERS)
    return read_outliers (self, term);
  if (unit_of (function) == UNIT_COUNT || function == EDA_FUNCTION_DUPLICATES
      || function == EDA_FUNCTION_ZEROS)
    return TRUE;
  return read_given (self, term);
}

static gboolean
read_term (EdaClaimParser *self, EdaTerm *term)
{
  eda_claim_parser_advance (self);
  return eda_claim_parser_expect (self, "(", "") && read_arguments (self, term)
         && eda_claim_parser_expect (self, ")", "");
}

/* A function at the cursor. */
static gboolean
find_function (const EdaClaimParser *self, EdaTerm *term)
{
  g_auto (EdaToken) next = { 0 };
  int value = EDA_FUNCTION_QUANTILE;

  eda_claim_parser_peek (self, &next);
  if (self->token.kind != EDA_TOKEN_WORD || next.kind != EDA_TOKEN_SIGN
      || !g_str_equal (next.text, "(")
      || (!eda_claim_word_quantile (self->token.text, &term->quantile)
          && !eda_claim_word_find (eda_claim_functions, self->token.text, &value)))
    return FALSE;
  term->function = (EdaFunction)value;
  return TRUE;
}

static gboolean
check_percent (EdaClaimParser *self, const EdaToken *value)
{
  EdaRegion   *region = &self->claim->region;
  const double wrong = region->low < 0 ? region->low : region->high;

  if (region->low >= 0 && region->high <= 100)
    return TRUE;
  return eda_claim_parser_fail_at (self,
                                   value->start,
                                   self->token.start,
                                   "E16",
                                   NULL,
                                   "a percentage must be between 0 and 100, not %g",
                                   wrong);
}

/* Shares are percent, with the sign or without it; 0.5 is read as 50 %. */
static gboolean
settle_unit (EdaClaimParser *self, const EdaToken *value)
{
  const EdaFunction function = self->claim->left.function;
  EdaRegion        *region = &self->claim->region;
  const gboolean    proportion = region->low >= 0 && region->high < 1 && region->high > 0;

  if (unit_of (function) != UNIT_SHARE)
    {
      if (!region->percent || function == EDA_FUNCTION_CV)
        return TRUE;
      return eda_claim_parser_fail_at (self,
                                       value->start,
                                       self->token.start,
                                       "E17",
                                       g_strdup ("drop the % sign"),
                                       "this is not a percentage");
    }
  if (!region->percent && proportion)
    {
      eda_claim_parser_hint (
          self, value, "H03", "read %s as %g%%", value->text, region->low * 100);
      region->low *= 100;
      region->high *= 100;
      region->percent = TRUE;
    }
  if (function == EDA_FUNCTION_OUTLIERS && !region->percent)
    return TRUE; /* a count of rows */
  region->percent = TRUE;
  return check_percent (self, value);
}

static gboolean
is_extreme (EdaFunction function)
{
  return function == EDA_FUNCTION_MIN || function == EDA_FUNCTION_MAX;
}

static EdaClaimKind
kind_of_statistic (const EdaClaim *claim)
{
  const gboolean pair = claim->right.function != EDA_FUNCTION_NONE;

  if (is_extreme (claim->left.function) && (!pair || is_extreme (claim->right.function)))
    return EDA_CLAIM_EXTREME_VALUE;
  if (claim->left.given != NULL)
    return EDA_CLAIM_STATISTIC_WITHIN;
  return pair ? EDA_CLAIM_STATISTICS : EDA_CLAIM_STATISTIC;
}

static EdaClaimKind
kind_of (const EdaClaim *claim)
{
  switch (claim->left.function)
    {
    case EDA_FUNCTION_MISSING:
      return claim->left.column == NULL ? EDA_CLAIM_MISSING_ANY : EDA_CLAIM_MISSING;
    case EDA_FUNCTION_DISTINCT:
      return EDA_CLAIM_DISTINCT;
    case EDA_FUNCTION_RARE:
      return EDA_CLAIM_RARE_LEVELS;
    case EDA_FUNCTION_DUPLICATES:
      return claim->left.column == NULL ? EDA_CLAIM_DUPLICATE_ROWS
                                        : EDA_CLAIM_DUPLICATE_KEY;
    case EDA_FUNCTION_SHARE:
      return claim->left.given != NULL ? EDA_CLAIM_SHARE_WITHIN : EDA_CLAIM_SHARE;
    case EDA_FUNCTION_ZEROS:
      return EDA_CLAIM_ZEROS;
    case EDA_FUNCTION_OUTLIERS:
      return claim->left.column2 != NULL ? EDA_CLAIM_OUTLIERS_2D : EDA_CLAIM_OUTLIERS;
    case EDA_FUNCTION_NONE:
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
  return kind_of_statistic (claim);
}

static gboolean
is_same_term (const EdaTerm *a, const EdaTerm *b)
{
  return a->function == b->function && a->quantile == b->quantile
         && g_strcmp0 (a->column, b->column) == 0
         && g_strcmp0 (a->column2, b->column2) == 0 && g_strcmp0 (a->level, b->level) == 0
         && g_strcmp0 (a->given, b->given) == 0
         && g_strcmp0 (a->given_level, b->given_level) == 0;
}

/* "a < b" is "b > a". */
static void
turn_greater (EdaClaim *claim)
{
  const EdaTerm left = claim->left;

  if (claim->region.compare != EDA_COMPARE_LESS
      && claim->region.compare != EDA_COMPARE_AT_MOST)
    return;
  claim->region.compare = claim->region.compare == EDA_COMPARE_LESS
                              ? EDA_COMPARE_GREATER
                              : EDA_COMPARE_AT_LEAST;
  claim->left = claim->right;
  claim->right = left;
}

static gboolean
read_other_term (EdaClaimParser *self, const EdaToken *compare)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;
  const Unit  unit = unit_of (claim->left.function);

  if (!read_term (self, &claim->right))
    return FALSE;
  if (unit != unit_of (claim->right.function)
      || (unit != UNIT_VALUE && claim->left.function != claim->right.function)
      || (claim->left.given == NULL) != (claim->right.given == NULL)
      || (claim->left.column2 == NULL) != (claim->right.column2 == NULL)
      || (claim->left.column == NULL) != (claim->right.column == NULL))
    return eda_claim_parser_fail_at (self,
                                     start,
                                     self->token.start,
                                     "E27",
                                     NULL,
                                     "the two sides measure different things");
  if (is_same_term (&claim->left, &claim->right))
    return eda_claim_parser_fail_at (self,
                                     start,
                                     self->token.start,
                                     "E25",
                                     NULL,
                                     "a measure cannot be compared with itself");
  if (claim->region.compare > EDA_COMPARE_AT_MOST)
    return eda_claim_parser_fail_at (self,
                                     compare->start,
                                     compare->end,
                                     "E26",
                                     g_strdup ("say which side is greater"),
                                     "expected > or < between two measures");
  turn_greater (claim);
  return TRUE;
}

static gboolean
read_missing_pair (EdaClaimParser *self)
{
  EdaClaim   *claim = self->claim;
  EdaTerm     other = { 0 };
  const guint start = self->token.start;

  claim->kind = EDA_CLAIM_MISSING_DEPENDS;
  if (find_function (self, &other) && other.function == EDA_FUNCTION_MISSING)
    {
      claim->kind = EDA_CLAIM_MISSING_TOGETHER;
      claim->right.function = EDA_FUNCTION_MISSING;
      if (!read_term (self, &claim->right))
        return FALSE;
      if (claim->right.column == NULL || claim->right.given != NULL)
        return eda_claim_parser_fail_at (self,
                                         start,
                                         self->token.start,
                                         "E19",
                                         g_strdup ("write missing(other)"),
                                         "expected one column here");
    }
  else if (!eda_claim_parser_column (self, &claim->right.column))
    return FALSE;
  if (!eda_claim_check_apart (
          self, claim->left.column, claim->right.column, start, "E24"))
    return FALSE;
  if (claim->kind == EDA_CLAIM_MISSING_TOGETHER
      && eda_claim_parser_index_of (self, claim->left.column)
             > eda_claim_parser_index_of (self, claim->right.column))
    {
      char *column = claim->left.column;

      claim->left.column = claim->right.column;
      claim->right.column = column;
    }
  return TRUE;
}

gboolean
eda_claim_read_measure (EdaClaimParser *self, EdaFunction function, double quantile)
{
  EdaClaim *claim = self->claim;
  g_auto (EdaToken) compare = { 0 }, value = { 0 };
  int side;

  claim->left.function = function;
  claim->left.quantile = quantile;
  if (!read_term (self, &claim->left))
    return FALSE;
  if (function == EDA_FUNCTION_MISSING && claim->left.column != NULL
      && claim->left.given == NULL && eda_claim_parser_sign (self, "~"))
    return read_missing_pair (self);
  if (function == EDA_FUNCTION_OUTLIERS && claim->left.column2 == NULL
      && eda_claim_parser_word (self, eda_claim_sides, &side))
    {
      claim->kind = EDA_CLAIM_OUTLIERS_SIDE;
      claim->side = (EdaSide)side;
      return TRUE;
    }
  eda_token_read (&compare, self->line, self->token.start);
  if (!eda_claim_parser_compare (self, &claim->region.compare))
    return FALSE;
  eda_token_read (&value, self->line, self->token.start);
  if (find_function (self, &claim->right))
    {
      if (!read_other_term (self, &compare))
        return FALSE;
    }
  else if (!eda_claim_parser_value (self, &claim->region) || !settle_unit (self, &value))
    return FALSE;
  claim->kind = kind_of (claim);
  return TRUE;
}
