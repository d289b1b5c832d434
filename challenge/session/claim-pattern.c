/* Tables in both directions. */

#include "challenge/session/claim-pattern.h"

#include <string.h>

#include "challenge/claims/claim-parse.h"

static const char *const shapes[] = {
  [EDA_SHAPE_RIGHT_SKEWED] = "skew_right", [EDA_SHAPE_LEFT_SKEWED] = "skew_left",
  [EDA_SHAPE_EXPONENTIAL] = "skew_right",  [EDA_SHAPE_LOGNORMAL] = "skew_right",
  [EDA_SHAPE_HEAVY_TAILED] = "heavy_tail", [EDA_SHAPE_BIMODAL] = "bimodal",
  [EDA_SHAPE_MULTIMODAL] = "bimodal",      [EDA_SHAPE_ZERO_INFLATED] = "zero_inflated",
  [EDA_SHAPE_HEAPED] = "heaping",          [EDA_SHAPE_CAPPED] = "capped",
  [EDA_SHAPE_FLOORED] = "capped",
};

static const char *const forms[] = {
  [EDA_FORM_LINEAR] = "linear",      [EDA_FORM_MONOTONE] = "monotone",
  [EDA_FORM_NONLINEAR] = "u_shape",  [EDA_FORM_U_SHAPED] = "u_shape",
  [EDA_FORM_INVERTED_U] = "u_shape", [EDA_FORM_SATURATING] = "monotone",
  [EDA_FORM_FANS_OUT] = "fans_out",
};

static const char *const kinds[EDA_CLAIM_N_KINDS] = {
  [EDA_CLAIM_CONSTANT] = "constant_col",
  [EDA_CLAIM_DUPLICATE_ROWS] = "dup_rows",
  [EDA_CLAIM_DUPLICATE_KEY] = "dup_key",
  [EDA_CLAIM_IN_RANGE] = "impossible",
  [EDA_CLAIM_SENTINEL] = "sentinel",
  [EDA_CLAIM_VARIANTS] = "label_variants",
  [EDA_CLAIM_MISSING] = "mcar",
  [EDA_CLAIM_MISSING_TOGETHER] = "co_missing",
  [EDA_CLAIM_MISSING_DEPENDS] = "mar",
  [EDA_CLAIM_ZEROS] = "zero_inflated",
  [EDA_CLAIM_STATISTIC_WITHIN] = "group_mean",
  [EDA_CLAIM_SHARE_WITHIN] = "cat_assoc",
  [EDA_CLAIM_ASSOCIATION] = "linear",
  [EDA_CLAIM_COEFFICIENT] = "linear",
  [EDA_CLAIM_ASSOCIATION_GIVEN] = "linear",
  [EDA_CLAIM_FLIPS] = "simpson",
  [EDA_CLAIM_DIFFERS] = "interaction",
  [EDA_CLAIM_STRONGEST] = "linear",
  [EDA_CLAIM_REDUNDANT] = "redundant",
  [EDA_CLAIM_INFLUENTIAL] = "influential",
  [EDA_CLAIM_IMBALANCED] = "imbalance",
  [EDA_CLAIM_RARE_LEVELS] = "rare_levels",
  [EDA_CLAIM_GROUP_ORDER] = "group_mean",
  [EDA_CLAIM_GROUP_EXTREME] = "group_mean",
  [EDA_CLAIM_OUTLIERS] = "outlier_uni",
  [EDA_CLAIM_OUTLIERS_SIDE] = "outlier_uni",
  [EDA_CLAIM_OUTLIERS_2D] = "outlier_biv",
  [EDA_CLAIM_TREND] = "trend",
  [EDA_CLAIM_BREAKS] = "change_point",
  [EDA_CLAIM_SEASONAL] = "season",
  [EDA_CLAIM_GAPS] = "date_gap",
};

const char *
eda_claim_get_pattern (const EdaClaim *self)
{
  if (self->kind == EDA_CLAIM_SHAPE)
    return self->negated || self->shape >= G_N_ELEMENTS (shapes) ? NULL
                                                                 : shapes[self->shape];
  if (self->kind == EDA_CLAIM_FORM)
    return forms[self->form];
  return kinds[self->kind];
}

