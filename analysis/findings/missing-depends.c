/* AM8, missingness depends on another column: that column differs where a cell is
 * missing. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/contingency.h"

#define ALPHA 0.01
#define D 0.3 /* Cohen's d */
#define V 0.15
#define MIN_MISSING 10

extern const EdaFindingRule eda_finding_missing_depends;

/* Of Cohen's d, by its large-sample variance (Hedges & Olkin 1985). */
static double
find_margin (const EdaScreenPair *pair)
{
  double a = (double)pair->n_missing, b = (double)(pair->n - pair->n_missing);

  return 1.96 * sqrt ((a + b) / (a * b) + pair->value * pair->value / (2 * (a + b)));
}

/* Of V; missing or not are two levels. */
static EdaInterval
find_v_interval (const EdaScreenPair *pair)
{
  const EdaContingency table = {
    .n = (double)pair->n, .chi2 = pair->chi2, .df = pair->df, .cramers_v = pair->value
  };
  EdaInterval interval;

  eda_cramers_v_interval (&table, 2, 2, &interval.low, &interval.high);
  return interval;
}

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaScreenPair *pair)
{
  const EdaColumnProfile *missing = columns->pdata[pair->missing];
  const EdaColumnProfile *on = columns->pdata[pair->on];
  gboolean                levels = pair->test == EDA_SCREEN_CHI_SQUARE;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new_on_pair (
      &eda_finding_missing_depends, EDA_SEVERITY_WARN, missing, on);

  eda_finding_set_evidence (
      finding, levels ? "Cramér’s V" : "Cohen’s d", pair->value, levels ? V : D, pair->n);
  finding->q = pair->q;
  if (levels)
    eda_finding_set_interval (finding, find_v_interval (pair));
  else
    eda_finding_set_margin (finding, find_margin (pair));
  if (levels)
    eda_finding_set_text (finding,
                          "Whether %s is missing depends on %s: %s.",
                          eda_column_profile_get_name (missing),
                          eda_column_profile_get_name (on),
                          eda_say_equals (pad, "V", EDA_ROLE_COEFFICIENT, pair->value));
  else
    eda_finding_set_text (finding,
                          "Where %s is missing, %s is %s by %s standard deviations.",
                          eda_column_profile_get_name (missing),
                          eda_column_profile_get_name (on),
                          pair->value > 0 ? "higher" : "lower",
                          eda_say (pad, EDA_ROLE_STATISTIC, fabs (pair->value)));
  eda_finding_set_advice (finding,
                          "The rows that are left are not like those that are lost: "
                          "every result without them leans.",
                          "Say so beside the result; compare within groups, or fill the "
                          "gaps with the help of that "
                          "column.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMechanism *found = eda_profile_get_mechanism (profile, context, NULL);
  guint               first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->screen.n_found; i++)
    {
      const EdaScreenPair *pair = &found->screen.found[i];
      double               limit = pair->test == EDA_SCREEN_CHI_SQUARE ? V : D;

      if (pair->q < ALPHA && fabs (pair->value) >= limit
          && pair->n_missing >= MIN_MISSING)
        g_ptr_array_add (out, make_finding (columns, pair));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_missing_depends
    = { "AM8", "missing-depends",       2,
        check, "Cohen’s d; Cramér’s V", "0.3; 0.15, and q < 0.01",
        "warn" };
