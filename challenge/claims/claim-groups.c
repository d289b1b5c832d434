/* Claims about the groups of a column, and about its course over time. */

#include "challenge/claims/claim-parser.h"
#include "challenge/claims/claim-suggest.h"

static gboolean
read_groups (EdaClaimParser *self)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;

  return eda_claim_parser_column (self, &claim->by)
         && eda_claim_check_apart (self, claim->left.column, claim->by, start, "E24")
         && eda_claim_check_category (
             self, claim->by, start, self->token.start, "a comparison of groups");
}

static gboolean
fail_one_level (EdaClaimParser *self)
{
  return eda_claim_parser_fail (
      self,
      "E28",
      g_strdup ("name two groups or more, such as 1st > 2nd, or say highest or lowest"),
      "expected > or < here");
}

static void
take_levels (EdaClaim *claim, GPtrArray *levels, gboolean ascending)
{
  const guint n = levels->len;

  claim->levels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    claim->levels[i] = g_strdup (levels->pdata[ascending ? n - 1 - i : i]);
}

/* The next level, which is none of those before it. */
static gboolean
read_level (EdaClaimParser *self, GPtrArray *levels)
{
  const guint start = self->token.start;
  char       *level = NULL;

  if (!eda_claim_parser_level (self, self->claim->by, &level))
    return FALSE;
  for (guint i = 0; i < levels->len; i++)
    if (g_str_equal (levels->pdata[i], level))
      eda_claim_parser_fail_at (self,
                                start,
                                self->token.start,
                                "E25",
                                NULL,
                                "a group cannot be compared with itself");
  g_ptr_array_add (levels, level);
  return self->issue == NULL;
}

static gboolean
read_chain (EdaClaimParser *self, GPtrArray *levels, const char *sign)
{
  const char *other = sign[0] == '>' ? "<" : ">";

  while (eda_claim_parser_sign (self, sign))
    if (!read_level (self, levels))
      return FALSE;
  if (eda_claim_parser_is_sign (self, other))
    return eda_claim_parser_fail (
        self, "E29", NULL, "use only > or only < in one ordering");
  take_levels (self->claim, levels, sign[0] == '<');
  return TRUE;
}

gboolean
eda_claim_read_order (EdaClaimParser *self)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (g_free);
  EdaClaim *claim = self->claim;

  claim->kind = EDA_CLAIM_GROUP_ORDER;
  if (!eda_claim_check_number (
          self, claim->left.column, 0, self->token.start, "a comparison of groups")
      || !read_groups (self)
      || !eda_claim_parser_expect (self, ":", " and an order, such as : a > b")
      || !read_level (self, levels))
    return FALSE;
  claim->lowest = eda_claim_parser_keyword (self, "lowest");
  if (claim->lowest || eda_claim_parser_keyword (self, "highest"))
    {
      take_levels (claim, levels, FALSE);
      claim->kind = EDA_CLAIM_GROUP_EXTREME;
      return TRUE;
    }
  if (eda_claim_parser_is_sign (self, ">"))
    return read_chain (self, levels, ">");
  if (eda_claim_parser_is_sign (self, "<"))
    return read_chain (self, levels, "<");
  eda_claim_parser_sign (self, ">");
  return fail_one_level (self);
}

static gboolean
read_lag (EdaClaimParser *self)
{
  if (!eda_claim_parser_sign (self, "("))
    return TRUE;
  if (self->token.kind != EDA_TOKEN_NUMBER || self->token.number < 2
      || self->token.number > 100000 || self->token.number != (guint)self->token.number)
    return eda_claim_parser_fail (self,
                                  "E12",
                                  g_strdup ("such as seasonal(7)"),
                                  "expected a whole number of steps, 2 or more");
  self->claim->lag = (guint)self->token.number;
  eda_claim_parser_advance (self);
  return eda_claim_parser_expect (self, ")", "");
}

static EdaClaimKind
kind_of (EdaTimePattern time)
{
  switch (time)
    {
    case EDA_TIME_BREAKS:
      return EDA_CLAIM_BREAKS;
    case EDA_TIME_SEASONAL:
      return EDA_CLAIM_SEASONAL;
    case EDA_TIME_NONE:
    case EDA_TIME_RISING:
    case EDA_TIME_FALLING:
    case EDA_TIME_FLAT:
      break;
    }
  return EDA_CLAIM_TREND;
}

static gboolean
fail_time (EdaClaimParser *self)
{
  g_autofree char *nearest
      = self->token.kind == EDA_TOKEN_WORD
            ? eda_claim_suggest_word (self->token.text, eda_claim_times, 1)
            : NULL;

  if (self->token.kind != EDA_TOKEN_WORD || eda_claim_parser_at_end (self))
    return eda_claim_parser_fail (
        self,
        "E31",
        g_strdup ("use rising, falling, flat, breaks or seasonal(7)"),
        "expected a time pattern here");
  return eda_claim_parser_fail (
      self,
      "E31",
      nearest != NULL ? g_strdup_printf ("did you mean %s?", nearest)
                      : g_strdup ("use rising, falling, flat, breaks or seasonal(7)"),
      "unknown time pattern \"%s\"",
      self->token.text);
}

gboolean
eda_claim_read_time (EdaClaimParser *self)
{
  EdaClaim   *claim = self->claim;
  const guint start = self->token.start;
  int         time;

  if (!eda_claim_check_number (self, claim->left.column, 0, start, "a course over time")
      || !eda_claim_parser_column (self, &claim->right.column)
      || !eda_claim_check_apart (
          self, claim->left.column, claim->right.column, start, "E24"))
    return FALSE;
  if (eda_claim_parser_type_of (self, claim->right.column) == EDA_CLAIM_COLUMN_CATEGORY)
    return eda_claim_parser_fail_at (
        self,
        start,
        self->token.start,
        "E20",
        g_strdup_printf ("to compare groups write %s by %s: …",
                         claim->left.column,
                         claim->right.column),
        "`%s` is categorical; a course over time needs dates or numbers",
        claim->right.column);
  if (!eda_claim_parser_word (self, eda_claim_times, &time))
    return fail_time (self);
  claim->time = (EdaTimePattern)time;
  claim->kind = kind_of (claim->time);
  return claim->kind != EDA_CLAIM_SEASONAL || read_lag (self);
}
