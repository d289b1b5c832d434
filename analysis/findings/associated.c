/* AC4, associated categories: bias-corrected V of 0.1 or more with q < 0.01. */

#include "analysis/findings/crosstab-pairs.h"

#define SMALL 0.1
#define MEDIUM 0.3
#define STRONG 0.5
#define SAME 0.9
#define ALPHA 0.01

extern const EdaFindingRule eda_finding_associated;

static EdaSeverity
severity_for (double v)
{
  return v >= SAME     ? EDA_SEVERITY_WARN
         : v >= MEDIUM ? EDA_SEVERITY_NOTE
                       : EDA_SEVERITY_INFO;
}

static EdaFinding *
make_finding (const EdaCrosstab      *tab,
              const EdaColumnProfile *a,
              const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  double      v = tab->test.cramers_v_corrected;
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_associated, severity_for (v), a, b);

  eda_finding_set_evidence (finding,
                            "Cramér’s V, bias-corrected",
                            v,
                            v >= SAME     ? SAME
                            : v >= MEDIUM ? MEDIUM
                                          : SMALL,
                            (guint64)tab->test.n);
  finding->q = tab->q;
  finding->ci_low = tab->measures.v_low;
  finding->ci_high = tab->measures.v_high;
  eda_finding_set_text (finding,
                        "%s and %s go together %s: %s (n = %s)%s.",
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        v >= SAME     ? "almost completely"
                        : v >= STRONG ? "strongly"
                        : v >= MEDIUM ? "moderately"
                                      : "weakly",
                        eda_say_equals (pad, "V", EDA_ROLE_COEFFICIENT, v),
                        eda_say (pad, EDA_ROLE_COUNT, tab->test.n),
                        tab->test.sparse ? ", in a sparse table" : "");
  eda_finding_set_advice (
      finding,
      v >= SAME ? "One of the two nearly determines the other: they may be two "
                  "codings of one thing."
                : "What looks like an effect of the one may belong to the other.",
      "Read the residuals in the cross-tab: which combinations are over- and "
      "under-filled?");
  return finding;
}

static EdaFinding *
look (const EdaCrosstab *tab, const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  if (!(tab->q < ALPHA) || !(tab->test.cramers_v_corrected >= SMALL)
      || eda_crosstab_is_recoding (tab) /* AR2 */
      || eda_crosstab_is_nested (tab, FALSE)
      || eda_crosstab_is_nested (tab, TRUE) /* AC9 */)
    return NULL;
  return make_finding (tab, a, b);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_crosstabs (profile, context, out, EDA_FINDINGS_PER_RULE, look);
}

const EdaFindingRule eda_finding_associated = { "AC4",
                                                "associated",
                                                5,
                                                check,
                                                "Cramér’s V, bias-corrected",
                                                "0.1 and q < 0.01",
                                                "info, note from 0.3, warn from 0.9" };
