/* What a claim asks of its columns: numbers, categories, two different ones. */

#include "challenge/claim-parser.h"

gboolean
eda_claim_check_number (
    EdaClaimParser *self, const char *column, guint start, guint end, const char *what)
{
  switch (eda_claim_parser_type_of (self, column))
    {
    case EDA_CLAIM_COLUMN_CATEGORY:
      return eda_claim_parser_fail_at (
          self,
          start,
          end,
          "E20",
          g_strdup_printf (
              "for a category try imbalanced(%s) or top(%s) = level", column, column),
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
