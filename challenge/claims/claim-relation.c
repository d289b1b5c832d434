/* Claims that begin with a column: its shape, how it goes with another, its groups, its
 * time. */

#include "challenge/claims/claim-parser.h"
#include "challenge/claims/claim-suggest.h"

gboolean
eda_claim_read_variable (EdaClaimParser *self, EdaTerm *term)
{
  g_auto (EdaToken) next = { 0 };
  const guint start = self->token.start;
  int         value;

  eda_claim_parser_peek (self, &next);
  if (self->token.kind != EDA_TOKEN_WORD || next.kind != EDA_TOKEN_SIGN
      || !g_str_equal (next.text, "(")
      || !eda_claim_word_find (eda_claim_transforms, self->token.text, &value))
    return eda_claim_parser_column (self, &term->column);
  eda_claim_parser_advance (self);
  eda_claim_parser_advance (self);
  term->transform = (EdaClaimTransform)value;
  if (!eda_claim_parser_column (self, &term->column))
    return FALSE;
  return eda_claim_check_number (self,
                                 term->column,
                                 start,
                                 self->token.start,
                                 eda_claim_word_of (eda_claim_transforms, value))
         && eda_claim_parser_expect (self, ")", "");
}

/* A shape word wins over a column of the same name. */
static void
hint_shape_is_column (EdaClaimParser *self, const EdaToken *token)
{
  if (token->kind == EDA_TOKEN_WORD && eda_claim_parser_index_of (self, token->text) >= 0)
    eda_claim_parser_hint (self,
                           token,
                           "H04",
                           "read as the shape; for the column write `%s` in backticks",
                           token->text);
}

static gboolean
read_shape (EdaClaimParser *self)
{
  EdaClaim *claim = self->claim;
  g_auto (EdaToken) word = { 0 };
  const guint end = self->token.start;
  int         degree = EDA_DEGREE_ANY, shape;

  if (self->token.kind == EDA_TOKEN_QUOTED)
    return FALSE;
  eda_claim_parser_word (self, eda_claim_degrees, &degree);
  eda_token_read (&word, self->line, self->token.start);
  if (!eda_claim_parser_word (self, eda_claim_shapes, &shape))
    return degree != EDA_DEGREE_ANY
           && eda_claim_parser_fail (self, "E34", NULL, "expected a shape here");
  hint_shape_is_column (self, &word);
  claim->kind = EDA_CLAIM_SHAPE;
  claim->degree = (EdaDegree)degree;
  claim->shape = (EdaShape)shape;
  if (degree != EDA_DEGREE_ANY && shape != EDA_SHAPE_RIGHT_SKEWED
      && shape != EDA_SHAPE_LEFT_SKEWED)
    return eda_claim_parser_fail_at (
        self,
        word.start,
        word.end,
        "E34",
        g_strdup ("slightly and strongly go with right-skewed and left-skewed"),
        "\"%s\" has no degrees",
        word.text);
  return eda_claim_check_number (self, claim->left.column, 0, end, "a shape");
}

static gboolean
fail_neither (EdaClaimParser *self)
{
  g_autofree char *nearest = NULL;

  if (self->token.kind != EDA_TOKEN_WORD || eda_claim_parser_at_end (self))
    return eda_claim_parser_fail (
        self,
        "E11",
        g_strdup ("such as right-skewed, or the name of another column"),
        "expected a shape or a column here");
  nearest = eda_claim_suggest_word (self->token.text, eda_claim_shapes, 3);
  if (nearest == NULL && self->schema != NULL)
    nearest = eda_claim_suggest_column (self->token.text, self->schema);
  return eda_claim_parser_fail (
      self,
      "E34",
      nearest != NULL ? g_strdup_printf ("did you mean %s?", nearest) : NULL,
      "\"%s\" is neither a column nor a shape",
      self->token.text);
}

static gboolean
read_not (EdaClaimParser *self)
{
  const EdaClaim *claim = self->claim;

  if (read_shape (self))
    {
      self->claim->negated = TRUE;
      return TRUE;
    }
  if (self->issue == NULL && self->token.kind != EDA_TOKEN_END
      && eda_claim_parser_index_of (self, self->token.text) >= 0)
    return eda_claim_parser_fail (
        self,
        "E35",
        g_strdup_printf ("write %s !~ %s", claim->left.column, self->token.text),
        "for \"no association\" write %s !~ other",
        claim->left.column);
  return self->issue == NULL && fail_neither (self);
}

/* Symmetric pairs stand in the order of the file. */
static gboolean
comes_first (const EdaClaimParser *self, const char *a, const char *b)
{
  const int i = eda_claim_parser_index_of (self, a),
            j = eda_claim_parser_index_of (self, b);

  return i != j ? i < j : g_strcmp0 (a, b) <= 0;
}

