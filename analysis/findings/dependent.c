/* AR4, dependent though uncorrelated: r is small, but the one column tells much of the
 * other. */

#include <math.h>

#include "analysis/findings/pair-screen.h"

#define SMALL 0.35 /* |r| */
#define CURVE 0.1  /* R² of a curve beyond that of the line */
#define DISTANCE 0.35
#define ALPHA 0.01

extern const EdaFindingRule eda_finding_dependent;

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  const GArray *screen = eda_pair_screen_get (profile, context);
  GArray       *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; screen != NULL && i < screen->len; i++)
    {
      const EdaPairLook *pair = &g_array_index (screen, EdaPairLook, i);
      EdaRuleTest        test = { pair->a, pair->b,           pair->check->dcor_p,
                                  NAN,     pair->check->dcor, pair->check->n_used };

      g_array_append_val (tests, test);
    }
  return tests;
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
      "%s and %s are hardly correlated (r = %s) and depend on each other all the "
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

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GArray *screen = eda_pair_screen_get (profile, context);
  const GArray *tests = eda_rule_get_tests (&eda_finding_dependent, profile, context);
  guint         first = out->len;

  for (guint i = 0; columns != NULL && screen != NULL && tests != NULL && i < tests->len;
       i++)
    {
      const EdaRuleTest   *test = &g_array_index (tests, EdaRuleTest, i);
      const EdaPairLook   *pair = &g_array_index (screen, EdaPairLook, i);
      const EdaCurveCheck *curve = eda_pair_check_get_curve (pair->check);
      gboolean             bent
          = curve->r2_curve - curve->r2_line >= CURVE && pair->check->curve_q < ALPHA;

      if (test->q < ALPHA && curve->r2_line < SMALL * SMALL
          && (bent || (test->effect >= DISTANCE && curve->r2_line < 0.04))
          && !eda_pair_look_is_fragile (pair) /* AR5 */)
        g_ptr_array_add (out, make_finding (columns, test, pair));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_dependent
    = { "AR4",
        "dependent",
        4,
        check,
        "distance correlation; R² of a curve − R² of the line",
        "0.35 with |r| < 0.2; 0.1 with |r| < 0.35; q < 0.01",
        "note",
        list_tests };
