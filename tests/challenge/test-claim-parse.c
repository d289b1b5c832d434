/* The claims language: what a line means, in the one canonical spelling, and what is
 * wrong with others. The first column of each table is what a person types. */

#include <string.h>

#include "challenge/claims/claim-parse.h"
#include "tests/challenge/claims-schema.h"

static const struct
{
  const char  *line, *canonical;
  EdaClaimKind kind;
} good[] = {
  { "type(ticket) = string @70", "type(ticket) = text", EDA_CLAIM_TYPE_IS },
  { "levels(embarked) <= 4 @85", "distinct(embarked) <= 4", EDA_CLAIM_DISTINCT },
  { "UNIQUE(ID) @97", "unique(id)", EDA_CLAIM_UNIQUE },
  { "constant(score)@51", "constant(score)", EDA_CLAIM_CONSTANT },
  { "duplicates()=0 @80", "duplicates() = 0%", EDA_CLAIM_DUPLICATE_ROWS },
  { "duplicates(id) < 0.5% @80", "duplicates(id) < 0.5%", EDA_CLAIM_DUPLICATE_KEY },
  { "max(income) > 1_000k @70", "max(income) > 1000000", EDA_CLAIM_EXTREME_VALUE },
  { "age between 0 and 1.2e2 @70", "age in 0..120", EDA_CLAIM_IN_RANGE },
  { "sentinel(income) @70", "sentinel(income)", EDA_CLAIM_SENTINEL },
  { "sentinel(income) = -999 @70", "sentinel(income) = -999", EDA_CLAIM_SENTINEL },
  { "variants(embarked) @70", "variants(embarked)", EDA_CLAIM_VARIANTS },
  { "missing(age) in [10,30]% @70", "missing(age) in 10..30%", EDA_CLAIM_MISSING },
  { "missing(age) in [10, 30%] @70", "missing(age) in 10..30%", EDA_CLAIM_MISSING },
  { "missing(age) < missing(cabin) @9e1",
    "missing(cabin) > missing(age)",
    EDA_CLAIM_MISSING },
  { "missing(age | class = 3rd) > missing(age given class = 1st) @70",
    "missing(age | class = 3rd) > missing(age | class = 1st)",
    EDA_CLAIM_MISSING },
  { "missing(any) < 5 @55", "missing(any) < 5%", EDA_CLAIM_MISSING_ANY },
  { "complete(id) @99.5%", "complete(id)", EDA_CLAIM_COMPLETE },
  { "missing(cabin) ~ missing(age) @60",
    "missing(age) ~ missing(cabin)",
    EDA_CLAIM_MISSING_TOGETHER },
  { "missing(cabin) ~ class @80", "missing(cabin) ~ class", EDA_CLAIM_MISSING_DEPENDS },
  { "price ~ right skewed @80", "price ~ right-skewed", EDA_CLAIM_SHAPE },
  { "price ~ not slightly skewed right @80",
    "price ~ not slightly right-skewed",
    EDA_CLAIM_SHAPE },
  { "log( price ) ~ Gaussian @80", "log(price) ~ normal", EDA_CLAIM_SHAPE },
  { "heaped(age) @80", "age ~ heaped", EDA_CLAIM_SHAPE },
  { "median(age) in 25..35 @80", "median(age) in 25..35", EDA_CLAIM_STATISTIC },
  { "q05(fare) ~= .5 @80", "q05(fare) about 0.5", EDA_CLAIM_STATISTIC },
  { "zeros(fare) ≤ 5% @80", "zeros(fare) <= 5%", EDA_CLAIM_ZEROS },
  { "mean(fare) > median(fare) @95", "mean(fare) > median(fare)", EDA_CLAIM_STATISTICS },
  { "mean(fare | class = 1st) > mean(fare | class = \"third class\") @95",
    "mean(fare | class = 1st) > mean(fare | class = \"third class\")",
    EDA_CLAIM_STATISTIC_WITHIN },
  { "share(sex = male) in 55..70% @75", "share(sex = male) in 55..70%", EDA_CLAIM_SHARE },
  { "share(survived = yes | sex = a) < rate(survived = yes | sex = b) @97",
    "rate(survived = yes | sex = b) > rate(survived = yes | sex = a)",
    EDA_CLAIM_SHARE_WITHIN },
  { "fare ~ age strong - @55", "age ~ fare strong -", EDA_CLAIM_ASSOCIATION },
  { "fare ~ age rho >= -0.1 @55", "age ~ fare rho >= -0.1", EDA_CLAIM_COEFFICIENT },
  { "class ~ fare d > 2 @55", "fare ~ class d > 2", EDA_CLAIM_COEFFICIENT },
  { "age ~ fare r > 0.2 | class @55",
    "age ~ fare r > 0.2 | class",
    EDA_CLAIM_COEFFICIENT },
  { "fare ~ age u-shaped @60", "fare ~ age u-shaped", EDA_CLAIM_FORM },
  { "fare !~ age | class @60", "age !~ fare | class", EDA_CLAIM_NO_ASSOCIATION },
  { "age ~ fare given class @60", "age ~ fare | class", EDA_CLAIM_ASSOCIATION_GIVEN },
  { "age ~ fare flips | class @55", "age ~ fare flips | class", EDA_CLAIM_FLIPS },
  { "age ~ fare differs by sex @60", "age ~ fare differs by sex", EDA_CLAIM_DIFFERS },
  { "strongest(price) = area @80", "strongest(price) = area", EDA_CLAIM_STRONGEST },
  { "redundant(area, price) @60", "redundant(price, area)", EDA_CLAIM_REDUNDANT },
  { "influential(fare, age) @60", "influential(age, fare)", EDA_CLAIM_INFLUENTIAL },
  { "top(embarked) = S @80", "top(embarked) = S", EDA_CLAIM_TOP_LEVEL },
  { "imbalanced(survived) @60", "imbalanced(survived)", EDA_CLAIM_IMBALANCED },
  { "balanced(sex) @55", "balanced(sex)", EDA_CLAIM_BALANCED },
  { "rare(`region code`) > 5 @60", "rare(`region code`) > 5", EDA_CLAIM_RARE_LEVELS },
  { "fare by class: 3rd < 2nd < 1st @95",
    "fare by class: 1st > 2nd > 3rd",
    EDA_CLAIM_GROUP_ORDER },
  { "fare by class: 1st highest @95",
    "highest(fare by class) = 1st",
    EDA_CLAIM_GROUP_EXTREME },
  { "lowest(age by class) = 3rd @75",
    "lowest(age by class) = 3rd",
    EDA_CLAIM_GROUP_EXTREME },
  { "outliers(fare) > 12 @80", "outliers(fare) > 12", EDA_CLAIM_OUTLIERS },
  { "outliers(fare) both @80", "outliers(fare) both", EDA_CLAIM_OUTLIERS_SIDE },
  { "outliers(fare, age) < 2% @60", "outliers(fare, age) < 2%", EDA_CLAIM_OUTLIERS_2D },
  { "sales over date rising @70", "sales over date rising", EDA_CLAIM_TREND },
  { "sales over date breaks @70", "sales over date breaks", EDA_CLAIM_BREAKS },
  { "sales over date seasonal(7) @70",
    "sales over date seasonal(7)",
    EDA_CLAIM_SEASONAL },
  { "gaps(date) @70", "gaps(date)", EDA_CLAIM_GAPS },
  { "? customers complain more on Mondays @65",
    "? customers complain more on Mondays",
    EDA_CLAIM_FREE },
  { "age ~ `normal` r > 0.2 @60", "age ~ `normal` r > 0.2", EDA_CLAIM_COEFFICIENT },
  { "age ~ fare + where sex = female @60",
    "age ~ fare + where sex = female",
    EDA_CLAIM_ASSOCIATION },
  { "age ~ fare where fare > 1k @60",
    "age ~ fare where fare > 1000",
    EDA_CLAIM_ASSOCIATION },
};