static void
sort_pair (EdaClaimParser *self)
{
  EdaClaim *claim = self->claim;
  EdaTerm   left = claim->left;

  if (claim->form != EDA_FORM_NONE
      || comes_first (self, left.column, claim->right.column))
    return;
  claim->left = claim->right;
  claim->right = left;
}

static gboolean
is_numeric (const EdaClaimParser *self, const char *column)
{
  const EdaClaimColumnType type = eda_claim_parser_type_of (self, column);

  return type != EDA_CLAIM_COLUMN_CATEGORY;
}

static gboolean
can_be_category (const EdaClaimParser *self, const char *column)
{
  const EdaClaimColumnType type = eda_claim_parser_type_of (self, column);

  return type != EDA_CLAIM_COLUMN_NUMBER && type != EDA_CLAIM_COLUMN_DATE;
}

/* r between numbers, V between categories, eta2 and d between one of each. */
static gboolean
check_coefficient (EdaClaimParser *self, const EdaToken *word)
{
  const EdaClaim *claim = self->claim;
  const char     *a = claim->left.column, *b = claim->right.column;
  const char *what = eda_claim_word_of (eda_claim_coefficients, (int)claim->coefficient);
  const gboolean numbers = is_numeric (self, a) && is_numeric (self, b);

  if (claim->coefficient <= EDA_COEFFICIENT_TAU)
    return numbers
           || eda_claim_parser_fail_at (
               self,
               word->start,
               word->end,
               "E36",
               g_strdup (
                   "use eta2 or d for a number against a category, V for two categories"),
               "%s needs two numeric columns",
               what);
  if (claim->coefficient == EDA_COEFFICIENT_V)
    return (can_be_category (self, a) && can_be_category (self, b))
           || eda_claim_parser_fail_at (
               self,
               word->start,
               word->end,
               "E36",
               g_strdup ("use r for two numbers, eta2 for a number against a category"),
               "V needs two categories");
  return (is_numeric (self, a) && can_be_category (self, b))
         || (is_numeric (self, b) && can_be_category (self, a))
         || eda_claim_parser_fail_at (
             self,
             word->start,
             word->end,
             "E36",
             g_strdup (numbers ? "use r for two numbers" : "use V for two categories"),
             "%s needs a number and a category",
             what);
}

static gboolean
check_bounds (EdaClaimParser *self, guint start)
{
  const EdaClaim  *claim = self->claim;
  const EdaRegion *region = &claim->region;
  const char  *what = eda_claim_word_of (eda_claim_coefficients, (int)claim->coefficient);
  const double low = claim->coefficient <= EDA_COEFFICIENT_TAU ? -1 : 0;
  const double wrong = region->high > 1 ? region->high : region->low;

  if (region->percent)
    return eda_claim_parser_fail_at (self,
                                     start,
                                     self->token.start,
                                     "E17",
                                     g_strdup ("drop the % sign"),
                                     "this is not a percentage");
  if (claim->coefficient == EDA_COEFFICIENT_D
      || (region->low >= low && region->high <= 1))
    return TRUE;
  return eda_claim_parser_fail_at (self,
                                   start,
                                   self->token.start,
                                   "E37",
                                   wrong > 10 && wrong <= 100 ? g_strdup_printf (
                                       "write %g, not %g", wrong / 100, wrong)
                                                              : NULL,
                                   "%s lies between %g and 1",
                                   what,
                                   low);
}

static gboolean
read_coefficient (EdaClaimParser *self, const EdaToken *word)
{
  EdaClaim *claim = self->claim;
  guint     start;

  claim->kind = EDA_CLAIM_COEFFICIENT;
  if (!eda_claim_parser_compare (self, &claim->region.compare))
    return FALSE;
  start = self->token.start;
  return eda_claim_parser_value (self, &claim->region) && check_coefficient (self, word)
         && check_bounds (self, start);
}

static gboolean
read_by (EdaClaimParser *self, guint start)
{
  EdaClaim *claim = self->claim;

  return eda_claim_parser_column (self, &claim->by)
         && eda_claim_check_apart (self, claim->by, claim->left.column, start, "E25")
         && eda_claim_check_apart (self, claim->by, claim->right.column, start, "E25");
}

static gboolean
read_given (EdaClaimParser *self, guint start, guint end)
{
  EdaClaim *claim = self->claim;

  if (claim->kind == EDA_CLAIM_ASSOCIATION)
    claim->kind = EDA_CLAIM_ASSOCIATION_GIVEN;
  else if (claim->kind != EDA_CLAIM_NO_ASSOCIATION
           && claim->coefficient != EDA_COEFFICIENT_R)
    return eda_claim_parser_fail_at (
        self,
        start,
        end,
        "E41",
        g_strdup ("only plain associations and r are looked at within groups"),
        "did not understand \"%.*s\" here",
        (int)(end - start),
        self->line + start);
  return read_by (self, start);
}

