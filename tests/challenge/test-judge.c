/* Claims judged on small tables whose answers are known, and every kind of claim on
 * tables that have nothing to say. */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "challenge/scoring/base-rate.h"
#include "challenge/claims/claim-parse.h"

static EdaProfile *
profile_of (const char *csv)
{
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (csv, (gssize)strlen (csv), NULL);
  const EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;
  const EdaContext     context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table
      = eda_load_stream (stream, "test", &options, &context, &error);

  g_assert_no_error (error);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

static EdaVerdict *
judge (EdaProfile *profile, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s @70", text);
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autoptr (EdaClaim) claim = eda_claim_parse (line, NULL, &issue, NULL);
  const EdaContext context = EDA_CONTEXT_INIT;

  if (claim == NULL)
    g_error ("%s: %s", text, issue->message);
  return eda_claim_judge (claim, profile, 1, &context, NULL);
}

/* Forty rows; x from 0 to 39, half of them 0 in z, s with a gap in every fourth row. */
static char *
known_table (void)
{
  GString *csv = g_string_new ("id,x,y,z,g,s,city,day\n");

  for (int i = 0; i < 40; i++)
    g_string_append_printf (csv,
                            "k%d,%d,%d,%d,%s,%s,%s,2024-01-%02d\n",
                            i,
                            i,
                            100 - i,
                            i < 20 ? 0 : i,
                            i < 30 ? "a" : "b",
                            i % 4 == 0 ? "" : "7.5",
                            i % 2 ? "Oslo" : "oslo",
                            i < 20 ? i + 1 : 31);
  return g_string_free (csv, FALSE);
}

static const struct
{
  const char *claim;
  EdaOutcome  outcome;
} known[] = {
  { "type(x) = numeric", EDA_OUTCOME_CONFIRMED },
  { "type(day) = date", EDA_OUTCOME_CONFIRMED },
  { "type(x) = text", EDA_OUTCOME_REFUTED },
  { "unique(id)", EDA_OUTCOME_CONFIRMED },
  { "unique(g)", EDA_OUTCOME_REFUTED },
  { "constant(g)", EDA_OUTCOME_REFUTED },
  { "distinct(x) = 40", EDA_OUTCOME_CONFIRMED },
  { "duplicates() = 0%", EDA_OUTCOME_CONFIRMED },
  { "duplicates(id) = 0%", EDA_OUTCOME_CONFIRMED },
  { "duplicates(g) = 100%", EDA_OUTCOME_CONFIRMED },
  { "min(x) >= 0", EDA_OUTCOME_CONFIRMED },
  { "max(x) > 39", EDA_OUTCOME_REFUTED },
  { "x in 0..39", EDA_OUTCOME_CONFIRMED },
  { "x in 0..38", EDA_OUTCOME_REFUTED },
  { "missing(s) = 25%", EDA_OUTCOME_CONFIRMED },
  { "missing(any) < 5%", EDA_OUTCOME_CONFIRMED },
  { "complete(s)", EDA_OUTCOME_REFUTED },
  { "zeros(z) = 50%", EDA_OUTCOME_CONFIRMED },
  { "z ~ zero-inflated", EDA_OUTCOME_CONFIRMED },
  { "share(g = a) = 75%", EDA_OUTCOME_CONFIRMED },
  { "top(g) = a", EDA_OUTCOME_CONFIRMED },
  { "top(g) = B", EDA_OUTCOME_REFUTED },
  { "top(g) = q", EDA_OUTCOME_VOID },
  { "variants(city)", EDA_OUTCOME_CONFIRMED },
  { "redundant(x, y)", EDA_OUTCOME_CONFIRMED },
  { "gaps(day)", EDA_OUTCOME_CONFIRMED },
  { "outliers(x) none", EDA_OUTCOME_CONFIRMED },
  { "x ~ y r < -0.9", EDA_OUTCOME_CONFIRMED },
  { "x ~ y -", EDA_OUTCOME_CONFIRMED },
  { "x ~ y +", EDA_OUTCOME_REFUTED },
  { "x !~ y", EDA_OUTCOME_REFUTED },
  { "mean(x) > 10", EDA_OUTCOME_CONFIRMED },
  { "mean(x | g = b) > mean(x | g = a)", EDA_OUTCOME_CONFIRMED },
  { "x by g: b > a", EDA_OUTCOME_CONFIRMED },
  { "highest(x by g) = b", EDA_OUTCOME_CONFIRMED },
  { "x over day rising", EDA_OUTCOME_CONFIRMED },
  { "mean(x) > 10 where x > 35", EDA_OUTCOME_VOID },
  { "mean(g) > 10", EDA_OUTCOME_VOID },
  { "mean(nowhere) > 10", EDA_OUTCOME_VOID },
  { "? something that nobody can measure", EDA_OUTCOME_VOID },
};

static void
test_known (void)
{
  g_autofree char *csv = known_table ();
  g_autoptr (EdaProfile) profile = profile_of (csv);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (EdaVerdict) verdict = judge (profile, known[i].claim);

      if (verdict->outcome != known[i].outcome)
        g_error ("%s: %s", known[i].claim, verdict->sentence);
      g_assert_true ((verdict->outcome == EDA_OUTCOME_VOID) == (verdict->region == NULL));
    }
}

