/* What a claim asks of its columns: numbers, categories, two different ones. */

#include "challenge/claims/claim-fix.h"

/* What a category may be asked instead; with a number in a pair its groups are compared.
 */
static char *
fix_category (const EdaClaimParser *self, const char *column)
{
  const EdaClaim *claim = self->claim;
  const char *other = g_strcmp0 (claim->left.column, column) == 0 ? claim->right.column
                                                                  : claim->left.column;

  if (claim->kind == EDA_CLAIM_GROUP_ORDER)
    {
      g_autofree char *level = eda_claim_fix_level (self, column);

      return g_strdup_printf (
          "compare shares: rate(%s = %s | group = a) > rate(%s = %s | group = b)",
          column,
          level,
          column,
          level);
    }
  if (claim->kind == EDA_CLAIM_ASSOCIATION || claim->kind == EDA_CLAIM_FORM)
    return eda_claim_parser_type_of (self, other) == EDA_CLAIM_COLUMN_CATEGORY
               ? g_strdup_printf ("for two categories try %s ~ %s V > 0.3", column, other)
               : g_strdup_printf (
                   "to compare groups write %s by %s: a > b", other, column);
  return g_strdup_printf (
      "for a category try imbalanced(%s) or top(%s) = level", column, column);
}

gboolean
eda_claim_check_number (
    EdaClaimParser *self, const char *column, guint start, guint end, const char *what)
{
  switch (eda_claim_parser_type_of (self, column))
    {
    case EDA_CLAIM_COLUMN_CATEGORY:
      return eda_claim_parser_fail_at (self,
                                       start,
                                       end,
                                       "E20",
                                       fix_category (self, column),
                                       "`%s` is categorical; %s needs numbers",
                                       column,
                                       what);
    case EDA_CLAIM_COLUMN_DATE:
      return eda_claim_parser_fail_at (
          self,
          start,
          end,
          "E20",
          g_strdup_printf ("for a date try gaps(%s)", column),
          "`%s` is a date; %s needs numbers",
          column,
          what);
    case EDA_CLAIM_COLUMN_UNKNOWN:
    case EDA_CLAIM_COLUMN_NUMBER:
    case EDA_CLAIM_COLUMN_EITHER:
      break;
    }
  return TRUE;
}

gboolean
eda_claim_check_category (
    EdaClaimParser *self, const char *column, guint start, guint end, const char *what)
{
  const EdaClaimColumnType type = eda_claim_parser_type_of (self, column);

  if (type == EDA_CLAIM_COLUMN_NUMBER)
    return eda_claim_parser_fail_at (
        self,
        start,
        end,
        "E21",
        g_strdup_printf (
            "for numbers try %s ~ right-skewed or median(%s) > …", column, column),
        "`%s` is numeric; %s needs categories",
        column,
        what);
  if (type == EDA_CLAIM_COLUMN_DATE)
    return eda_claim_parser_fail_at (self,
                                     start,
                                     end,
                                     "E21",
                                     g_strdup_printf ("for a date try gaps(%s)", column),
                                     "`%s` is a date; %s needs categories",
                                     column,
                                     what);
  return TRUE;
}

gboolean
eda_claim_check_apart (
    EdaClaimParser *self, const char *a, const char *b, guint start, const char *code)
{
  return !g_str_equal (a, b)
         || eda_claim_parser_fail_at (self,
                                      start,
                                      self->token.start,
                                      code,
                                      NULL,
                                      "a column cannot be compared with itself");
}