static gboolean
read_split (EdaClaimParser *self)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start, end = self->token.end;

  if (eda_claim_parser_sign (self, "|") || eda_claim_parser_keyword (self, "given"))
    return read_given (self, start, end);
  if (claim->kind != EDA_CLAIM_ASSOCIATION)
    return TRUE;
  if (eda_claim_parser_keyword (self, "flips"))
    {
      claim->kind = EDA_CLAIM_FLIPS;
      if (!eda_claim_parser_sign (self, "|") && !eda_claim_parser_keyword (self, "given"))
        return eda_claim_parser_fail (
            self,
            "E14",
            g_strdup_printf ("write flips | %s",
                             self->token.kind == EDA_TOKEN_WORD
                                     && !eda_claim_parser_at_end (self)
                                 ? self->token.text
                                 : "group"),
            "missing | before the column that splits the rows");
      return read_by (self, start);
    }
  if (eda_claim_parser_keyword (self, "differs"))
    {
      claim->kind = EDA_CLAIM_DIFFERS;
      if (!eda_claim_parser_keyword (self, "by"))
        return eda_claim_parser_fail (
            self, "E14", g_strdup ("write differs by group"), "missing \"by\" here");
      return read_by (self, start);
    }
  return TRUE;
}

/* One of each at most: strength, sign, form, coefficient. */
static gboolean
read_modifiers (EdaClaimParser *self)
{
  EdaClaim *claim = self->claim;

  for (;;)
    {
      g_auto (EdaToken) word = { 0 };
      int value;

      eda_token_read (&word, self->line, self->token.start);
      if (claim->strength == EDA_STRENGTH_ANY
          && eda_claim_parser_word (self, eda_claim_strengths, &value))
        claim->strength = (EdaStrength)value;
      else if (claim->sign == 0 && eda_claim_parser_word (self, eda_claim_signs, &value))
        claim->sign = value;
      else if (claim->form == EDA_FORM_NONE && claim->coefficient == EDA_COEFFICIENT_NONE
               && eda_claim_parser_word (self, eda_claim_forms, &value))
        {
          claim->kind = EDA_CLAIM_FORM;
          claim->form = (EdaForm)value;
        }
      else if (claim->form == EDA_FORM_NONE && claim->coefficient == EDA_COEFFICIENT_NONE
               && eda_claim_parser_word (self, eda_claim_coefficients, &value))
        {
          claim->coefficient = (EdaCoefficient)value;
          if (!read_coefficient (self, &word))
            return FALSE;
        }
      else
        return read_split (self);
    }
}

/* What only goes with numbers on both sides. */
static gboolean
check_pair (EdaClaimParser *self, guint start)
{
  const EdaClaim *claim = self->claim;
  const gboolean  needs = claim->sign != 0 || claim->form != EDA_FORM_NONE
                         || claim->kind == EDA_CLAIM_FLIPS
                         || claim->kind == EDA_CLAIM_DIFFERS;
  const char *what = claim->sign != 0 ? "a sign"
                     : claim->form != EDA_FORM_NONE
                         ? eda_claim_word_of (eda_claim_forms, (int)claim->form)
                         : "a correlation";

  return !needs
         || (eda_claim_check_number (
                 self, claim->left.column, start, self->token.start, what)
             && eda_claim_check_number (
                 self, claim->right.column, start, self->token.start, what));
}

static gboolean
read_pair (EdaClaimParser *self, gboolean modifiers)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;

  if (!eda_claim_read_variable (self, &claim->right)
      || !eda_claim_check_apart (
          self, claim->left.column, claim->right.column, start, "E24")
      || !(modifiers ? read_modifiers (self) : read_split (self))
      || !check_pair (self, start))
    return FALSE;
  sort_pair (self);
  return TRUE;
}

gboolean
eda_claim_read_relation (EdaClaimParser *self)
{
  g_auto (EdaToken) next = { 0 };

  if (eda_claim_parser_keyword (self, "not"))
    return read_not (self);
  if (read_shape (self))
    return TRUE;
  if (self->issue != NULL)
    return FALSE;
  eda_claim_parser_peek (self, &next);
  if (self->schema != NULL && self->token.kind == EDA_TOKEN_WORD
      && eda_claim_parser_index_of (self, self->token.text) < 0
      && !(next.kind == EDA_TOKEN_SIGN && g_str_equal (next.text, "(")))
    return fail_neither (self);
  if (self->token.kind != EDA_TOKEN_END
      && (eda_claim_parser_at_end (self)
          || (self->token.kind != EDA_TOKEN_WORD
              && self->token.kind != EDA_TOKEN_QUOTED)))
    return fail_neither (self);
  self->claim->kind = EDA_CLAIM_ASSOCIATION;
  return read_pair (self, TRUE);
}

gboolean
eda_claim_read_independence (EdaClaimParser *self)
{
  self->claim->kind = EDA_CLAIM_NO_ASSOCIATION;
  return read_pair (self, FALSE);
}