/* A pair of a number and a category is a pair to the language and a group to the
 * catalogue. */
static gboolean
is_like (const char *family, const char *other)
{
  static const char *const pairs[] = { "pair", "group", "category", NULL };

  return g_str_equal (family, other)
         || (g_strv_contains (pairs, family) && g_strv_contains (pairs, other));
}

gboolean
eda_claim_expects (const EdaClaim *self, const EdaInsight *insight)
{
  const EdaPatternType *pattern = eda_pattern_find (eda_claim_get_pattern (self));
  g_autoptr (GPtrArray) columns = eda_claim_get_columns (self);
  const guint n = g_strv_length (insight->columns);

  if (pattern == NULL || !is_like (pattern->family, insight->pattern->family)
      || n != columns->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_ptr_array_find_with_equal_func (
            columns, insight->columns[i], g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

/* {a} .. {c}: columns; {±}: " +", " -" or nothing. */
static const struct
{
  const char *pattern, *claim;
} sayings[] = {
  { "skew_right", "{a} ~ right-skewed" },
  { "skew_left", "{a} ~ left-skewed" },
  { "bimodal", "{a} ~ bimodal" },
  { "zero_inflated", "{a} ~ zero-inflated" },
  { "heavy_tail", "{a} ~ heavy-tailed" },
  { "heaping", "{a} ~ heaped" },
  { "linear", "{a} ~ {b}{±}" },
  { "monotone", "{a} ~ {b} monotone" },
  { "u_shape", "{a} ~ {b} nonlinear" },
  { "fans_out", "{a} ~ {b} fans-out" },
  { "redundant", "redundant({a}, {b})" },
  { "interaction", "{a} ~ {b} differs by {c}" },
  { "simpson", "{a} ~ {b} flips | {c}" },
  { "confounded", "{a} !~ {b} | {c}" },
  { "mar", "missing({a}) ~ {b}" },
  { "co_missing", "missing({a}) ~ missing({b})" },
  { "imbalance", "imbalanced({a})" },
  { "group_mean", "{a} ~ {b}" },
  { "cat_assoc", "{a} ~ {b}" },
  { "influential", "influential({a}, {b})" },
  { "change_point", "{a} over {b} breaks" },
  { "season", "{a} over {b} seasonal" },
};

static const char *
find_saying (const EdaLoggedFinding *finding)
{
  if (g_str_equal (finding->pattern, "trend"))
    return finding->direction < 0 ? "{a} over {b} falling" : "{a} over {b} rising";
  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (g_str_equal (sayings[i].pattern, finding->pattern))
      return sayings[i].claim;
  return NULL;
}

static guint
count_places (const char *saying)
{
  return strstr (saying, "{c}") != NULL ? 3 : strstr (saying, "{b}") != NULL ? 2 : 1;
}

EdaClaim *
eda_claim_of_finding (const EdaLoggedFinding *finding)
{
  static const char *const signs[] = { " -", "", " +" };
  const char              *saying = find_saying (finding);
  const guint   n = finding->columns != NULL ? g_strv_length (finding->columns) : 0;
  GStrvBuilder *names;
  g_auto (GStrv) quoted = NULL;
  g_autofree char *filled = NULL, *line = NULL;

  if (saying == NULL || n < count_places (saying))
    return NULL;
  names = g_strv_builder_new ();
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = eda_claim_quote_name (finding->columns[i]);

      g_strv_builder_add (names, name);
    }
  quoted = g_strv_builder_end (names);
  g_strv_builder_unref (names);
  filled = eda_pattern_fill (saying, (const char *const *)quoted);
  g_auto (GStrv) parts = g_strsplit (filled, "{±}", 2);
  line = g_strdup_printf ("%s%s%s @70",
                          parts[0],
                          parts[1] != NULL ? signs[CLAMP (finding->direction, -1, 1) + 1]
                                           : "",
                          parts[1] != NULL ? parts[1] : "");
  return eda_claim_parse (line, NULL, NULL, NULL);
}
