/* AR4, dependent though uncorrelated: r is small, but the one column tells much of the
 * other. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/screen-rule.h"

#define CURVE 0.1 /* R² of a curve beyond that of the line */
#define DISTANCE 0.35
#define LITTLE_R2 0.04 /* |r| < 0.2 */
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

/* A bend is the plainer evidence; without one, as for a cross, dependence of any shape
 * is.
 */
static gboolean
is_bent (const EdaPairCheck *check)
{
  const EdaCurveCheck *curve = eda_pair_check_get_curve (check);

  return curve->r2_curve - curve->r2_line >= CURVE && check->curve_q < ALPHA;
}

static void
set_bend (EdaFinding         *finding,
          const EdaPairCheck *check,
          const char         *names,
          const char         *r)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const EdaCurveCheck *curve = eda_pair_check_get_curve (check);

  eda_finding_set_evidence (finding,
                            "R² of a curve − R² of the line",
                            curve->r2_curve - curve->r2_line,
                            CURVE,
                            check->n_used);
  finding->q = check->curve_q;
  eda_finding_set_interval (finding, eda_interval_of_bend (curve));
  eda_finding_set_text (finding,
                        "%s depend on each other more than their correlation says (%s): "
                        "a curve explains %s "
                        "of the variance, a straight line %s.",
                        names,
                        r,
                        eda_say (pad, EDA_ROLE_SHARE, curve->r2_curve),
                        eda_say (pad, EDA_ROLE_SHARE, curve->r2_line));
}

static void
set_distance (EdaFinding         *finding,
              const EdaRuleTest  *test,
              const EdaPairCheck *check,
              const char         *names,
              const char         *r)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);

  eda_finding_set_evidence (
      finding, "distance correlation", test->effect, DISTANCE, test->n);
  finding->q = test->q;
  eda_finding_set_interval (finding, check->dcor_interval);
  eda_finding_set_text (
      finding,
      "%s have little correlation (%s) and depend on each other all the "
      "same: their distance correlation is %s.",
      names,
      r,
      eda_say (pad, EDA_ROLE_COEFFICIENT, test->effect));
}

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaRuleTest *test, const EdaPairLook *pair)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaColumnProfile *a = columns->pdata[test->a], *b = columns->pdata[test->b];
  EdaFinding       *finding
      = eda_finding_new_on_pair (&eda_finding_dependent, EDA_SEVERITY_NOTE, a, b);
  const char *r
      = eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, pair->check->influence.r);
  g_autofree char *names = g_strdup_printf (
      "%s and %s", eda_column_profile_get_name (a), eda_column_profile_get_name (b));

  if (is_bent (pair->check))
    set_bend (finding, pair->check, names, r);
  else
    set_distance (finding, test, pair->check, names, r);
  eda_finding_set_advice (
      finding,
      "A small correlation rules out a close line, not a relation: U-shapes and rings "
      "have hardly any.",
      "Look at the scatter plot, and describe the shape before any number.");
  return finding;
}

static EdaFinding *
look (const GPtrArray *columns, const EdaRuleTest *test, const EdaPairLook *pair)
{
  double r2_line = eda_pair_check_get_curve (pair->check)->r2_line;

  if (!(test->q < ALPHA) || !(r2_line < EDA_RELATED_R2 /* AR3 */)
      || !(is_bent (pair->check) || (test->effect >= DISTANCE && r2_line < LITTLE_R2)))
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
