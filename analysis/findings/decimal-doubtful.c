/* AL8, ambiguous decimal mark: every cell is another number with the other mark. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_decimal_doubtful;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (!eda_column_get_reading (column->column)->two_marks)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_decimal_doubtful, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "cells that read both ways", (double)column->n, 1, column->n);
  eda_finding_set_text (finding,
                        "All %s of %s read with a decimal point and with a decimal "
                        "comma, as different numbers.",
                        eda_say_count (pad, column->n, "cell", NULL),
                        eda_column_profile_get_name (column));
  eda_finding_set_advice (
      finding,
      "Read the wrong way, every value is a thousand times too large or too small.",
      "Compare one value with the source; if it is wrong, say which decimal mark it is.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_decimal_doubtful = {
  "AL8", "decimal-doubtful", 1, check, "cells that read both ways, differently", "all",
  "warn"
};
