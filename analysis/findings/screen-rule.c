/* Rules that read one thing off the screen of pairs. */

#include "analysis/findings/screen-rule.h"

#include "analysis/findings/join-findings.h"
#include "analysis/kernels/noncentral-f.h"

GArray *
eda_list_screen_tests (EdaProfile *profile, const EdaContext *context, EdaLookTest make)
{
  const GArray *screen = eda_pair_screen_get (profile, context);
  GArray       *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));

  for (guint i = 0; screen != NULL && i < screen->len; i++)
    {
      EdaRuleTest test = make (&g_array_index (screen, EdaPairLook, i));

      g_array_append_val (tests, test);
    }
  return tests;
}

void
eda_check_screen (const EdaFindingRule *rule,
                  EdaProfile           *profile,
                  const EdaContext     *context,
                  GPtrArray            *out,
                  EdaLookCheck          check)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GArray *screen = eda_pair_screen_get (profile, context);
  const GArray *tests = eda_rule_get_tests (rule, profile, context);
  guint         first = out->len;

  for (guint i = 0; columns != NULL && screen != NULL && tests != NULL && i < tests->len;
       i++)
    {
      const EdaPairLook *look = &g_array_index (screen, EdaPairLook, i);
      EdaFinding        *finding = NULL;

      if (!eda_pair_check_is_fragile (look->check))
        finding = check (columns, &g_array_index (tests, EdaRuleTest, i), look);
      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_join_hubs (out, first);
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

EdaInterval
eda_interval_of_bend (const EdaCurveCheck *curve)
{
  EdaInterval share = eda_interval_explained (curve->f, curve->df1, curve->df2, 0.95);
  double      left = 1 - curve->r2_line;

  return (EdaInterval){ share.low * left, share.high * left };
}
