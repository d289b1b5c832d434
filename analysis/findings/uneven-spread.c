/* AR9, uneven spread: around the line of a pair the values scatter twice as much on one
 * side. */

#include <math.h>

#include "analysis/findings/screen-rule.h"

#define RATIO 2.0
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

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test)
{
  double ratio = test->effect >= 1 ? test->effect : 1 / test->effect;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(ratio >= RATIO) || !isfinite (ratio))
    return NULL;
  finding = eda_finding_new_on_pair (&eda_finding_uneven_spread,
                                     EDA_SEVERITY_NOTE,
                                     columns->pdata[test->a],
                                     columns->pdata[test->b]);
  eda_finding_set_evidence (
      finding, "residual spread, upper half / lower half", test->effect, RATIO, test->n);
  finding->q = test->q;
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
        "2 and q < 0.01 (Breusch–Pagan, Koenker)",
        "note",
        list_tests };