static void
test_good (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (EdaClaim) claim = eda_claim_parse (good[i].line, schema, &issue, NULL);
      g_autofree char *canonical = NULL;

      if (claim == NULL)
        g_error ("%s: %s %s", good[i].line, issue->code, issue->message);
      canonical = eda_claim_to_canonical (claim);
      g_assert_cmpstr (canonical, ==, good[i].canonical);
      g_assert_cmpint (claim->kind, ==, good[i].kind);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (EdaClaim) claim = eda_claim_parse (good[i].line, schema, NULL, NULL);
      g_autoptr (EdaClaim) again = NULL;
      g_autoptr (EdaClaim) copy = NULL;
      g_autofree char *line = NULL, *second = NULL, *third = NULL;

      line = eda_claim_to_line (claim);
      again = eda_claim_parse (line, schema, NULL, NULL);
      g_assert_nonnull (again);
      second = eda_claim_to_line (again);
      g_assert_cmpstr (line, ==, second);
      g_assert_cmpfloat_with_epsilon (claim->confidence, again->confidence, 1e-12);
      copy = eda_claim_copy (claim);
      third = eda_claim_to_line (copy);
      g_assert_cmpstr (line, ==, third);
    }
}

/* The clauses stand before or after the confidence; "@" in a text is no confidence. */
static void
test_clauses (void)
{
  static const char *const lines[] = {
    "age ~ fare @95 because women first unless the crew counts",
    "age ~ fare because women first unless the crew counts @95%",
    "age ~ fare unless the crew counts @95 because women first",
    "age ~ fare @0.95 unless the crew counts because women first",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (EdaClaim) claim = eda_claim_parse (lines[i], NULL, NULL, NULL);

      g_assert_nonnull (claim);
      g_assert_cmpstr (claim->because, ==, "women first");
      g_assert_cmpstr (claim->unless, ==, "the crew counts");
      g_assert_cmpfloat (claim->confidence, ==, 0.95);
    }
  {
    g_autoptr (EdaClaim) claim = eda_claim_parse (
        "age ~ fare @70 because of $5 @ the door, \"see @80\"", NULL, NULL, NULL);

    g_assert_nonnull (claim);
    g_assert_cmpstr (claim->because, ==, "of $5 @ the door, \"see @80\"");
    g_assert_cmpfloat (claim->confidence, ==, 0.70);
  }
}