static const char *const every_kind[] = {
  "type(x) = numeric",
  "distinct(x) > 5",
  "distinct(x) > distinct(y)",
  "unique(x)",
  "constant(x)",
  "duplicates() < 1%",
  "duplicates(x) < 1%",
  "min(x) > 0",
  "min(x) > max(y)",
  "x in 0..9",
  "sentinel(x)",
  "sentinel(x) = -999",
  "variants(x)",
  "missing(x) < 5%",
  "missing(x) > missing(y)",
  "missing(x | g = a) < 5%",
  "missing(x | g = a) > missing(x | g = b)",
  "missing(any) < 5%",
  "complete(x)",
  "missing(x) ~ missing(y)",
  "missing(x) ~ y",
  "missing(x) ~ g",
  "x ~ right-skewed",
  "x ~ not slightly left-skewed",
  "x ~ symmetric",
  "x ~ normal",
  "log(x) ~ lognormal",
  "x ~ uniform",
  "x ~ not uniform",
  "x ~ exponential",
  "x ~ heavy-tailed",
  "x ~ light-tailed",
  "x ~ unimodal",
  "x ~ bimodal",
  "x ~ multimodal",
  "x ~ zero-inflated",
  "x ~ heaped",
  "x ~ discrete",
  "x ~ capped",
  "x ~ floored",
  "mean(x) > 0",
  "median(x) about 3",
  "q90(x) < 100",
  "sd(x) != 2",
  "iqr(x) > 0",
  "cv(x) < 50%",
  "skew(x) > 0",
  "kurtosis(x) > 0",
  "zeros(x) < 5%",
  "zeros(x) > zeros(y)",
  "mean(x) > median(x)",
  "sd(x) > sd(y)",
  "mean(x | g = a) > mean(x | g = b)",
  "median(x | g = a) > median(x | g = b)",
  "mean(x | g = a) > 3",
  "share(g = a) > 50%",
  "share(g = a) > share(h = a)",
  "rate(h = a | g = a) > rate(h = a | g = b)",
  "rate(h = a | g = a) > 50%",
  "x ~ y",
  "x ~ g",
  "g ~ h",
  "x ~ y strong -",
  "x ~ y r > 0.1",
  "x ~ y rho > 0.1",
  "x ~ y tau > 0.1",
  "g ~ h V > 0.1",
  "x ~ g eta2 > 0.1",
  "x ~ g d > 0.1",
  "x ~ y r > 0.1 | g",
  "x ~ y linear",
  "x ~ y monotone",
  "x ~ y nonlinear",
  "x ~ y u-shaped",
  "x ~ y inverted-u",
  "x ~ y saturating",
  "x ~ y fans-out",
  "x !~ y",
  "x !~ y | g",
  "x !~ g",
  "x ~ y | g",
  "x ~ y flips | g",
  "x ~ y differs by g",
  "strongest(x) = y",
  "redundant(x, y)",
  "redundant(g, h)",
  "influential(x, y)",
  "top(g) = a",
  "imbalanced(g)",
  "balanced(g)",
  "rare(g) > 1",
  "x by g: a > b",
  "highest(x by g) = a",
  "lowest(x by g) = b",
  "outliers(x) > 5%",
  "outliers(x) > 3",
  "outliers(x) both",
  "outliers(x, y) < 2%",
  "x over y rising",
  "x over y flat",
  "x over y breaks",
  "x over y seasonal",
  "x over y seasonal(7)",
  "gaps(x)",
  "sqrt(x) ~ abs(y)",
  "x ~ y where g = a",
  "x ~ normal where y > 3",
};

