/* AS8, duplicate columns: two columns with the same value in every row. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define MIN_DISTINCT 3 /* yes and no agree easily */
#define MIN_N 5

extern const EdaFindingRule eda_finding_duplicate_columns;

static gboolean
are_equal_at (const EdaColumn *a, const EdaColumn *b, gsize row)
{
  gint32 code_a, code_b;

  if (!eda_column_has_levels (a))
    {
      double x = eda_column_get_number (a, row), y = eda_column_get_number (b, row);

      return x == y || (x != x && y != y);
    }
  code_a = eda_column_get_code (a, row);
  code_b = eda_column_get_code (b, row);
  if (code_a < 0 || code_b < 0)
    return code_a == code_b;
  return strcmp (eda_column_get_level (a, (guint)code_a),
                 eda_column_get_level (b, (guint)code_b))
         == 0;
}

/* The facts at hand tell most pairs apart; the rows decide. */
static gboolean
may_be_equal (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  return a->n == b->n && a->distinct == b->distinct && a->distinct >= MIN_DISTINCT
         && a->n >= MIN_N
         && eda_column_has_levels (a->column) == eda_column_has_levels (b->column)
         && (eda_column_has_levels (a->column)
                 ? strcmp (a->levels[0].value, b->levels[0].value) == 0
                 : a->min == b->min && a->max == b->max
                       && a->quantiles[4] == b->quantiles[4]);
}

static gboolean
are_equal (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  gsize n_rows = eda_column_get_n_rows (a->column);
  gsize row = 0;

  if (!may_be_equal (a, b))
    return FALSE;
  while (row < n_rows && are_equal_at (a->column, b->column, row))
    row++;
  return row == n_rows;
}

static EdaFinding *
make_finding (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  gsize       n_rows = eda_column_get_n_rows (a->column);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_duplicate_columns, EDA_SEVERITY_WARN, a, b);

  eda_finding_set_evidence (
      finding, "rows that agree", (double)n_rows, (double)n_rows, n_rows);
  eda_finding_set_text (finding,
                        "%s and %s hold the same value in every one of %s.",
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        eda_say_count (pad, n_rows, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Everything found about the one is found again about the other, and together they "
      "look "
      "like two witnesses.",
      "Drop one of them, unless they were measured apart and agree by luck.");
  return finding;
}

/* Each column is compared with the first of its equals only. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  guint first = out->len;

  for (guint j = 1; columns != NULL && j < columns->len; j++)
    for (guint i = 0; i < j; i++)
      if (are_equal (columns->pdata[i], columns->pdata[j]))
        {
          g_ptr_array_add (out, make_finding (columns->pdata[i], columns->pdata[j]));
          break;
        }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_duplicate_columns
    = { "AS8", "duplicate-columns", 1, check, "rows that agree", "all", "warn" };
