/* AR4, dependent though uncorrelated: r is small, but the one column tells much of the
 * other. */

#include <math.h>

#include "analysis/findings/screen-rule.h"

#define CURVE 0.1 /* R² of a curve beyond that of the line */
#define DISTANCE 0.35
#define ALPHA 0.01

extern const EdaFindingRule eda_finding_dependent;

static EdaRuleTest
make_test (const EdaPairLook *pair)
{
  return (EdaRuleTest){ pair->a, pair->b,           pair->check->dcor_p,
                        NAN,     pair->check->dcor, pair->check->n_used };
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  return eda_list_screen_tests (profile, context, make_test);
}

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaRuleTest *test, const EdaPairLook *pair)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new_on_pair (&eda_finding_dependent,
                                                 EDA_SEVERITY_NOTE,
                                                 columns->pdata[test->a],
                                                 columns->pdata[test->b]);

  eda_finding_set_evidence (
      finding, "distance correlation", test->effect, DISTANCE, test->n);
  finding->q = test->q;
  eda_finding_set_text (
      finding,
      "%s and %s have little correlation (r = %s) and depend on each other all the "
      "same: a curve explains %s of the variance.",
      eda_column_profile_get_name (columns->pdata[test->a]),
      eda_column_profile_get_name (columns->pdata[test->b]),
      eda_say (pad, EDA_ROLE_COEFFICIENT, pair->check->influence.r),
      eda_say (pad, EDA_ROLE_SHARE, eda_pair_check_get_curve (pair->check)->r2_curve));
  eda_finding_set_advice (
      finding,
      "A correlation near 0 rules out a line, not a relation: U-shapes and rings have "
      "none.",
      "Look at the scatter plot, and describe the shape before any number.");
  return finding;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test, const EdaPairLook *pair)
{
  const EdaCurveCheck *curve = eda_pair_check_get_curve (pair->check);
  gboolean             bent
      = curve->r2_curve - curve->r2_line >= CURVE && pair->check->curve_q < ALPHA;

  if (!(test->q < ALPHA) || !(curve->r2_line < EDA_RELATED_R2 /* AR3 */)
      || !(bent || (test->effect >= DISTANCE && curve->r2_line < 0.04)))
    return NULL;
  return make_finding (columns, test, pair);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_screen (&eda_finding_dependent, profile, context, out, look);
}

const EdaFindingRule eda_finding_dependent
    = { "AR4",
        "dependent",
        4,
        check,
        "distance correlation; R² of a curve − R² of the line",
        "0.35 with |r| < 0.2; 0.1 with |r| < 0.32; q < 0.01",
        "note",
        list_tests,
        .once_for_twins = TRUE };
