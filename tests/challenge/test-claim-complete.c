/* Completion, nearest words, and what two claims have to do with each other. */

#include <string.h>

#include "challenge/claims/claim-suggest.h"
#include "challenge/claims/claims-file.h"
#include "tests/challenge/claims-schema.h"

static gboolean
offers (const char *line, const char *text)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  guint start;
  g_autoptr (GPtrArray) all
      = eda_claim_complete (line, (guint)strlen (line), schema, &start);

  g_assert_cmpuint (start, <=, strlen (line));
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((EdaClaimCandidate *)all->pdata[i])->text, text))
      return TRUE;
  return FALSE;
}

static void
test_complete (void)
{
  g_assert_true (offers ("", "price"));
  g_assert_true (offers ("", "missing"));
  g_assert_true (offers ("pri", "price"));
  g_assert_false (offers ("pri", "age"));
  g_assert_true (offers ("reg", "`region code`") || offers ("", "`region code`"));
  g_assert_true (offers ("price ~ ri", "right-skewed"));
  g_assert_true (offers ("price ~ right-sk", "right-skewed"));
  g_assert_true (offers ("price ~ ", "area"));
  g_assert_true (offers ("price ~ area ", "flips"));
  g_assert_true (offers ("price ~ area flips ", "|"));
  g_assert_true (offers ("fare by class: ", "1st"));
  g_assert_true (offers ("fare by class: ", "\"third class\""));
  g_assert_true (offers ("top(class) = ", "2nd"));
  g_assert_true (offers ("sales over date ri", "rising"));
  g_assert_true (offers ("type(age) = ", "numeric"));
  g_assert_true (offers ("missing(age) ", ">"));
  g_assert_true (offers ("price ~ bimodal ", "@"));
  g_assert_true (offers ("outliers(fare) hi", "high"));
  g_assert_false (offers ("? free text ", "price"));
}

static void
test_distance (void)
{
  g_assert_cmpuint (eda_edit_distance ("", ""), ==, 0);
  g_assert_cmpuint (eda_edit_distance ("price", "Price"), ==, 0);
  g_assert_cmpuint (eda_edit_distance ("prcie", "price"), ==, 1); /* two swapped */
  g_assert_cmpuint (eda_edit_distance ("kitten", "sitting"), ==, 3);
  g_assert_cmpuint (eda_edit_distance ("ca", "abc"), ==, 3); /* restricted: not 2 */
  g_assert_cmpuint (eda_edit_distance ("", "abc"), ==, 3);
}

static const struct
{
  const char       *a, *b;
  EdaClaimsRelation relation;
} pairs[] = {
  { "price ~ symmetric", "price ~ right-skewed", EDA_CLAIMS_OPPOSITE },
  { "price ~ right-skewed", "price ~ strongly right-skewed", EDA_CLAIMS_NESTED },
  { "price ~ bimodal", "price ~ unimodal", EDA_CLAIMS_OPPOSITE },
  { "price ~ bimodal", "price ~ multimodal", EDA_CLAIMS_NESTED },
  { "price ~ bimodal", "price ~ right-skewed", EDA_CLAIMS_APART },
  { "price ~ symmetric", "price ~ right-skewed where sex = f", EDA_CLAIMS_APART },
  { "age ~ fare r > 0.4", "fare ~ age r > 0.2", EDA_CLAIMS_NESTED },
  { "age ~ fare r > 0.4", "age ~ fare r < 0.2", EDA_CLAIMS_OPPOSITE },
  { "age ~ fare r > 0.4", "age ~ fare rho > 0.4", EDA_CLAIMS_APART },
  { "median(age) in 20..30", "median(age) in 25..35", EDA_CLAIMS_HEDGED },
  { "median(age) in 20..30", "mean(age) in 25..35", EDA_CLAIMS_APART },
  { "missing(age) > 10%", "missing(age) > 20%", EDA_CLAIMS_NESTED },
  { "missing(age) > 10%", "missing(age)>10", EDA_CLAIMS_SAME },
  { "age ~ fare", "age !~ fare", EDA_CLAIMS_OPPOSITE },
  { "age ~ fare +", "age ~ fare -", EDA_CLAIMS_OPPOSITE },
  { "age ~ fare +", "age ~ fare", EDA_CLAIMS_NESTED },
  { "age ~ fare +", "age ~ fare strong", EDA_CLAIMS_HEDGED },
  { "age ~ fare +", "age ~ fare | class", EDA_CLAIMS_APART },
  { "top(sex) = male", "top(sex) = female", EDA_CLAIMS_OPPOSITE },
  { "sales over date rising", "sales over date flat", EDA_CLAIMS_OPPOSITE },
  { "balanced(sex)", "imbalanced(sex)", EDA_CLAIMS_OPPOSITE },
};

static void
test_relate (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *line_a = g_strconcat (pairs[i].a, " @70", NULL);
      g_autofree char *line_b = g_strconcat (pairs[i].b, " @70", NULL);
      g_autoptr (EdaClaim) a = eda_claim_parse (line_a, schema, NULL, NULL);
      g_autoptr (EdaClaim) b = eda_claim_parse (line_b, schema, NULL, NULL);

      g_assert_nonnull (a);
      g_assert_nonnull (b);
      if (eda_claims_relate (a, b) != pairs[i].relation
          || eda_claims_relate (b, a) != pairs[i].relation)
        g_error ("%s and %s: %d", pairs[i].a, pairs[i].b, eda_claims_relate (a, b));
    }
}

static void
test_file (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_autoptr (GPtrArray) lines = eda_claims_read ("\xEF\xBB\xBF# prices\r\n\r\n"
                                                 "price ~ symmetric @60\r\n"
                                                 "price ~ right-skewed @80\n"
                                                 "  missing(age) > 10% @70  \n"
                                                 "missing(age) > 5% @70",
                                                 schema);
  const EdaClaimLine *line;

  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpuint (eda_claims_count_issues (lines), ==, 1);
  line = lines->pdata[1];
  g_assert_cmpuint (line->number, ==, 4);
  g_assert_cmpstr (line->issue->code, ==, "E50");
  g_assert_null (line->claim);
  line = lines->pdata[3];
  g_assert_cmpuint (line->of, ==, 5);
  g_assert_nonnull (line->claim);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-complete/complete", test_complete);
  g_test_add_func ("/claim-complete/distance", test_distance);
  g_test_add_func ("/claim-complete/relate", test_relate);
  g_test_add_func ("/claim-complete/file", test_file);
  return g_test_run ();
}
