/* AL13, value changed on import: cells whose text says something that their value does
 * not. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_value_lost;

static EdaFinding *
make_finding (const EdaColumnProfile *column, gsize lost)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_value_lost, EDA_SEVERITY_ERROR, column);

  eda_finding_set_evidence (finding,
                            "cells that do not fit the chosen type",
                            (double)lost,
                            1,
                            column->n + column->missing);
  eda_finding_set_text (finding,
                        "%s of %s %s not fit the chosen type and %s as missing.",
                        eda_say_count (pad, lost, "cell", NULL),
                        eda_column_profile_get_name (column),
                        lost == 1 ? "does" : "do",
                        lost == 1 ? "counts" : "count");
  eda_finding_set_advice (finding,
                          "What the file says in these cells is not in any result.",
                          "Look at these cells among the repairs; choose another type, "
                          "or mend them in the file.");
  return finding;
}

/* Only a type by choice can lose anything; the loader’s own types hold every cell. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  EdaTable    *table = eda_profile_get_table (profile);
  const gsize *n_refused = eda_table_get_source (table)->n_refused;
  guint        first = out->len;

  for (guint i = 0; columns != NULL && n_refused != NULL && i < columns->len; i++)
    {
      guint at = eda_table_get_file_column (table, i);

      if (at != G_MAXUINT && n_refused[at] > 0)
        g_ptr_array_add (out, make_finding (columns->pdata[i], n_refused[at]));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_value_lost
    = { "AL13", "value-lost", 1, check, "cells that do not fit the chosen type",
        "1",    "error" };
