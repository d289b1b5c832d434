/* The ledger of false discoveries. */

#include "analysis/findings/ledger.h"

#include <math.h>

#include "analysis/kernels/significance.h"

/* The p of all tests of all rules. */
static GArray *
collect (EdaProfile *profile, const EdaContext *context)
{
  const EdaFindingRule *const *rules = eda_finding_rules (NULL);
  GArray                      *all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; rules[i] != NULL; i++)
    {
      const GArray *tests = eda_rule_get_tests (rules[i], profile, context);

      for (guint k = 0; tests != NULL && k < tests->len; k++)
        if (!isnan (g_array_index (tests, EdaRuleTest, k).p))
          g_array_append_val (all, g_array_index (tests, EdaRuleTest, k).p);
    }
  return all;
}

gboolean
eda_ledger_count (EdaProfile *profile, const EdaContext *context, EdaLedger *ledger)
{
  g_autoptr (GArray) all = collect (profile, context);
  const double      *p = (const double *)(gpointer)all->data;
  g_autofree double *q = g_new (double, all->len + 1);
  g_autofree size_t *order = g_new (size_t, all->len + 1);

  *ledger = (EdaLedger){ .n_tests = all->len, .by_chance = EDA_LEDGER_ALPHA * all->len };
  eda_adjust_bh (p, all->len, q, order);
  for (guint i = 0; i < all->len; i++)
    {
      ledger->n_below += p[i] < EDA_LEDGER_ALPHA;
      ledger->n_kept += q[i] < EDA_LEDGER_ALPHA;
    }
  return !eda_context_is_cancelled (context);
}
