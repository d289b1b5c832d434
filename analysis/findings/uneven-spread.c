/* AR9, uneven spread: around the line of a pair the values scatter twice as much on one
 * side; or less, but more for sure. */

#include <math.h>

#include "analysis/findings/screen-rule.h"

#define RATIO 2.0
#define SMALLEST 1.15 /* ratio worth telling, when the 99 % interval lies beyond it */
#define SURE 2.576
#define KURTOSIS 6.0 /* of residuals that fan out; 3 would be a bell's */
#define ALPHA 0.01

extern const EdaFindingRule eda_finding_uneven_spread;

static EdaRuleTest
make_test (const EdaPairLook *pair)
{
  gboolean turned = pair->check->spread_way == 1;

  return (EdaRuleTest){ turned ? pair->a : pair->b,
                        turned ? pair->b : pair->a,
                        pair->check->spread_p,
                        NAN,
                        pair->check->spread[pair->check->spread_way].spread_ratio,
                        pair->check->n_used };
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_screen_tests (profile, context, make_test);
}

/* Standard error of the logarithm of the ratio: two halves, each with the error of log
 * SD. */
static double
find_error (gsize n)
{
  return sqrt ((KURTOSIS - 1) / (double)n);
}

/* The limit that the ratio (1 or more) passes; NAN = none. */
static double
find_limit (double ratio, gsize n)
{
  if (ratio >= RATIO)
    return RATIO;
  return log (ratio) - SURE * find_error (n) > log (SMALLEST) ? SMALLEST : NAN;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  double ratio = test->effect >= 1 ? test->effect : 1 / test->effect;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double      limit = find_limit (ratio, test->n);
  double      margin = exp (1.96 * find_error (test->n));
  EdaFinding *finding;

  if (!(test->q < ALPHA) || isnan (limit) || !isfinite (ratio))
    return NULL;
  finding
      = eda_finding_new_on_pair (&eda_finding_uneven_spread,
                                 limit == RATIO ? EDA_SEVERITY_NOTE : EDA_SEVERITY_INFO,
                                 columns->pdata[test->a],
                                 columns->pdata[test->b]);
  eda_finding_set_evidence (
      finding, "residual spread, upper half / lower half", test->effect, limit, test->n);
  finding->q = test->q;
  finding->ci_low = test->effect / margin;
  finding->ci_high = test->effect * margin;
  eda_finding_set_text (finding,
                        "%s scatters %s times as much where %s is %s.",
                        eda_column_profile_get_name (columns->pdata[test->a]),
                        eda_say (pad, EDA_ROLE_STATISTIC, ratio),
                        eda_column_profile_get_name (columns->pdata[test->b]),
                        test->effect >= 1 ? "large" : "small");
  eda_finding_set_advice (
      finding,
      "One standard error for all rows is then too small on one side and too large on "
      "the other.",
      "Look at the fan in the scatter plot; a logarithm often evens it out.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_tests (&eda_finding_uneven_spread, profile, context, out, look);
}

const EdaFindingRule eda_finding_uneven_spread
    = { "AR9",
        "uneven-spread",
        4,
        check,
        "residual spread of the upper half / the lower half",
        "2, or its 99 % interval beyond 1.15; q < 0.01 (Breusch–Pagan, Koenker)",
        "note, info below 2",
        list_tests,
        .once_for_twins = TRUE };
