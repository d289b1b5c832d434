/* AS2, more columns than rows. */

#include "analysis/findings/rule-parts.h"

#define FEW_COLUMNS 10 /* a handful of columns is no wide table, however short it is */

extern const EdaFindingRule eda_finding_wide_table;

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable *table = eda_profile_get_table (profile);
  gsize     n_rows = eda_table_get_n_rows (table);
  guint     n_columns = eda_table_get_n_columns (table);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaFinding *finding;

  if (n_rows == 0 || n_columns < FEW_COLUMNS || n_columns < n_rows)
    return;
  finding = eda_finding_new_on_table (&eda_finding_wide_table, EDA_SEVERITY_NOTE);
  eda_finding_set_evidence (
      finding, "columns / rows", (double)n_columns / (double)n_rows, 1, n_rows);
  eda_finding_set_text (finding,
                        "The table has %s and only %s.",
                        eda_say_count (pad, n_columns, "column", NULL),
                        eda_say_count (pad, n_rows, "row", NULL));
  eda_finding_set_advice (
      finding,
      "With more columns than rows some of them fit any outcome perfectly, by chance.",
      "Choose the columns by what they mean before relating them, or turn the table if "
      "rows "
      "and columns are swapped.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_wide_table = {
  "AS2", "wide-table", 1, check, "columns / rows", "1, from 10 columns on", "note"
};
