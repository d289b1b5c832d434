/* AS10, arithmetic relation: one column is the sum or the product of two others, in all
 * rows or in nearly all. */

#include "analysis/findings/rule-parts.h"

#define SHARE 0.9

extern const EdaFindingRule eda_finding_arithmetic;

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaArithmetic *found)
{
  const char *names[] = { eda_column_profile_get_name (columns->pdata[found->a]),
                          eda_column_profile_get_name (columns->pdata[found->b]),
                          eda_column_profile_get_name (columns->pdata[found->c]),
                          NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint64     rows[EDA_RELATION_ROWS] = { 0 };
  EdaFinding *finding
      = eda_finding_new (eda_finding_arithmetic.id,
                         eda_finding_arithmetic.kind,
                         eda_finding_arithmetic.step,
                         found->broken > 0 ? EDA_SEVERITY_WARN : EDA_SEVERITY_INFO,
                         names);

  for (guint i = 0; i < found->n_rows; i++)
    rows[i] = found->rows[i] + 1;
  eda_finding_set_evidence (finding, "share of rows", found->share, SHARE, found->n);
  if (found->broken > 0)
    eda_finding_set_rows (finding, rows, found->n_rows);
  eda_finding_set_text (
      finding,
      "%s is %s %s %s in %s; %s from it.",
      names[2],
      names[0],
      found->kind == EDA_ARITHMETIC_SUM ? "plus" : "times",
      names[1],
      eda_say_count (pad, found->n - found->broken, "row", NULL),
      found->broken == 0
          ? "no row departs"
          : eda_say_count (pad, found->broken, "row departs", "rows depart"));
  eda_finding_set_advice (
      finding,
      "A computed column cannot be compared with what it was computed from, and where "
      "the sum does "
      "not come out one of the three is wrong.",
      "Look at the rows that depart; leave the computed column out of correlations.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaRelations *found = eda_profile_get_relations (profile, context, NULL);
  guint               first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->arithmetic->len; i++)
    {
      const EdaArithmetic *relation
          = &g_array_index (found->arithmetic, EdaArithmetic, i);

      if (relation->kind != EDA_ARITHMETIC_ORDER)
        g_ptr_array_add (out, make_finding (columns, relation));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_arithmetic
    = { "AS10",
        "arithmetic",
        1,
        check,
        "share of rows in which a + b = c or a × b = c",
        "0.9",
        "info, warn where rows depart" };
