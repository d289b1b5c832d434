/* AS16, infinite values: infinities among the numbers. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_infinite_values;

static gboolean
is_infinite (const EdaColumn *column, gsize row)
{
  return isinf (eda_column_get_number (column, row));
}

/* "3 of the 20 values", "All 20 values" */
static const char *
say_which (const EdaColumnProfile *column, GStringChunk *pad)
{
  const char      *all = eda_say (pad, EDA_ROLE_COUNT, column->n);
  g_autofree char *words
      = column->n == 1 ? g_strdup ("The 1 value")
        : column->n_infinite == column->n
            ? g_strdup_printf ("All %s values", all)
            : g_strdup_printf ("%s of the %s values",
                               eda_say (pad, EDA_ROLE_COUNT, column->n_infinite),
                               all);

  return g_string_chunk_insert (pad, words);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (!column->numeric || column->n_infinite == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_infinite_values, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "infinite values", (double)column->n_infinite, 1, column->n);
  eda_finding_set_text (finding,
                        "%s of %s %s infinite.",
                        say_which (column, pad),
                        eda_column_profile_get_name (column),
                        column->n_infinite == 1 ? "is" : "are");
  eda_finding_set_advice (
      finding,
      "Infinity is the mark of a division by zero or an overflow upstream; no "
      "mean or spread survives it, so these cells are left out of both.",
      "Find the formula that made them and decide what it should have given.");
  eda_finding_find_rows (finding, column->column, is_infinite, column->n_infinite);
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_infinite_values
    = { "AS16", "infinite-values", 1, check, "infinite values", "1", "warn" };