/* Found by the fuzzer: a second "unless" is part of the reason, and stays it. */
static void
test_word_in_clause (void)
{
  g_autoptr (EdaClaim) claim
      = eda_claim_parse ("age ~ fare @70 unless a because b unless c", NULL, NULL, NULL);
  g_autofree char *line = NULL;
  g_autoptr (EdaClaim) again = NULL;

  g_assert_nonnull (claim);
  g_assert_cmpstr (claim->because, ==, "b unless c");
  line = eda_claim_to_line (claim);
  again = eda_claim_parse (line, NULL, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpstr (again->because, ==, "b unless c");
  g_assert_cmpstr (again->unless, ==, "a");
}

static const struct
{
  const char *line, *code, *at, *fix;
} bad[] = {
  { "age $ fare @60", "E01", "$", "" },
  { "age ~ \xFF fare @60", "E01", "", "UTF-8" },
  { "'abc ~ normal @60", "E02", "'", "" },
  { "prize ~ right-skewed @80", "E10", "prize", "`price`" },
  { "zzz ~ right-skewed @80", "E10", "zzz", "" },
  { "missing() > 3% @80", "E11", ")", "" },
  { "age ~ @80", "E11", "@", "right-skewed" },
  { "mean(age) > @70", "E12", "@", "" },
  { "sales over date seasonal(1) @70", "E12", "1", "" },
  { "median(age) in 25 @80", "E13", "@", "25..35" },
  { "median(age) in 35..25 @80", "E15", "35..25", "" },
  { "missing(cabin > 50% @90", "E14", ">", "" },
  { "fare by class @80", "E14", "@", "" },
  { "age ~ fare flips class @60", "E14", "class", "flips | class" },
  { "missing(cabin) > 150% @90", "E16", "150%", "" },
  { "median(age) > 30% @70", "E17", "30%", "drop the % sign" },
  { "share(sex) > 50% @70", "E18", ")", "" },
  { "redundant(price) @60", "E19", ")", "redundant(price, other)" },
  { "sex ~ right-skewed @80", "E20", "sex", "imbalanced(sex)" },
  { "mean(sex) > 3 @80", "E20", "sex", "top(sex) = level" },
  { "imbalanced(age) @60", "E21", "age", "age ~ right-skewed" },
  { "fare by age: 1st > 2nd @80", "E21", "age", "" },
  { "mising(cabin) > 50% @90", "E22", "mising", "missing(...)" },
  { "foo(cabin) > 5 @90", "E22", "foo", "" },
  { "type(ticket) = strng @80", "E22", "strng", "string" },
  { "strongest(price) = price @80", "E23", "price", "" },
  { "age ~ age @70", "E24", "age", "" },
  { "outliers(age, age) > 3 @70", "E25", "age", "another" },
  { "missing(cabin) @90", "E26", "@", "" },
  { "median(age) > missing(age) @80", "E27", "missing(age)", "" },
  { "fare by class: 1st @80", "E28", "@", "1st > 2nd" },
  { "fare by class: 1st > 2nd < 3rd @80", "E29", "<", "" },
  { "? short @60", "E30", "short", "8 letters" },
  { "?because no text stands before @60", "E30", "", "8 letters" },
  { "sales over date wobbling @60", "E31", "wobbling", "seasonal(7)" },
  { "age > 30 @70", "E32", ">", "median(age) > …" },
  { "price right-skewed @80", "E33", "right-skewed", "price ~ right-skewed" },
  { "price ~ right-skwed @80", "E34", "right-skwed", "did you mean right-skewed?" },
  { "age ~ purple @60", "E34", "purple", "" },
  { "price ~ slightly normal @60", "E34", "normal", "" },
  { "age ~ not fare @60", "E35", "fare", "age !~ fare" },
  { "age ~ sex r > 0.4 @70", "E36", "r", "eta2 or d" },
  { "age ~ fare V > 0.4 @70", "E36", "V", "use r" },
  { "age ~ income r > 40 @70", "E37", "40", "write 0.4, not 40" },
  { "price ~ right-skewed", "E40", "", "@70" },
  { "price ~ right-skewed @80 please", "E41", "please", "" },
  { "price ~ right-skewed @high", "E42", "high", "@70" },
  { "price ~ right-skewed @30", "E43", "30", "use @70" },
  { "price ~ right-skewed @120", "E44", "120", "" },
};

static void
test_bad (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autofree char *at = NULL;

      g_assert_null (eda_claim_parse (bad[i].line, schema, &issue, NULL));
      g_assert_nonnull (issue);
      at = g_strstrip (g_strndup (bad[i].line + issue->start, issue->end - issue->start));
      if (!g_str_equal (issue->code, bad[i].code) || !g_str_has_prefix (at, bad[i].at)
          || (bad[i].fix[0] != '\0'
              && (issue->fix == NULL || strstr (issue->fix, bad[i].fix) == NULL)))
        g_error ("%s: %s at “%s”: %s (%s)",
                 bad[i].line,
                 issue->code,
                 at,
                 issue->message,
                 issue->fix);
    }
}

