/* AC4, associated categories: bias-corrected V of 0.1 or more with q < 0.05. */

#include "analysis/findings/rule-parts.h"

#define SMALL 0.1
#define MEDIUM 0.3
#define STRONG 0.5
#define SAME 0.9
#define ALPHA 0.05

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

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCrosstabs *tabs = eda_profile_get_crosstabs (profile, context, NULL);
  guint               first = out->len;

  if (columns == NULL || tabs == NULL)
    return;
  for (guint i = 0; i < tabs->n_tabs; i++)
    {
      const EdaCrosstab      *tab = &tabs->tabs[i];
      const EdaColumnProfile *a = columns->pdata[tab->row_column];
      const EdaColumnProfile *b = columns->pdata[tab->column_column];

      if (tab->q < ALPHA && tab->test.cramers_v_corrected >= SMALL
          && !(a->numeric && b->numeric) /* AR1 tells of those */
          && eda_column_is_grouping (a, EDA_GROUPING_LEVELS)
          && eda_column_is_grouping (b, EDA_GROUPING_LEVELS))
        g_ptr_array_add (out, make_finding (tab, a, b));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_associated = { "AC4", "associated", 5, check };
