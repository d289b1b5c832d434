/* AR3, curved: a bend explains clearly more of a pair than the straight line. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/screen-rule.h"

#define GAIN 0.05 /* of the variance */
#define ALPHA 0.01

extern const EdaFindingRule eda_finding_curved;

static EdaRuleTest
make_test (const EdaPairLook *pair)
{
  const EdaCurveCheck *curve = eda_pair_check_get_curve (pair->check);

  return (EdaRuleTest){ pair->a,
                        pair->b,
                        pair->check->curve_p,
                        NAN,
                        curve->r2_curve - curve->r2_line,
                        pair->check->n_used };
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_screen_tests (profile, context, make_test);
}

static EdaFinding *
make_finding (const GPtrArray     *columns,
              const EdaRuleTest   *test,
              const EdaCurveCheck *curve)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new_on_pair (&eda_finding_curved,
                                                 EDA_SEVERITY_NOTE,
                                                 columns->pdata[test->a],
                                                 columns->pdata[test->b]);

  eda_finding_set_evidence (
      finding, "R² of a curve − R² of the line", test->effect, GAIN, test->n);
  finding->q = test->q;
  eda_finding_set_interval (finding, eda_interval_of_bend (curve));
  eda_finding_set_text (
      finding,
      "%s and %s go along a curve: it explains %s of the variance, a straight line "
      "%s.",
      eda_column_profile_get_name (columns->pdata[test->a]),
      eda_column_profile_get_name (columns->pdata[test->b]),
      eda_say (pad, EDA_ROLE_SHARE, curve->r2_curve),
      eda_say (pad, EDA_ROLE_SHARE, curve->r2_line));
  eda_finding_set_advice (
      finding,
      "A straight line through a bend is wrong at both ends, and r says too little.",
      "Look at the scatter plot; try a logarithm, or use ranks.");
  return finding;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test, const EdaPairLook *pair)
{
  const EdaCurveCheck *curve = eda_pair_check_get_curve (pair->check);

  if (!(test->q < ALPHA) || !(test->effect >= GAIN)
      || curve->r2_line < EDA_RELATED_R2 /* AR4 */)
    return NULL;
  return make_finding (columns, test, curve);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_screen (&eda_finding_curved, profile, context, out, look);
}

const EdaFindingRule eda_finding_curved
    = { "AR3",
        "curved",
        4,
        check,
        "R² of a curve (restricted cubic spline) − R² of the line",
        "0.05 and q < 0.01, r² of 0.1",
        "note",
        list_tests,
        .once_for_twins = TRUE };
