/* AL11, disguised missing, number: −999, 9999, 0 or 1900-01-01 apart from all other
 * values. */

#include "analysis/findings/code-apart.h"
#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_sentinel;

static void
find_rows (EdaFinding *finding, const EdaColumn *column, const EdaCodeApart *found)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column);
  guint   n = 0;

  for (gsize row = 0; row < n_rows && n < MIN (found->count, EDA_FINDING_MAX_ROWS); row++)
    if (eda_column_get_number (column, row) == found->value)
      rows[n++] = row + 1;
  eda_finding_set_rows (finding, rows, found->count);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaCodeApart found;
  EdaFinding  *finding;

  if (!eda_find_code_apart (column, &found))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_sentinel, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding,
                            "cells with a code apart from the rest",
                            (double)found.count,
                            1,
                            column->n);
  find_rows (finding, column->column, &found);
  eda_finding_set_text (
      finding,
      "%s stands %s in %s, apart from all other values; it may mean “no value”.",
      eda_say (pad, eda_column_get_role (column->column), found.value),
      eda_say_count (pad, found.count, "time", NULL),
      eda_column_profile_get_name (column));
  eda_finding_set_advice (
      finding,
      "A code taken for a value pulls every mean, slope and correlation towards it.",
      "Ask what it means; if it is a gap, read the file again with it named as missing.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_sentinel
    = { "AL11",
        "sentinel",
        2,
        check,
        "cells with a code at the rim (−999, 9999, 0, 1900-01-01, …)",
        "gap above 1, half an IQR and a tenth of the range",
        "warn" };
