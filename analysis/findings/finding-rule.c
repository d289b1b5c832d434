/* The registry of finding rules. Its rows come from finding_names in meson.build. */

#include "analysis/findings/finding-rule.h"

#include "analysis/findings/join-findings.h"

#define EDA_ROW(name) extern const EdaFindingRule eda_finding_##name;
#include "analysis/findings/finding-rows.inc"
#undef EDA_ROW

static const EdaFindingRule *const rules[] = {
#define EDA_ROW(name) &eda_finding_##name,
#include "analysis/findings/finding-rows.inc"
#undef EDA_ROW
  NULL,
};

const EdaFindingRule *const *
eda_finding_rules (guint *n)
{
  if (n != NULL)
    *n = G_N_ELEMENTS (rules) - 1;
  return rules;
}

static void
add_findings (const EdaFindingRule *rule,
              EdaProfile           *profile,
              const EdaContext     *context,
              GPtrArray            *out)
{
  guint       first = out->len;
  GHashTable *twins;

  rule->check (profile, context, out);
  if (!rule->once_for_twins || out->len < first + 2)
    return;
  twins = eda_get_twins (profile, context);
  if (twins != NULL)
    eda_join_twins (out, first, twins);
}

GPtrArray *
eda_find_for_step (EdaProfile *profile, guint step, const EdaContext *context)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);

  for (guint i = 0; rules[i] != NULL; i++)
    if (rules[i]->step == step)
      add_findings (rules[i], profile, context, found);
  g_ptr_array_sort (found, eda_finding_compare);
  return found;
}
