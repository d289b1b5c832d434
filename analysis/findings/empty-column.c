/* AM2, empty column: no value at all. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_empty_column;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (column->n > 0 || column->missing == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_empty_column, EDA_SEVERITY_ERROR, column);
  eda_finding_set_evidence (finding, "share missing", 1, 1, column->missing);
  eda_finding_set_text (finding,
                        column->missing == 1 ? "%s is empty: its %s missing."
                                             : "%s is empty: all %s missing.",
                        eda_column_profile_get_name (column),
                        eda_say_count (pad, column->missing, "cell is", "cells are"));
  eda_finding_set_advice (finding,
                          "An empty column is either not needed or was lost on the way.",
                          "Check the source; drop the column if it was never filled.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_empty_column
    = { "AM2", "empty-column", 2, check, "cells with a value", "0", "error" };