static void
test_hints (void)
{
  static const struct
  {
    const char *line, *code;
    double      confidence;
  } lines[] = {
    { "price ~ bimodal @50", "H01", 0.5 },    { "price ~ right-skewed @100", "H02", 1 },
    { "missing(age) > 0.5 @60", "H03", 0.6 }, { "age ~ normal @60", "H04", 0.6 },
    { "price ~ bimodal @0.7", "H05", 0.7 },
  };
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) hints
          = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_claim_issue_free);
      g_autoptr (EdaClaim) claim = eda_claim_parse (lines[i].line, schema, NULL, hints);

      g_assert_nonnull (claim);
      g_assert_cmpuint (hints->len, ==, 1);
      g_assert_cmpstr (((EdaClaimIssue *)hints->pdata[0])->code, ==, lines[i].code);
      g_assert_cmpfloat_with_epsilon (claim->confidence, lines[i].confidence, 1e-12);
    }
}

/* While the types are not shown, nothing about them is refused. */
static void
test_unknown_types (void)
{
  g_autoptr (EdaClaimSchema) schema = eda_claim_schema_new ();
  static const char *const lines[] = { "x ~ right-skewed @70",
                                       "imbalanced(x) @70",
                                       "x ~ y r > 0.4 @70",
                                       "x ~ y V > 0.4 @70",
                                       "x by y: a > b @70" };

  eda_claim_schema_add (schema, "x", EDA_CLAIM_COLUMN_UNKNOWN);
  eda_claim_schema_add (schema, "y", EDA_CLAIM_COLUMN_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (EdaClaim) claim = eda_claim_parse (lines[i], schema, NULL, NULL);

      g_assert_nonnull (claim);
    }
}

static void
test_caret (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autofree char *caret = NULL;

  g_assert_null (eda_claim_parse ("`région` ~ right-skwed @80", schema, &issue, NULL));
  caret = eda_claim_issue_to_caret (issue, "`région` ~ right-skwed @80");
  g_assert_cmpstr (caret, ==, "`région` ~ right-skwed @80\n^~~~~~~~\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-parse/good", test_good);
  g_test_add_func ("/claim-parse/round-trip", test_round_trip);
  g_test_add_func ("/claim-parse/clauses", test_clauses);
  g_test_add_func ("/claim-parse/word-in-clause", test_word_in_clause);
  g_test_add_func ("/claim-parse/bad", test_bad);
  g_test_add_func ("/claim-parse/hints", test_hints);
  g_test_add_func ("/claim-parse/unknown-types", test_unknown_types);
  g_test_add_func ("/claim-parse/caret", test_caret);
  return g_test_run ();
}
