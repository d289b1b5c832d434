/* AS3, constant column: one different value in two rows or more. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_constant;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  g_autofree char *value = NULL;
  EdaFinding      *finding;
  gsize            row = 0;

  if (column->distinct != 1 || column->n + column->missing < 2)
    return NULL;
  while (eda_column_is_missing (column->column, row))
    row++;
  value = eda_column_dup_text (column->column, row);
  finding = eda_finding_new_on (&eda_finding_constant, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "distinct values", 1, 1, column->n);
  if (column->missing == 0)
    {
      eda_finding_set_text (finding,
                            "%s holds 1 value only, %s, in all %s.",
                            eda_column_profile_get_name (column),
                            eda_say_quoted (pad, value),
                            eda_say_count (pad, column->n, "row", NULL));
      eda_finding_set_advice (
          finding,
          "A column that never changes can neither explain nor be explained.",
          "Leave it out, or find out whether a filter upstream took the "
          "other values away.");
    }
  else
    {
      finding->severity = EDA_SEVERITY_NOTE;
      eda_finding_set_text (finding,
                            "%s holds 1 value only, %s, in %s; the other %s missing.",
                            eda_column_profile_get_name (column),
                            eda_say_quoted (pad, value),
                            eda_say_count (pad, column->n, "row", NULL),
                            eda_say_count (pad, column->missing, "is", "are"));
      eda_finding_set_advice (
          finding,
          "An empty cell may be an answer here, such as “no”, and not a gap.",
          "Ask what the empty cells mean; if they mean “no”, fill them in.");
    }
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_constant
    = { "AS3", "constant", 1, check, "distinct values", "1", "warn" };
