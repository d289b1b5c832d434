/* AM6, structural gaps: a column is missing in all rows of some levels of another, and
 * present in the others. */

#include "analysis/findings/rule-parts.h"

#define DETERMINATION 0.99

extern const EdaFindingRule eda_finding_missing_by_rule;

static const char *
list_levels (GStringChunk *pad, const EdaColumnProfile *on, guint32 bits)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < MIN (on->n_levels, 32); i++)
    if (bits & (1u << i))
      g_ptr_array_add (names, (gpointer)eda_say_quoted (pad, on->levels[i].value));
  return eda_say_list (pad, names, 4);
}

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaScreenRule *rule)
{
  const EdaColumnProfile *missing = columns->pdata[rule->missing];
  const EdaColumnProfile *on = columns->pdata[rule->on];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new_on_pair (
      &eda_finding_missing_by_rule, EDA_SEVERITY_INFO, missing, on);

  eda_finding_set_evidence (finding,
                            "share of rows that follow the rule",
                            rule->determination,
                            DETERMINATION,
                            rule->n);
  eda_finding_set_text (
      finding,
      "%s is missing where %s is %s, and there only (%s of the rows follow).",
      eda_column_profile_get_name (missing),
      eda_column_profile_get_name (on),
      list_levels (pad, on, rule->levels),
      eda_say (pad, EDA_ROLE_SHARE, rule->determination));
  eda_finding_set_advice (
      finding,
      "Such a gap is an answer: the question does not apply. Filling it would invent a "
      "value.",
      "Describe the column for those it applies to, and count the others apart.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaMechanism *found = eda_profile_get_mechanism (profile, context, NULL);
  guint               first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->screen.n_rules; i++)
    if (found->screen.rules[i].determination >= DETERMINATION)
      g_ptr_array_add (out, make_finding (columns, &found->screen.rules[i]));
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_missing_by_rule
    = { "AM6", "missing-by-rule", 2, check, "share of rows that follow the rule", "0.99",
        "info" };
