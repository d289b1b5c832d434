/* AS17, constant length: many different texts, all of the same length: codes. */

#include "analysis/findings/rule-parts.h"

#define MIN_LEVELS 10
#define MIN_LENGTH 3
#define MAX_LENGTH 40

extern const EdaFindingRule eda_finding_constant_length;

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  EdaFinding *finding;

  if (eda_column_get_storage (column->column) != EDA_STORAGE_TEXT
      || column->distinct < MIN_LEVELS || column->min_length != column->max_length
      || column->max_length < MIN_LENGTH || column->max_length > MAX_LENGTH
      || eda_column_get_type (column->column) == EDA_TYPE_IDENTIFIER /* AS5 */
      || eda_column_get_reading (column->column)->n_padded > 0 /* AL7 */)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_constant_length, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (finding,
                            "length of the texts",
                            (double)column->max_length,
                            (double)column->min_length,
                            column->n);
  eda_finding_set_text (finding,
                        "All %s different texts of %s have %s characters.",
                        eda_say (pad, EDA_ROLE_COUNT, (double)column->distinct),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, (double)column->max_length));
  eda_finding_set_advice (
      finding,
      "Texts of one length are codes with a rule behind them.",
      "Find the rule: a part of the code may be a category by itself.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_constant_length
    = { "AS17", "constant-length",           1,
        check,  "shortest and longest text", "equal, ten texts or more",
        "info" };