/* Whatever the table: a sentence, and no number that is none. */
static void
check_all (const char *csv)
{
  g_autoptr (EdaProfile) profile = profile_of (csv);

  for (gsize i = 0; i < G_N_ELEMENTS (every_kind); i++)
    {
      g_autoptr (EdaVerdict) verdict = judge (profile, every_kind[i]);

      g_assert_nonnull (verdict);
      if (!g_str_has_suffix (verdict->sentence, ".")
          || strstr (verdict->sentence, "nan") != NULL
          || (verdict->outcome != EDA_OUTCOME_VOID && isnan (verdict->estimate)))
        g_error ("%s: %s", every_kind[i], verdict->sentence);
    }
}

static char *
repeat (const char *head, const char *row, int n)
{
  GString *csv = g_string_new (head);

  for (int i = 0; i < n; i++)
    g_string_append (csv, row);
  return g_string_free (csv, FALSE);
}

static void
test_nothing_to_say (void)
{
  static const char *const head = "x,y,g,h\n";
  g_autofree char         *constant = repeat (head, "3,3,a,a\n", 60);
  g_autofree char         *missing = repeat (head, ",,,\n1,2,a,b\n", 1);
  g_autofree char         *gaps = repeat (head, "1,,a,\n,2,,b\n", 30);
  g_autofree char         *ends = repeat (
      head, "1e308,-1e308,a,b\n-1e308,1e308,b,a\n5e-324,inf,a,a\n0,1,b,b\n", 12);

  check_all (head);
  check_all ("x,y,g,h\n1,2,a,b\n");
  check_all ("x,y,g,h\n1,2,a,b\n3,4,b,a\n");
  check_all (constant);
  check_all (missing);
  check_all (gaps);
  check_all (ends);
}

/* Numbers written as text are numbers where 95 % of them are. */
static void
test_coerced (void)
{
  GString         *csv = g_string_new ("x,n\n");
  g_autofree char *text = NULL;
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (EdaVerdict) verdict = NULL;

  for (int i = 0; i < 60; i++)
    g_string_append_printf (csv, "%s,%d\n", i == 7 ? "about 7" : i % 2 ? "12" : "14", i);
  text = g_string_free (csv, FALSE);
  profile = profile_of (text);
  verdict = judge (profile, "mean(x) in 12..14");
  g_assert_cmpint (verdict->outcome, ==, EDA_OUTCOME_CONFIRMED);
  g_assert_cmpuint (verdict->n, ==, 59);
}

/* Of seven other columns none has a gap: q = 1 / 9. An answer out of two levels: a half.
 */
static void
test_base_rates (void)
{
  g_autofree char *csv = known_table ();
  g_autoptr (EdaProfile) profile = profile_of (csv);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaClaim) gap = eda_claim_parse ("missing(s) > 10% @70", NULL, NULL, NULL);
  g_autoptr (EdaClaim) top = eda_claim_parse ("top(g) = a @70", NULL, NULL, NULL);

  g_assert_cmpfloat_with_epsilon (
      eda_claim_base_rate (gap, profile, 1, &context, NULL), 1 / 9.0, 1e-12);
  g_assert_cmpfloat (eda_claim_base_rate (top, profile, 1, &context, NULL), ==, 0.5);
}

