/* AS9, dependent column: each value of one column goes with one value of another, but for
 * few rows. */

#include "analysis/findings/rule-parts.h"

#define COMPLIANCE 0.995
#define MIN_N 30
#define CROSSTAB_LEVELS 20 /* up to these AC9 and AR2 tell of it */

extern const EdaFindingRule eda_finding_dependent_column;

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaDependence *found)
{
  const EdaColumnProfile *from = columns->pdata[found->from],
                         *to = columns->pdata[found->to];
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint64     rows[EDA_RELATION_ROWS] = { 0 };
  EdaFinding *finding = eda_finding_new_on_pair (&eda_finding_dependent_column,
                                                 found->broken > 0 ? EDA_SEVERITY_NOTE
                                                                   : EDA_SEVERITY_INFO,
                                                 from,
                                                 to);

  for (guint i = 0; i < found->n_rows; i++)
    rows[i] = found->rows[i] + 1;
  eda_finding_set_evidence (
      finding, "share of rows that comply", found->compliance, COMPLIANCE, found->n);
  if (found->broken > 0)
    eda_finding_set_rows (finding, rows, found->n_rows);
  eda_finding_set_text (finding,
                        found->broken > 0
                            ? "%s decides %s: the rule holds in %s, and %s it."
                            : "%s decides %s: the rule holds in all %s.",
                        eda_column_profile_get_name (from),
                        eda_column_profile_get_name (to),
                        eda_say_count (pad, found->n - found->broken, "row", NULL),
                        eda_say_count (pad, found->broken, "row breaks", "rows break"));
  eda_finding_set_advice (finding,
                          "A column that follows from another brings nothing new, and a "
                          "row that breaks the rule is "
                          "mostly an error.",
                          "Look at the rows that break it; keep the finer column.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaRelations *found = eda_profile_get_relations (profile, context, NULL);
  guint               first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->dependences->len; i++)
    {
      const EdaDependence *rule = &g_array_index (found->dependences, EdaDependence, i);
      const EdaColumnProfile *from = columns->pdata[rule->from],
                             *to = columns->pdata[rule->to];

      if (rule->kind != EDA_DEPENDENCE_IDENTICAL /* AS8 */ && rule->n >= MIN_N
          && !from->numeric && !to->numeric
          && (from->distinct > CROSSTAB_LEVELS || rule->broken > 0))
        g_ptr_array_add (out, make_finding (columns, rule));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_dependent_column = { "AS9",
                                                      "dependent-column",
                                                      1,
                                                      check,
                                                      "share of rows that comply",
                                                      "0.995",
                                                      "info, note where rows break it" };
