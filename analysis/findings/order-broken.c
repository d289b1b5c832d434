/* AS11, broken order: one column is never above another, but for a few rows. */

#include "analysis/findings/rule-parts.h"

#define SHARE 0.95
#define MIN_N 20

extern const EdaFindingRule eda_finding_order_broken;

static EdaFinding *
make_finding (const EdaColumnProfile *a,
              const EdaColumnProfile *b,
              const EdaArithmetic    *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint64     rows[EDA_RELATION_ROWS] = { 0 };
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_order_broken, EDA_SEVERITY_NOTE, a, b);

  for (guint i = 0; i < found->n_rows; i++)
    rows[i] = found->rows[i] + 1;
  eda_finding_set_evidence (
      finding, "share of rows in order", found->share, SHARE, found->n);
  eda_finding_set_rows (finding, rows, found->n_rows);
  eda_finding_set_text (finding,
                        "%s is at most %s in %s of the rows; %s that order.",
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        eda_say (pad, EDA_ROLE_SHARE, found->share),
                        eda_say_count (pad, found->broken, "row breaks", "rows break"));
  eda_finding_set_advice (
      finding,
      "An end before its start, or a part above its whole: two cells may be swapped.",
      "Look at these rows, and swap or correct them in the file if the order is a rule.");
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
      const EdaArithmetic *order = &g_array_index (found->arithmetic, EdaArithmetic, i);

      if (order->kind == EDA_ARITHMETIC_ORDER && order->broken > 0 && order->n >= MIN_N)
        g_ptr_array_add (
            out,
            make_finding (columns->pdata[order->a], columns->pdata[order->b], order));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_order_broken
    = { "AS11", "order-broken",           1,
        check,  "share of rows in order", "0.95 and less than 1, 20 rows",
        "note" };
