/* AS1, empty or tiny table: no rows, or fewer than 30. */

#include "analysis/findings/rule-parts.h"

#define FEW 30

extern const EdaFindingRule eda_finding_tiny_table;

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  gsize n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaFinding *finding;

  if (n_rows >= FEW)
    return;
  finding = eda_finding_new_on_table (
      &eda_finding_tiny_table, n_rows == 0 ? EDA_SEVERITY_ERROR : EDA_SEVERITY_NOTE);
  eda_finding_set_evidence (
      finding, "rows", (double)n_rows, n_rows == 0 ? 1 : FEW, n_rows);
  eda_finding_set_text (finding,
                        "The table has %s%s.",
                        eda_say_count (pad, n_rows, "row", NULL),
                        n_rows == 0 ? ": there is nothing to look at" : "");
  eda_finding_set_advice (
      finding,
      "With so few rows every average is uncertain and one row can turn a "
      "result round.",
      n_rows == 0 ? "Check whether the right file was opened, and whether "
                    "its first lines were read as intended."
                  : "Look at the rows themselves, and give intervals with "
                    "every number.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_tiny_table = {
  "AS1", "tiny-table", 1, check, "rows", "fewer than 30", "note, error without rows"
};