/* Rows with r = 0.43 exactly: y is x and what is orthogonal to it, both with mean 0 and
 * the same sum of squares. */
static char *
table_with_r (int n, double r)
{
  GString *csv = g_string_new ("x,y\n");

  for (int i = 0; i < n; i++)
    {
      const double turn = 2 * G_PI * (i + 0.5) / n;

      g_string_append_printf (csv,
                              "%.15f,%.15f\n",
                              cos (turn),
                              r * cos (turn) + sqrt (1 - r * r) * sin (turn));
    }
  return g_string_free (csv, FALSE);
}

/* The worked example of the rule: r = 0.43 of 120 rows, [0.30, 0.55], straddles 0.4, and
 * about 2060 rows would settle it. */
static void
test_worked (void)
{
  g_autofree char *csv = table_with_r (120, 0.43);
  g_autoptr (EdaProfile) profile = profile_of (csv);
  g_autoptr (EdaVerdict) verdict = judge (profile, "x ~ y r > 0.4");

  g_assert_cmpint (verdict->outcome, ==, EDA_OUTCOME_INCONCLUSIVE);
  g_assert_cmpint (verdict->lean, ==, 1);
  g_assert_cmpfloat_with_epsilon (verdict->estimate, 0.43, 1e-9);
  g_assert_cmpfloat_with_epsilon (verdict->low, 0.30, 0.005);
  g_assert_cmpfloat_with_epsilon (verdict->high, 0.55, 0.005);
  g_assert_cmpfloat (verdict->n_needed, ==, 2060);
}

/* As the sentence writes it: a share in percent, other numbers as they are. */
static void
test_figure (void)
{
  g_autofree char *csv = known_table ();
  g_autoptr (EdaProfile) profile = profile_of (csv);
  g_autoptr (EdaVerdict) share = judge (profile, "missing(s) in 10..30%");
  g_autoptr (EdaVerdict) value = judge (profile, "max(x) > 20");
  const EdaFigure *percent = share->figure, *plain = value->figure;
  const EdaLayer  *claimed = percent->layers->pdata[0], *point;

  g_assert_cmpstr (percent->x.title, ==, "%");
  g_assert_cmpfloat_with_epsilon (claimed->x[0], 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (claimed->x2[0], 30, 1e-9);
  point = percent->layers->pdata[1];
  g_assert_cmpint (point->kind, ==, EDA_LAYER_POINTS);
  g_assert_cmpfloat_with_epsilon (point->x[0], 25, 1e-9);
  g_assert_cmpfloat (percent->x.low, <, 10);
  g_assert_cmpfloat (percent->x.high, >, 30);
  g_assert_null (plain->x.title);
  point = plain->layers->pdata[1];
  g_assert_cmpfloat (point->x[0], ==, 39);
}

/* Nobody who has not seen them knows the blanks at the ends of levels. */
static void
test_blank_ends (void)
{
  g_autoptr (GString) csv = g_string_new ("kind,size\n");
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (EdaVerdict) found = NULL, missed = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (csv, "\"%s\",%u\n", i % 4 == 0 ? "Other" : "NHS  ", i);
  profile = profile_of (csv->str);
  found = judge (profile, "share(kind = nhs) > 70%");
  missed = judge (profile, "share(kind = n) > 70%");
  g_assert_cmpint (found->outcome, !=, EDA_OUTCOME_VOID);
  g_assert_cmpfloat_with_epsilon (found->estimate, .75, 1e-12);
  g_assert_cmpint (missed->outcome, ==, EDA_OUTCOME_VOID);
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/known", test_known);
  g_test_add_func ("/judge/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/judge/blank-ends", test_blank_ends);
  g_test_add_func ("/judge/figure", test_figure);
  g_test_add_func ("/judge/worked", test_worked);
  g_test_add_func ("/judge/coerced", test_coerced);
  g_test_add_func ("/judge/base-rates", test_base_rates);
  return g_test_run ();
}
