/* The tests that a rule looks at: made once, and corrected for their number. */

#include <math.h>

#include "analysis/findings/finding-rule.h"
#include "analysis/kernels/significance.h"

static void
adjust (GArray *tests)
{
  guint              n = tests->len;
  EdaRuleTest       *all = (EdaRuleTest *)tests->data;
  g_autofree double *p = g_new (double, n + 1);
  g_autofree double *q = g_new (double, n + 1);
  g_autofree size_t *order = g_new (size_t, n + 1);

  for (guint i = 0; i < n; i++)
    p[i] = all[i].p;
  eda_adjust_bh (p, n, q, order);
  for (guint i = 0; i < n; i++)
    all[i].q = q[i];
}

static gpointer
make_tests (EdaProfile       *profile,
            const EdaContext *context,
            gconstpointer     data,
            GError          **error)
{
  const EdaFindingRule *rule = data;
  GArray               *tests = rule->list_tests (profile, context);

  if (tests != NULL)
    adjust (tests);
  return tests;
}

const GArray *
eda_rule_get_tests (const EdaFindingRule *self,
                    EdaProfile           *profile,
                    const EdaContext     *context)
{
  if (self->list_tests == NULL)
    return NULL;
  return eda_profile_get_other (
      profile, self, make_tests, self, (GDestroyNotify)g_array_unref, context, NULL);
}
